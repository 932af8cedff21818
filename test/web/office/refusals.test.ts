import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { aConflict } from '../../support/a-conflict.ts'
import { aDraft, aReminder } from '../../support/a-mailing.ts'
import { aPlan } from '../../support/a-plan.ts'
import { aPrinting, aStoredDesign } from '../../support/a-printing.ts'
import { aHost, anEvent } from '../../support/an-event.ts'
import { anOffice, asking, signIn } from './an-office.ts'

/** What each route answers to nobody, to staff of another host, and to staff of the host; every route of the office has a row. */
const table: Record<string, readonly [nobody: number, otherStaff: number, staff: number]> = {
  'GET /office/sign-in': [200, 200, 200],
  'POST /office/sign-in': [422, 422, 422],
  'GET /office/sign-in/:token': [200, 200, 200],
  'POST /office/sign-in/:token': [410, 410, 410],
  'POST /office/sign-out': [303, 303, 303],
  'GET /office': [303, 200, 200],
  'GET /office/events': [303, 303, 303],
  'POST /office/events': [401, 422, 422],
  'GET /office/events/new': [303, 200, 200],
  'GET /office/events/:id': [303, 404, 200],
  'POST /office/events/:id': [401, 404, 422],
  'GET /office/events/:id/edit': [303, 404, 200],
  'POST /office/events/:id/publication': [401, 404, 303],
  'POST /office/events/:id/publication/withdrawal': [401, 404, 303],
  'GET /office/events/:id/cancellation': [303, 404, 200],
  'POST /office/events/:id/cancellation': [401, 404, 303],
  'GET /office/events/:id/attendees.csv': [303, 404, 200],
  'GET /office/events/:id/attendees.xlsx': [303, 404, 200],
  'GET /office/events/:id/papers': [303, 404, 200],
  'GET /office/events/:id/papers/badges': [303, 404, 200],
  'GET /office/events/:id/papers/badges/test-page.pdf': [303, 404, 200],
  'POST /office/events/:id/papers/badges/printings': [401, 404, 422],
  'POST /office/events/:id/papers/badges/removals': [401, 404, 303],
  'GET /office/events/:id/papers/printings/:printing': [303, 404, 200],
  'GET /office/events/:id/papers/printings/:printing/badges.pdf': [303, 404, 200],
  'POST /office/events/:id/papers/printings/:printing/removal': [401, 404, 303],
  'GET /office/events/:id/papers/designs': [303, 404, 200],
  'POST /office/events/:id/papers/designs': [401, 404, 422],
  'POST /office/events/:id/papers/designs/import': [401, 404, 422],
  'POST /office/events/:id/papers/designs/uses': [401, 404, 303],
  'GET /office/events/:id/papers/designs/:design': [303, 404, 200],
  'POST /office/events/:id/papers/designs/:design': [401, 404, 422],
  'POST /office/events/:id/papers/designs/:design/preview': [401, 404, 422],
  'POST /office/events/:id/papers/designs/:design/copy': [401, 404, 303],
  'POST /office/events/:id/papers/designs/:design/removal': [401, 404, 303],
  'GET /office/events/:id/papers/designs/:design/badge-design.json': [303, 404, 200],
  'GET /office/events/:id/papers/:paper{[a-z-]+\\.pdf}': [303, 404, 200],
  'POST /office/events/:id/papers/gate-list': [401, 404, 422],
  'GET /office/events/:id/attendees': [303, 404, 200],
  'POST /office/events/:id/attendees': [401, 404, 422],
  'GET /office/events/:id/attendees/new': [303, 404, 200],
  'GET /office/events/:id/attendees/:registration': [303, 404, 200],
  'POST /office/events/:id/attendees/:registration': [401, 404, 422],
  'GET /office/events/:id/attendees/:registration/edit': [303, 404, 200],
  'GET /office/events/:id/attendees/:registration/cancellation': [303, 404, 200],
  'POST /office/events/:id/attendees/:registration/cancellation': [401, 404, 303],
  'GET /office/events/:id/rules': [303, 404, 200],
  'POST /office/events/:id/rules': [401, 404, 422],
  'GET /office/events/:id/calendar': [303, 404, 200],
  'POST /office/events/:id/calendar': [401, 404, 422],
  'POST /office/events/:id/announcement': [401, 404, 303],
  'POST /office/events/:id/programme/:item/cancellation': [401, 404, 303],
  'POST /office/events/:id/reopening': [401, 404, 422],
  'GET /office/events/:id/seats': [303, 404, 200],
  'GET /office/events/:id/quota': [303, 404, 422],
  'POST /office/events/:id/quota': [401, 404, 422],
  'POST /office/events/:id/quota-rules': [401, 404, 422],
  'POST /office/events/:id/categories': [401, 404, 422],
  'GET /office/events/:id/categories/new': [303, 404, 200],
  'GET /office/events/:id/categories/:category': [303, 404, 200],
  'POST /office/events/:id/categories/:category': [401, 404, 422],
  'POST /office/events/:id/categories/:category/position': [401, 404, 303],
  'POST /office/events/:id/categories/:category/removal': [401, 404, 303],
  'GET /office/events/:id/programme': [303, 404, 200],
  'POST /office/events/:id/programme': [401, 404, 422],
  'GET /office/events/:id/programme/new': [303, 404, 200],
  'GET /office/events/:id/programme/:item': [303, 404, 200],
  'POST /office/events/:id/programme/:item': [401, 404, 422],
  'POST /office/events/:id/programme/:item/position': [401, 404, 303],
  'POST /office/events/:id/programme/:item/removal': [401, 404, 303],
  'POST /office/events/:id/partners': [401, 404, 422],
  'GET /office/events/:id/partners/new': [303, 404, 200],
  'GET /office/events/:id/partners/:partner': [303, 404, 200],
  'POST /office/events/:id/partners/:partner': [401, 404, 422],
  'POST /office/events/:id/partners/:partner/removal': [401, 404, 303],
  'GET /office/series': [303, 200, 200],
  'POST /office/series': [401, 422, 422],
  'GET /office/series/new': [303, 200, 200],
  'GET /office/series/:series': [303, 404, 200],
  'POST /office/series/:series': [401, 404, 422],
  'POST /office/series/:series/removal': [401, 404, 303],
  'GET /office/events/:id/waiting': [303, 404, 200],
  'POST /office/events/:id/waiting/mode': [401, 404, 422],
  'POST /office/events/:id/waiting/order': [401, 404, 422],
  'GET /office/events/:id/applications': [303, 404, 200],
  'POST /office/events/:id/applications/decisions': [401, 404, 422],
  'GET /office/events/:id/applications/release': [303, 404, 200],
  'POST /office/events/:id/applications/release': [401, 404, 303],
  'POST /office/events/:id/attendees/:registration/category': [401, 404, 303],
  'POST /office/events/:id/attendees/:registration/sessions': [401, 404, 303],
  'GET /office/events/:id/attendees/:registration/substitution': [303, 404, 200],
  'POST /office/events/:id/attendees/:registration/substitution': [401, 404, 422],
  'GET /office/events/:id/attendees/:registration/role': [303, 404, 200],
  'POST /office/events/:id/attendees/:registration/role': [401, 404, 303],
  'GET /office/events/:id/attendees/:registration/seat': [303, 404, 200],
  'POST /office/events/:id/attendees/:registration/seat': [401, 404, 422],
  'GET /office/events/:id/attendees/:registration/letter': [303, 404, 200],
  'GET /office/events/:id/attendees/:registration/letter.pdf': [303, 404, 200],
  'POST /office/events/:id/attendees/:registration/certificate-revocation': [401, 404, 303],
  'GET /office/events/:id/certificate': [303, 404, 200],
  'POST /office/events/:id/certificate': [401, 404, 303],
  'POST /office/events/:id/certificate/removal': [401, 404, 303],
  'POST /office/events/:id/certificate/preview': [401, 404, 200],
  'POST /office/events/:id/attendees/:registration/documents': [401, 404, 303],
  'GET /office/events/:id/checkin': [303, 404, 200],
  'POST /office/events/:id/checkin/desks': [401, 404, 422],
  'GET /office/events/:id/checkin/desks/:desk': [303, 404, 200],
  'POST /office/events/:id/checkin/desks/:desk': [401, 404, 422],
  'POST /office/events/:id/checkin/desks/:desk/closure': [401, 404, 303],
  'GET /office/events/:id/checkin/lists/:list': [303, 404, 200],
  'POST /office/events/:id/checkin/conflicts/:scan/settlement': [401, 404, 303],
  'POST /office/events/:id/checkin/rehearsal-end': [401, 404, 303],
  'GET /office/events/:id/mailings': [303, 404, 200],
  'POST /office/events/:id/mailings': [401, 404, 422],
  'GET /office/events/:id/mailings/new': [303, 404, 200],
  'GET /office/events/:id/mailings/:mailing': [303, 404, 200],
  'POST /office/events/:id/mailings/:mailing': [401, 404, 422],
  'GET /office/events/:id/mailings/:mailing/edit': [303, 404, 200],
  'GET /office/events/:id/mailings/:mailing/preview': [303, 404, 200],
  'GET /office/events/:id/mailings/:mailing/recipients': [303, 404, 200],
  'GET /office/events/:id/mailings/:mailing/dispatch': [303, 404, 200],
  'POST /office/events/:id/mailings/:mailing/dispatch': [401, 404, 303],
  'POST /office/events/:id/mailings/:mailing/stop': [401, 404, 303],
  'POST /office/events/:id/mailings/:mailing/copy': [401, 404, 303],
  'POST /office/events/:id/mailings/:mailing/removal': [401, 404, 303],
  'POST /office/events/:id/mailings/:mailing/test-letter': [401, 404, 303],
  'POST /office/events/:id/mailings/:mailing/annexes': [401, 404, 422],
  'POST /office/events/:id/mailings/:mailing/annexes/:file/removal': [401, 404, 303],
  'GET /office/events/:id/reminders': [303, 404, 200],
  'POST /office/events/:id/reminders': [401, 404, 422],
  'GET /office/events/:id/reminders/new': [303, 404, 200],
  'GET /office/events/:id/reminders/:reminder': [303, 404, 200],
  'POST /office/events/:id/reminders/:reminder': [401, 404, 422],
  'POST /office/events/:id/reminders/:reminder/activation': [401, 404, 303],
  'POST /office/events/:id/reminders/:reminder/deactivation': [401, 404, 303],
  'POST /office/events/:id/reminders/:reminder/removal': [401, 404, 303],
  'GET /office/letters': [303, 200, 200],
  'POST /office/letters/resumption': [401, 303, 303],
  'GET /office/letters/:letter': [303, 404, 200],
  'GET /office/letters/:letter/content': [303, 404, 404],
  'POST /office/letters/:letter/delivery': [401, 404, 303],
  'POST /office/letters/:letter/settlement': [401, 404, 303],
  'POST /office/letters/:letter/suppression/lifting': [401, 404, 422],
  'GET /office/replies': [303, 200, 200],
  'GET /office/replies/new': [303, 200, 200],
  'POST /office/replies': [401, 422, 422],
  'GET /office/replies/:reply': [303, 404, 200],
  'POST /office/replies/:reply/assignment': [401, 404, 422],
  'POST /office/replies/:reply/settlement': [401, 404, 422],
  'GET /office/audit': [303, 200, 200],
  'GET /office/host': [303, 303, 303],
  'GET /office/hosts/:id': [303, 404, 200],
  'POST /office/hosts/:id': [401, 404, 422],
  'GET /office/events/:id/texts': [303, 404, 200],
  'POST /office/events/:id/texts/style': [401, 404, 422],
  'GET /office/events/:id/texts/:kind/:language': [303, 404, 200],
  'POST /office/events/:id/texts/:kind/:language': [401, 404, 422],
  'POST /office/events/:id/texts/:kind/:language/removal': [401, 404, 303],
  'POST /office/events/:id/texts/:kind/:language/test': [401, 404, 422],
  'GET /office/events/:id/texts/:kind/:language/preview': [303, 404, 200],
  'POST /office/events/:id/texts/:kind/:language/preview': [401, 404, 422],
  'GET /office/hosts/:id/letterhead': [303, 404, 200],
  'POST /office/hosts/:id/letterhead': [401, 404, 303],
  'POST /office/hosts/:id/logo': [401, 404, 422],
  'POST /office/hosts/:id/logo/removal': [401, 404, 303],
}

/** Every route of the house below /office, as Hono knows them; middleware is no route. */
const routes = [
  ...new Set(
    createApp()
      .routes.filter(({ method, path }) => path.startsWith('/office') && method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`),
  ),
]

test('every route of the office stands in the table', () => {
  expect(Object.keys(table).sort()).toEqual([...routes].sort())
})

test.each(routes)('%s', async (route) => {
  const { deps, client, clock, host, event, submitted, cookie } = await anOffice()
  const [registration = ''] = await submitted([{}])
  await client.execute("update letters set state = 'given-up'")
  await client.execute({
    sql: `insert into replies (host_id, via, content_key, received_at, state, sender, subject) values (?, 'hook', 'x', 0, 'doubtful', 'a@x.example', 'Re')`,
    args: [host.id],
  })
  const otherHost = await aHost(deps)
  await anEvent(deps, { hostId: otherHost.id })
  const other = await signIn({ deps }, otherHost.id, 'other@other.example')
  const { category, item, partner, series } = await aPlan(deps, event)
  const mailing = await aDraft(deps, event)
  const reminder = await aReminder(deps, event)
  const { id: desk, list, conflict } = await aConflict({ deps, client, clock }, event.id, registration)
  const [method = '', pattern = ''] = route.split(' ')
  const path = pattern
    .replace('hosts/:id', `hosts/${host.id}`)
    .replace(':id', event.id)
    .replace(':registration', registration)
    .replace(':category', category)
    .replace(':item', item)
    .replace(':partner', partner)
    .replace(':desk', desk)
    .replace(':list', list)
    .replace(':scan', conflict)
    .replace(':mailing', mailing)
    .replace(':design', await aStoredDesign(deps, event))
    .replace(':printing', await aPrinting(deps, event))
    .replace(':reminder', reminder)
    .replace(':series', series)
    .replace(':letter', '1')
    .replace(':reply', '1')
    .replace(':token', 'never-issued')
    .replace(':paper{[a-z-]+\\.pdf}', 'participants-list.pdf')
    .replace(':kind/:language', 'confirmation/de')

  const before = await rows(client)
  const answers: number[] = []
  for (const who of ['', other.cookie, cookie]) {
    const response = await asking(deps, who)[method === 'GET' ? 'get' : 'post'](path)
    answers.push(response.status)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const refused = who !== cookie && response.status >= 400
    if (refused) expect(await rows(client)).toEqual(before)
    else await response.arrayBuffer()
  }
  expect(answers).toEqual(table[route])
})

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
