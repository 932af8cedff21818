import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { announceChanges } from '../../../src/domain/calendar/announce-changes.ts'
import { openDesk } from '../../../src/domain/checkin/open-desk.ts'
import type { Move } from '../../../src/domain/events/plan-move.ts'
import { readDated } from '../../../src/domain/events/read-dated.ts'
import { readManagedEvent } from '../../../src/domain/events/read-managed-event.ts'
import { reschedule } from '../../../src/domain/events/reschedule.ts'
import { saveSession } from '../../../src/domain/programme/save-session.ts'
import { shiftOnClock } from '../../../src/lib/clock-shift.ts'
import { clockIn, day, hour, minute } from '../../../src/lib/dates.ts'
import { anEventWith, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'

/** An event with a session, a desk, a mailing that is held, an offer and a window of a target group, and one person. */
async function anEventWithAll(kind: 'file' | 'server' = 'file') {
  const here = await anEventWith(kind, { event: 2, sessions: [5], categories: [5] })
  const { deps, client, clock, event, sessions, categories } = here
  const id = event.id
  const session = {
    title: { de: 'Werkstatt' },
    description: { de: '' },
    room: '',
    bookable: true,
    size: 5,
    speakers: [],
  }
  const startsAt = event.startsAt + hour
  const at = { startsAt, endsAt: startsAt + hour }
  await saveSession(deps, office, { eventId: id, id: sessions[0], session: { ...session, ...at } })
  const opening = { label: 'Eingang', sessionId: null, closesAt: null }
  const desk = { rehearsal: false, headCountLimit: null, limitIsHard: false, walkIns: true }
  await openDesk(deps, office, { eventId: id, desk: { ...opening, ...desk } })
  const hosts = `(select host_id from events where id = '${id}')`
  await client.execute(`insert into mailings (id, host_id, event_id, number, submission, subject, body, filter, state, leaves_at, changed_at)
    values ('m', ${hosts}, '${id}', 1, 'm', '{"de":"Anreise"}', '{"de":"…"}', '{}', 'held', ${event.startsAt - day}, 0)`)
  await client.execute(`update categories set opens_at = ${event.opensAt}, closes_at = ${event.closesAt - day}`)
  await client.execute(
    `update events set late_until = ${event.closesAt + hour}, cancel_until = ${event.startsAt - day}`,
  )
  await here.send([person(1, { sessions: sessions.slice(0, 1), categoryId: categories[0] ?? null })])
  const read = () => readManagedEvent(deps, office, id)
  const dated = async () => readDated(deps, await read())
  const to = async (days: number, more: Partial<Move> = {}) => {
    const { zone, ...date } = await read()
    const shifted = (instant: number) => shiftOnClock(instant, { days, from: zone, to: zone }).at
    const moved = { startsAt: shifted(date.startsAt), endsAt: shifted(date.endsAt), allDay: date.allDay, zone }
    return { date: moved, ...more }
  }
  const move = async (days: number, more: Partial<Move> = {}) =>
    reschedule(deps, office, { id, move: await to(days, more), seen: (await dated()).seen })
  const clocks = async () => {
    const { event: now } = await dated()
    const lines = now.rows.map((row) => [
      `${row.thing} ${row.label?.de ?? ''}`.trim(),
      ...Object.values(row.at).map((one) => Object.values(clockIn(one, event.zone)).join(' ')),
    ])
    return lines.map((line) => line.join(', '))
  }
  return { ...here, id, read, dated, to, move, clocks, clock }
}

test.each(['file', 'server'] as const)('on a %s everything dated goes along in one batch', async (kind) => {
  const { move, clocks, read } = await anEventWithAll(kind)
  const before = await clocks()
  const { sequence } = await read()
  await move(14)
  expect({ before, after: await clocks() }).toMatchInlineSnapshot(`
    {
      "after": [
        "date, 2027-12-16 10:00, 2027-12-16 16:00",
        "opening, 2027-10-15 00:00",
        "closing, 2027-12-03 00:00",
        "grace, 2027-12-03 01:00",
        "cancelling, 2027-12-15 10:00",
        "deletion, 2028-03-16 16:00",
        "item Werkstatt, 2027-12-16 11:00, 2027-12-16 12:00",
        "categoryOpening Category 0, 2027-10-15 00:00",
        "categoryClosing Category 0, 2027-12-02 00:00",
        "desk Eingang, 2027-12-17 00:00",
        "mailing Anreise, 2027-12-15 10:00",
      ],
      "before": [
        "date, 2027-12-02 10:00, 2027-12-02 16:00",
        "opening, 2027-10-01 00:00",
        "closing, 2027-11-19 00:00",
        "grace, 2027-11-19 01:00",
        "cancelling, 2027-12-01 10:00",
        "deletion, 2028-03-02 16:00",
        "item Werkstatt, 2027-12-02 11:00, 2027-12-02 12:00",
        "categoryOpening Category 0, 2027-10-01 00:00",
        "categoryClosing Category 0, 2027-11-18 00:00",
        "desk Eingang, 2027-12-03 00:00",
        "mailing Anreise, 2027-12-01 10:00",
      ],
    }
  `)
  expect((await read()).sequence).toBe(sequence + 1)
  expect((await read()).programme.map((item) => item.sequence)).toEqual([2])
})

test('one letter tells the move with the session, ten minutes later', async () => {
  const { move, deps, clock } = await anEventWithAll()
  const deliver = deliveredTo(deps)
  await deliver()
  await move(7)
  clock.pass(11 * minute)
  await announceChanges(deps)
  const letters = await deliver()
  expect(letters.map(({ kind, to, attachments }) => [kind, to, attachments.length])).toEqual([
    ['change', 'p1@x.example', 2],
  ])
})

test('what changed since it was shown is not moved over', async () => {
  const { client, deps, id, dated, to, read } = await anEventWithAll()
  const { seen } = await dated()
  await client.execute(`update programme_items set title = '{"de":"Neu"}'`)
  const move = await to(7)
  await expect(reschedule(deps, office, { id, move, seen })).rejects.toThrow('changed-meanwhile')
  expect((await read()).sequence).toBe(0)
})

test('what changes between reading and writing is not moved over either', async () => {
  const { client, deps, id, dated, to, read } = await anEventWithAll()
  const { seen } = await dated()
  const move = await to(7)
  const { write } = deps.store
  const store = {
    ...deps.store,
    write: (async (...given: Parameters<typeof write>) => {
      await client.execute('update desks set closes_at = closes_at + 1')
      return write(...given)
    }) as typeof write,
  }
  await expect(reschedule({ ...deps, store }, office, { id, move, seen })).rejects.toThrow('changed-meanwhile')
  expect((await read()).sequence).toBe(0)
})

test('a session that would lie outside keeps the event where it is', async () => {
  const { move, clocks } = await anEventWithAll()
  const before = await clocks()
  await expect(move(14, { moving: new Set(['closing', 'grace', 'deletion']) })).rejects.toThrow('dates-conflict')
  expect(await clocks()).toEqual(before)
})

test('what a reminder has made moves to the day of its next turn, so that it is not made twice', async () => {
  const { move, deps, id, client } = await anEventWithAll()
  await client.execute(`insert into reminders (id, host_id, event_id, subject, body, filter, anchor, days, time, active, active_since, changed_at)
    select 'r', host_id, id, '{"de":"x"}', '{"de":"x"}', '{}', 'before', 1, '09:00', 1, 0, 0 from events where id = '${id}'`)
  await client.execute(`update mailings set reminder_id = 'r', occurrence = '2027-12-01'`)
  await move(40)
  const [row] = await deps.store.read.all<{ occurrence: string }>(sql`select occurrence from mailings`)
  expect(row).toEqual({ occurrence: '2028-01-10' })
})
