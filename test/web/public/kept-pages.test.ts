import { expect, test } from 'vitest'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { day, endOfDay, instantOf } from '../../../src/lib/dates.ts'
import { anEvent } from '../../support/an-event.ts'
import { anEventShown } from '../../support/an-event-shown.ts'
import { anew, feeds, pages, read, wasKept } from '../../support/kept.ts'
import { formOf, nr } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

test('pages and feeds that nothing has changed are kept, in each language by itself', async () => {
  const { deps } = await anEventShown()
  for (const path of [...pages, ...feeds]) {
    expect([path, await wasKept(deps, path)]).toEqual([path, false])
    expect([path, await wasKept(deps, path)]).toEqual([path, true])
    expect(await read(deps, path)).toBe(await anew(deps, path))
  }
  const english = await read(deps, '/e/tagung?lang=en')
  expect(english).toContain('<html lang="en">')
  expect(await read(deps, '/e/tagung', { cookie: 'lang=en' })).toBe(english)
  expect(await read(deps, '/e/tagung', { cookie: 'lang=xx' })).toBe(await anew(deps, '/e/tagung'))
  expect(await read(deps, '/e/tagung.ics?lang=en')).not.toBe(await read(deps, '/e/tagung.ics'))
})

const later = instantOf('2027-11-10', '12:00', 'Europe/Berlin')
const texts = (text: string) => `'{"de":"${text}","en":"${text}"}'`

/** Everything that these pages show: where it stands, another value, and on which of the pages that is seen. */
const shown: [change: string, seenOn: string[]][] = [
  [`events set title = ${texts('Neu')}`, [...pages, ...feeds]],
  [`events set description = ${texts('Neu')}`, ['/e/tagung']],
  [`events set audience = ${texts('Neu')}`, ['/e/tagung']],
  ['events set free_of_charge = 0', ['/e/tagung']],
  [`events set zone = 'America/New_York'`, [...pages, ...feeds]],
  [`events set starts_at = starts_at + 3600000`, [...pages, ...feeds]],
  [`events set ends_at = ends_at + 3600000`, [...pages, ...feeds]],
  ['events set all_day = 1', [...pages, ...feeds]],
  [`events set venue = '{"name":"Neu","street":"","postcode":"","city":"Neu"}'`, ['/', '/e/tagung', ...feeds]],
  [`events set contact = '{"name":"Neu","phone":"1","email":"neu@host.example"}'`, ['/e/tagung', ...feeds]],
  [`events set opens_at = ${later}`, ['/', '/e/tagung']],
  [`events set closes_at = ${later}`, ['/', '/e/tagung']],
  [`events set late_until = closes_at + ${day}`, ['/e/tagung']],
  [`events set change_until = ${later}`, ['/e/tagung']],
  [`events set cancel_until = ${later}`, ['/e/tagung']],
  [`events set substitute_until = ${later}`, ['/e/tagung']],
  ['events set approval = 1', ['/e/tagung']],
  [`events set status = 'cancelled'`, ['/', '/e/tagung', ...feeds]],
  [`events set status = 'draft'`, [...pages, '/calendar.ics', '/e/tagung.ics']],
  [`events set slug = 'anders'`, ['/', '/e/tagung', '/calendar.ics']],
  ['events set series_id = null', ['/e/tagung', '/series/reihe/calendar.ics']],
  ['events set sequence = sequence + 1', feeds],
  [`hosts set name = ${texts('Neu')}`, [...pages, ...feeds]],
  [`hosts set slug = 'neu'`, ['/e/tagung', '/hosts/haus/calendar.ics']],
  [`hosts set contact = '{"name":"Neu","phone":"1","email":"neu@host.example"}'`, ['/']],
  [`event_series set title = ${texts('Neu')}`, ['/e/tagung', '/series/reihe/calendar.ics']],
  [`event_series set slug = 'neu'`, ['/e/tagung', '/series/reihe/calendar.ics']],
  [`event_partners set name = ${texts('Neu')}`, ['/e/tagung']],
  [`event_partners set role = 'inviting'`, ['/e/tagung']],
  ['event_partners set position = 9 where position = 0', ['/e/tagung']],
  [`programme_items set title = ${texts('Neu')}`, ['/e/tagung', '/e/tagung/programme', '/e/tagung/calendar.ics']],
  [`programme_items set description = ${texts('Neu')}`, ['/e/tagung', '/e/tagung/calendar.ics']],
  ['programme_items set starts_at = starts_at + 60000', ['/e/tagung', '/e/tagung/programme', '/e/tagung/calendar.ics']],
  ['programme_items set ends_at = ends_at + 60000', ['/e/tagung', '/e/tagung/programme', '/e/tagung/calendar.ics']],
  [`programme_items set room = 'Neu'`, ['/e/tagung', '/e/tagung/programme', '/e/tagung/calendar.ics']],
  ['programme_items set called_off = 1', ['/e/tagung', '/e/tagung/programme', '/e/tagung/calendar.ics']],
  ['programme_items set bookable = 0', ['/e/tagung']],
  [`speakers set name = ${texts('Neu')}`, ['/e/tagung']],
  [`speakers set office = ${texts('Neu')}`, ['/e/tagung']],
  [`speakers set status = 'declined'`, ['/e/tagung']],
  [`categories set name = ${texts('Neu')}`, ['/e/tagung']],
  [`categories set opens_at = ${later}`, ['/', '/e/tagung']],
  [`categories set closes_at = ${later}`, ['/', '/e/tagung']],
  [`categories set access = 'closed'`, ['/e/tagung']],
  [`quotas set size = 2 where scope = 'event'`, ['/', '/e/tagung']],
  [`quotas set size = 2 where scope = 'category'`, ['/e/tagung']],
  [`quotas set size = 2 where scope = 'session'`, ['/e/tagung']],
  [`quotas set size = null where scope = 'session'`, ['/e/tagung']],
  [`quotas set taken = 99 where scope = 'event'`, ['/', '/e/tagung']],
  [`quotas set taken = 99 where scope = 'category'`, ['/e/tagung']],
  [`quotas set taken = 100 where scope = 'session'`, ['/e/tagung']],
  [`quotas set key = 'x' where id = 'q-i0'`, ['/e/tagung']],
]

test.each(shown)('update %s', async (change, seenOn) => {
  const { deps, client } = await anEventShown()
  const before = new Map<string, string>()
  for (const path of [...pages, ...feeds]) before.set(path, await read(deps, path))
  await client.execute(`update ${change}`)
  for (const path of [...pages, ...feeds]) {
    const after = await read(deps, path)
    expect([path, after === (await anew(deps, path))]).toEqual([path, true])
    if (seenOn.includes(path)) expect([path, after !== before.get(path)]).toEqual([path, true])
  }
})

test.each([
  'event_partners',
  'speakers',
  `quotas where scope = 'session'`,
  `quotas where scope = 'category'`,
  'categories',
])('a row of %s goes and comes back', async (rows) => {
  const { deps, client } = await anEventShown()
  const [table = ''] = rows.split(' ')
  const before = await read(deps, '/e/tagung')
  await client.execute(`create temp table aside as select * from ${rows}`)
  await client.execute(`delete from ${rows}`)
  const without = await read(deps, '/e/tagung')
  expect([without !== before, without === (await anew(deps, '/e/tagung'))]).toEqual([true, true])
  await client.execute(`insert into ${table} select * from aside`)
  expect(await read(deps, '/e/tagung')).toBe(before)
})

test('of everything that a kept page asks the database for, each insert, change and removal makes it anew', async () => {
  const { deps, client } = await anEventShown()
  const asked: string[] = []
  const { execute, batch } = client
  const note = (statement: unknown) =>
    asked.push(typeof statement === 'string' ? statement : (statement as { sql: string }).sql)
  client.execute = ((statement: never, args: never) => {
    note(statement)
    return execute.call(client, statement, args)
  }) as never
  client.batch = ((all: never[], mode: never) => {
    all.forEach(note)
    return batch.call(client, all, mode)
  }) as never
  for (const path of [...pages, ...feeds, '/e/tagung?lang=en']) await anew(deps, path)
  const tables = new Set(
    asked.flatMap((sql) => [...sql.matchAll(/\b(?:from|join)\s+"?([a-z_]+)"?/g)].map(([, name]) => name)),
  )
  tables.delete('page_version')
  const { rows } = await execute.call(
    client,
    `select tbl_name, name from sqlite_master where type = 'trigger' and name like '%_shown'`,
  )
  const watched = Map.groupBy(rows, ({ tbl_name }) => String(tbl_name))
  // A rule is of no consequence before it has made a quota.
  tables.delete('quota_rules')
  for (const table of tables) expect([table, watched.get(table ?? '')?.length]).toEqual([table, 3])
  expect(tables).toContain('programme_items')
})

test('every column of these tables counts, whether a page shows it yet or not', async () => {
  const { deps, client } = await anEventShown()
  for (const table of [
    'hosts',
    'event_series',
    'events',
    'event_partners',
    'programme_items',
    'speakers',
    'categories',
  ]) {
    const { rows } = await client.execute(`select name from pragma_table_info('${table}')`)
    for (const { name } of rows) {
      const before = await deps.store.pageVersion()
      await client.execute(`update ${table} set ${name} = ${name}`)
      expect([table, name, (await deps.store.pageVersion()) !== before]).toEqual([table, name, true])
    }
  }
})

test('a registration that leaves the words for seats as they are leaves the pages as they are', async () => {
  const { deps } = await world()
  const event = await anEvent(deps, { slug: 'tagung', capacity: 20 })
  const send = formOf(deps, event)
  const kept: string[] = []
  for (let n = 1; n <= 22; n++) {
    await read(deps, '/e/tagung')
    await read(deps, '/')
    await send(...nr(n))
    const stays = [await wasKept(deps, '/e/tagung'), await wasKept(deps, '/')]
    expect(await read(deps, '/e/tagung')).toBe(await anew(deps, '/e/tagung'))
    if (!stays.every(Boolean)) kept.push(`made anew by number ${n}`)
  }
  // The last two of twenty are few; the twentieth is the last.
  expect(kept).toEqual(['made anew by number 18', 'made anew by number 20'])
})

test('a paused waiting list that gets its first and loses its last changes the words, nobody between does', async () => {
  const { deps, client } = await world()
  const event = await anEvent(deps, { slug: 'tagung', capacity: 1 })
  const send = formOf(deps, event)
  for (const n of [1, 2, 3]) await send(...nr(n))
  await client.execute(`update events set waiting_list = 'paused'`)
  await client.execute(`update quotas set size = 100`)
  const seen: boolean[] = []
  const { rows } = await client.execute(
    `select r.id from registrations r join claims c on c.id = r.claim_id where c.state = 'waiting'`,
  )
  for (const { id } of rows) {
    await read(deps, '/e/tagung')
    await cancelRegistration(deps, { as: 'system', job: 'test' }, String(id))
    seen.push(await wasKept(deps, '/e/tagung'))
    expect(await read(deps, '/e/tagung')).toBe(await anew(deps, '/e/tagung'))
  }
  expect(seen).toEqual([true, false])
})

test('windows, deadlines and midnight make a page anew, and no instant between', async () => {
  const { deps, clock } = await anEventShown()
  const berlin = (date: string, time: string) => instantOf(date, time, 'Europe/Berlin')
  const instants = [
    berlin('2027-11-09', '00:00'),
    endOfDay('2027-11-17', 'Europe/Berlin'),
    endOfDay('2027-11-18', 'Europe/Berlin'),
    berlin('2027-12-02', '16:00'),
  ]
  for (const instant of instants) {
    for (const path of ['/', '/e/tagung']) {
      clock.at = instant - 1
      await read(deps, path)
      const before = await read(deps, path)
      expect(await wasKept(deps, path)).toBe(true)
      clock.at = instant
      const after = await read(deps, path)
      expect([path, after !== before, after === (await anew(deps, path))]).toEqual([path, true, true])
    }
  }
})

test('at every instant a kept page reads as one made then', async () => {
  const { deps, client, clock } = await anEventShown()
  const begin = clock.at
  await client.execute(
    `update categories set opens_at = ${begin + 5 * 3_600_000}, closes_at = ${begin + 4 * day + 60_000}`,
  )
  await client.execute(`update events set late_until = closes_at + ${2 * day}`)
  for (let hour = 0; hour < 26 * 24; hour += 5) {
    clock.at = begin + hour * 3_600_000 + (hour % 7) * 60_000
    for (const path of ['/', '/e/tagung'])
      expect([path, hour, (await read(deps, path)) === (await anew(deps, path))]).toEqual([path, hour, true])
  }
})
