import type { Client } from '@libsql/client'
import { expect, test } from 'vitest'
import { readLetter } from '../../../src/domain/outbox/read-mailbox.ts'
import { aHost } from '../../support/an-event.ts'
import { roundTrips } from '../../support/round-trips.ts'
import { anOffice, asking, signIn } from './an-office.ts'

/** What the states of all letters are, oldest first. */
async function states(client: Client): Promise<unknown[]> {
  const { rows } = await client.execute('select state from letters order by id')
  return rows.map(({ state }) => state)
}

async function verbs(client: Client): Promise<unknown[]> {
  const { rows } = await client.execute(
    `select verb, reason, actor_id from audit_notes where actor = 'staff' order by id`,
  )
  return rows.map(({ verb, reason, actor_id }) => [verb, reason, actor_id])
}

test('a letter that was given up can be sent again, with a note of who did it', async () => {
  const { client, submitted, page, post, settled, userId } = await anOffice()
  await submitted([{}])
  await client.execute("update letters set state = 'given-up', attempts = 10, problem = '452 4.2.2'")
  expect(await page('/office/letters?state=open')).toContain('Das Postfach ist voll (452 4.2.2)')
  const again = await post('/office/letters/1/delivery')
  expect([again.status, again.headers.get('location')]).toEqual([303, '/office/letters/1?done=retried'])
  await settled()
  const { rows } = await client.execute('select state, attempts, problem from letters')
  expect(rows.map((row) => ({ ...row }))).toEqual([{ state: 'sent', attempts: 1, problem: null }])
  expect(await verbs(client)).toEqual([['letter.retried', null, userId]])
  for (const id of ['999', 'abc', '1e99', '-1']) expect((await post(`/office/letters/${id}/delivery`)).status).toBe(404)
})

test('a letter that left is written anew, to the address of today; pressed twice it is sent once', async () => {
  const { deps, client, cookie, submitted, settled } = await anOffice()
  const [id = ''] = await submitted([{}])
  await client.execute(`update letters set state = 'bounced', state_at = 1, payload = '{}'`)
  await client.execute({ sql: `update registrations set email = 'neu@harz.example' where id = ?`, args: [id] })
  const { post } = asking({ ...deps, mailer: null }, cookie)
  await Promise.all([post('/office/letters/1/delivery'), post('/office/letters/1/delivery')])
  await settled()
  const { rows } = await client.execute(
    `select state, address, payload, settled_at is not null as settled from letters where kind <> 'address-changed'`,
  )
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { state: 'bounced', address: 'lucja.mueller@harz.example', payload: '{}', settled: 1 },
    { state: 'waiting', address: 'neu@harz.example', payload: null, settled: 0 },
  ])
  const history = await client.execute('select letter_id, what from letter_events')
  expect(history.rows.map((row) => ({ ...row }))).toEqual([{ letter_id: 1, what: 'sent-again' }])
  expect((await post('/office/letters/2/delivery')).status).toBe(404)
})

test('an address is freed again with a reason, and only then does the letter go out', async () => {
  const { client, host, submitted, page, post, settled, userId } = await anOffice()
  await submitted([{}])
  await client.execute({
    sql: `insert into suppressions values (?, 'lucja.mueller@harz.example', 'bounced', 1, 1)`,
    args: [host.id],
  })
  await post('/office/letters/resumption')
  await settled()
  expect(await states(client)).toEqual(['suppressed'])
  const html = await page('/office/letters/1')
  expect(html).toContain('An diese Adresse geht nichts mehr')
  expect(html).toContain('Solange die Adresse gesperrt ist, bleibt auch der neue Brief liegen')
  await post('/office/letters/1/delivery')
  await settled()
  expect(await states(client)).toEqual(['suppressed', 'suppressed'])
  const empty = await post('/office/letters/1/suppression/lifting', { reason: ' ' })
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('href="#field-reason"')
  const kept = await (await post('/office/letters/1/suppression/lifting', { reason: '<b>x'.repeat(200) })).text()
  expect(kept).toContain('&lt;b&gt;x')
  const lifted = await post('/office/letters/1/suppression/lifting', { reason: 'Telefonat' })
  expect(lifted.headers.get('location')).toBe('/office/letters/1?done=lifted')
  expect((await post('/office/letters/1/suppression/lifting', { reason: 'Telefonat' })).status).toBe(404)
  await post('/office/letters/2/delivery')
  await settled()
  expect(await states(client)).toEqual(['suppressed', 'suppressed', 'sent'])
  expect(await verbs(client)).toEqual([
    ['carrier.tried', null, userId],
    ['letter.retried', null, userId],
    ['suppression.lifted', 'Telefonat', userId],
    ['letter.retried', null, userId],
  ])
})

test('what did not arrive is told on the first page and at the event until somebody ticks it off', async () => {
  const { client, event, submitted, page, post } = await anOffice()
  await submitted([{}, { email: 'zwei@harz.example' }])
  await client.execute(`update letters set state = 'bounced', state_at = 1 where id = 1`)
  const pages = ['/office', `/office/events/${event.id}`]
  for (const path of pages) expect(await page(path)).toContain('1 Brief ist nicht angekommen')
  expect(await page(`/office/events/${event.id}`)).toContain(`/office/letters?state=open&amp;event=${event.id}`)
  const done = await post('/office/letters/1/settlement')
  expect(done.headers.get('location')).toBe('/office/letters/1?done=settled')
  for (const path of pages) expect(await page(path)).not.toContain('nicht angekommen')
  expect((await post('/office/letters/1/settlement')).status).toBe(404)
  expect((await post('/office/letters/2/settlement')).status).toBe(404)
})

test('the outbox is searched by event, state, kind and address', async () => {
  const { client, event, submitted, page } = await anOffice()
  await submitted([{}, { email: 'Zwei@Harz.example' }, { email: '=1+1@x.example' }])
  await client.execute(`update letters set state = 'delivered' where id = 1`)
  await client.execute(`update letters set kind = 'change' where id = 3`)
  const found = async (query: string) =>
    [...(await page(`/office/letters?${query}`)).matchAll(/href="\/office\/letters\/(\d+)"/g)].map(([, id]) =>
      Number(id),
    )
  expect(await found('')).toEqual([3, 2, 1])
  expect(await found('state=delivered')).toEqual([1])
  expect(await found('q=zwei@')).toEqual([2])
  expect(await page('/office/letters?state=delivered')).toMatch(/warten \(2\)[\s\S]*zugestellt \(1\)/)
  expect(await found('q=%25')).toEqual([])
  expect(await found('kind=change')).toEqual([3])
  expect(await found(`event=${event.id}&state=waiting`)).toEqual([3, 2])
  expect(await found('event=nowhere')).toEqual([])
  expect(await found('state=nonsense&kind=&before=x')).toEqual([3, 2, 1])
})

test('the page of a letter shows its history and its text, in a frame that runs nothing', async () => {
  const { client, submitted, get, page, post, settled } = await anOffice()
  await submitted([{ lastName: '<img src=x onerror=alert(1)> {{name}}' }])
  await post('/office/letters/resumption')
  await settled()
  await client.execute(`update letters set possibly_twice = 1`)
  const response = await get('/office/letters/1')
  const html = await response.text()
  expect(html).toContain('vielleicht zweimal angekommen')
  expect(html).toMatch(/<iframe[^>]*src="\/office\/letters\/1\/content"[^>]*sandbox=""/)
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; {{name}}')
  expect(html).not.toContain('<img src=x')
  expect(response.headers.get('content-security-policy')).toContain(`frame-src 'self'`)
  const content = await get('/office/letters/1/content')
  expect(content.headers.get('content-security-policy')).toContain('sandbox')
  expect(await content.text()).not.toContain('<img src=x')
  await client.execute(`update letters set payload = null`)
  expect((await get('/office/letters/1/content')).status).toBe(404)
  expect(await page('/office/letters/1')).toContain('Der Text dieses Briefs ist nicht aufgehoben')
})

test('the page of a letter asks the database as often with one event in its history as with three', async () => {
  const counts: number[] = []
  for (const events of [1, 3]) {
    const { client, host, submitted, page } = await anOffice()
    await submitted([{}])
    const insert = 'insert into letter_events (host_id, letter_id, at, what) values (?, 1, 1, ?)'
    await client.batch(Array.from({ length: events }, () => ({ sql: insert, args: [host.id, 'later'] })))
    const trips = roundTrips(client)
    await page('/office/letters/1')
    counts.push(trips())
  }
  expect(counts[0]).toBe(counts[1])
})

test('the link by which a colleague signs in is shown to nobody', async () => {
  const { deps, host, client, get, post, settled } = await anOffice()
  await post('/office/sign-in', { email: `anna@${host.slug}.example` })
  await settled()
  const { rows } = await client.execute(`select id from letters where kind = 'sign-in'`)
  const letter = await readLetter(deps, Number(rows[0]?.id))
  const [, link] = /(\/office\/sign-in\/[\w-]{22})/.exec(letter?.text ?? '') ?? []
  expect(link).toBeDefined()
  expect(await (await get(`/office/letters/${rows[0]?.id}`)).text()).not.toContain(link)
  expect((await get(`/office/letters/${rows[0]?.id}/content`)).status).toBe(404)
})

test('while the carrier rests the office says why and until when, and can try at once', async () => {
  const { client, clock, page, post } = await anOffice()
  const insert = `insert into carriers (name, problem, rests_until, faults) values ('mailbox', 'daily_quota_exceeded', ?, 3)`
  await client.execute({ sql: insert, args: [clock.now() + 3_600_000] })
  const html = await page('/office/letters')
  expect(html).toContain('Der Versand ruht bis')
  expect(html).toContain('Das Kontingent des Versandwegs ist verbraucht')
  expect((await post('/office/letters/resumption')).headers.get('location')).toBe('/office/letters?done=resumed')
  expect(await page('/office/letters')).not.toContain('Der Versand ruht')
})

test('nothing of another host is told: no letter, no count, no text', async () => {
  const { deps, client, submitted } = await anOffice()
  await submitted([{ email: 'geheim@harz.example' }])
  await client.execute(
    `update letters set state = 'bounced', state_at = 1, payload = '{"html":"geheim","text":"geheim"}'`,
  )
  const otherHost = await aHost(deps)
  const other = await signIn({ deps }, otherHost.id, 'other@other.example')
  for (const path of ['/office', '/office/letters?state=open', '/office/letters?q=geheim@'])
    expect(await other.page(path)).not.toMatch(/geheim@harz|1 Brief/)
})

test('without a carrier the office says so in red, on its first page, at the letters and at the event, before it is published', async () => {
  const { deps, client, cookie, event, submitted } = await anOffice()
  await submitted([{}])
  const { page } = asking({ ...deps, mailer: null, config: { ...deps.config, carrier: 'none' as never } }, cookie)
  for (const path of ['/office', '/office/letters', `/office/events/${event.id}`])
    expect(await page(path)).toMatch(/kern-alert--danger"[\s\S]*Kein Versandweg eingerichtet/)
  expect(await page('/office/letters')).toContain('warten (1)')
  await client.execute(`update events set status = 'draft'`)
  expect(await page(`/office/events/${event.id}`)).toMatch(/bekommt vorerst keine Bestätigung[\s\S]*Veröffentlichen/)
})
