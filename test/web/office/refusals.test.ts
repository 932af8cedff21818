import { expect, test } from 'vitest'
import { aHost, anEvent } from '../../support/an-event.ts'
import { aWholeOffice, routes } from './a-whole-office.ts'
import { anOffice, asking, signIn } from './an-office.ts'
import { routeAnswers } from './route-answers.ts'

test('every route of the office stands in the table', () => {
  expect(Object.keys(routeAnswers).sort()).toEqual([...routes].sort())
})

test('every route refuses strangers and other hosts without a change, and answers its own office', async () => {
  let here = await besideAnother()
  for (const route of routes) {
    const { deps, client, cookie, other, pathOf, before, pristine, settled } = here
    const [method = '', pattern = ''] = route.split(' ')
    const path = pathOf(pattern)
    const answers: number[] = []
    for (const who of ['', other.cookie, cookie]) {
      const response = await asking(deps, who)[method === 'GET' ? 'get' : 'post'](path)
      answers.push(response.status)
      expect([route, response.headers.get('cache-control')]).toEqual([route, 'no-store'])
      const refused = who !== cookie && response.status >= 400
      if (refused) expect([route, await rows(client)]).toEqual([route, before])
      else await response.arrayBuffer()
    }
    expect([route, ...answers]).toEqual([route, ...(routeAnswers[route] ?? [])])
    await settled()
    // An office in which nothing has changed serves the next route, too.
    if ((await everything(client)) !== pristine) here = await besideAnother()
  }
})

/** A whole office, somebody of another one, and what is in the database then. */
async function besideAnother() {
  const office = await aWholeOffice()
  const otherHost = await aHost(office.deps)
  await anEvent(office.deps, { hostId: otherHost.id })
  const other = await signIn(office, otherHost.id, 'other@other.example')
  return { ...office, other, before: await rows(office.client), pristine: await everything(office.client) }
}

test('what does not exist is as unknown as what is foreign', async () => {
  const { deps, get } = await anOffice()
  const foreign = await anEvent(deps)
  const [unknown, other] = await Promise.all([get('/office/events/nowhere'), get(`/office/events/${foreign.id}`)])
  const text = await unknown.text()
  expect([unknown.status, other.status]).toEqual([404, 404])
  expect((await other.text()).replaceAll(foreign.id, 'nowhere')).toBe(text)
})

test('a registration is reached through its own event only', async () => {
  const { deps, host, submitted, get, post } = await anOffice()
  const [registration = ''] = await submitted([{}])
  const sibling = await anEvent(deps, { hostId: host.id })
  const path = `/office/events/${sibling.id}/attendees/${registration}`
  expect((await get(path)).status).toBe(404)
  expect((await post(`${path}/cancellation`)).status).toBe(404)
})

test('lists show nothing of another host', async () => {
  const { deps, submitted } = await anOffice({ title: { de: 'Geheime Klausur' } })
  await submitted([{ lastName: 'Geheimrat', email: 'geheim@harz.example' }])
  const otherHost = await aHost(deps)
  const other = await signIn({ deps }, otherHost.id, 'other@other.example')
  for (const path of [
    '/office',
    '/office/letters',
    '/office/letters?state=waiting',
    '/office/replies',
    '/office/audit',
  ]) {
    const html = await other.page(path)
    expect(html).not.toMatch(/geheim/i)
  }
})

/** Every row of every table but the districts, to see whether anything happened at all. */
async function everything(client: Awaited<ReturnType<typeof anOffice>>['client']): Promise<string> {
  const { rows } = await client.execute("select name from sqlite_master where type = 'table' and name <> 'districts'")
  const tables = await client.batch(rows.map(({ name }) => `select * from "${name}"`))
  return JSON.stringify(tables.map((table) => table.rows.map((row) => ({ ...row }))))
}

async function rows(client: Awaited<ReturnType<typeof anOffice>>['client']): Promise<unknown[]> {
  const tables = [
    'events',
    'quotas',
    'quota_rules',
    'categories',
    'programme_items',
    'speakers',
    'event_partners',
    'registrations',
    'claims',
    'letters',
    'mailings',
    'badge_designs',
    'badge_design_uses',
    'printings',
    'printed_papers',
    'desks',
    'check_ins',
    'reminders',
    'audit_notes',
    'hosts',
    'replies',
  ]
  const results = await client.batch(tables.map((name) => `select * from ${name}`))
  return results.map((result) => result.rows.map((row) => ({ ...row })))
}
