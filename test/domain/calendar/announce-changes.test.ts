import { expect, test } from 'vitest'
import { announceChanges } from '../../../src/domain/calendar/announce-changes.ts'
import { pendingAnnouncement } from '../../../src/domain/calendar/pending-announcement.ts'
import { readEvent } from '../../../src/domain/events/read-event.ts'
import { minute } from '../../../src/lib/dates.ts'
import { anEventWith, contact, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { goneAfter } from '../../support/gone-after.ts'

/** Two people with seats, one who waits; `edit` changes the event as the office does. */
async function twoSeats() {
  const here = await anEventWith('file', { event: 2, sessions: [5] })
  const { deps, client, clock, event } = here
  const deliver = deliveredTo(deps)
  const edit = (set: string, table = 'events') =>
    client.execute(
      `update ${table} set ${set}, changed_at = ${clock.at} where ${table === 'events' ? 'id' : 'event_id'} = '${event.id}'`,
    )
  const read = async () => {
    const row = await readEvent(deps, { id: event.id })
    if (!row) throw new Error('gone')
    return row
  }
  const pending = async () => pendingAnnouncement(deps, await read())
  const run = async () => {
    await announceChanges(deps)
    return (await deliver()).map(({ kind, to, attachments }) => [kind, to, attachments.length])
  }
  for (const n of [1, 2, 3]) await here.send([person(n)], { submission: `s${n}` })
  await deliver()
  return { ...here, deliver, edit, pending, run, read }
}

test('moving the event tells everybody, with a seat or waiting, once, ten minutes after the last change', async () => {
  const { edit, pending, run, clock, event } = await twoSeats()
  await edit(`starts_at = ${event.startsAt + 60 * minute}`)
  clock.pass(9 * minute)
  await edit(`venue = json_set(venue, '$.city', 'Bonn')`)
  expect(await pending()).toEqual({ at: clock.at + 10 * minute, people: 3 })
  clock.pass(10 * minute - 1)
  expect(await run()).toEqual([])
  clock.pass(1)
  expect(await run()).toEqual([
    ['change', 'p1@x.example', 1],
    ['change', 'p2@x.example', 1],
    ['event-moved', 'p3@x.example', 0],
  ])
  clock.pass(60 * minute)
  expect([await run(), await pending()]).toEqual([[], undefined])
})

test('a change that is taken back in time tells nobody', async () => {
  const { edit, pending, run, clock, event } = await twoSeats()
  await edit(`starts_at = ${event.startsAt + 60 * minute}`)
  await edit(`starts_at = ${event.startsAt}`)
  expect(await pending()).toBeUndefined()
  clock.pass(20 * minute)
  expect(await run()).toEqual([])
})

test('broken off before its end it is gone on with, and tells nobody twice', async () => {
  const { deps, edit, pending, run, clock, event } = await twoSeats()
  await edit(`starts_at = ${event.startsAt + 60 * minute}`)
  clock.pass(10 * minute)
  await expect(announceChanges(goneAfter(deps, 1))).rejects.toThrow('gone')
  clock.pass(minute)
  expect(await run()).toEqual([
    ['change', 'p1@x.example', 1],
    ['change', 'p2@x.example', 1],
    ['event-moved', 'p3@x.example', 0],
  ])
  clock.pass(20 * minute)
  expect([await run(), await pending()]).toEqual([[], undefined])
})

test('but whoever got an entry in between is told', async () => {
  const { edit, run, clock, event, send, deliver, client } = await twoSeats()
  await client.execute('update quotas set size = 9')
  await edit(`starts_at = ${event.startsAt + 60 * minute}`)
  await send([person(4)], { submission: 's4' })
  await deliver()
  await edit(`starts_at = ${event.startsAt}`)
  clock.pass(20 * minute)
  expect(await run()).toEqual([
    ['change', 'p3@x.example', 1],
    ['change', 'p4@x.example', 1],
  ])
})

test('what is no matter of the calendar tells nobody', async () => {
  const { edit, run, clock } = await twoSeats()
  await edit(`title = '{"de":"Neu"}'`)
  clock.pass(20 * minute)
  expect(await run()).toEqual([])
})

test('a session that moves is told to who chose it', async () => {
  const { edit, run, clock, send, client, sessions, deliver, event } = await twoSeats()
  await client.execute('update quotas set size = 9')
  await edit(`starts_at = ${event.startsAt}, ends_at = ${event.startsAt + 60 * minute}`, 'programme_items')
  clock.pass(20 * minute)
  await run()
  await send([person(4, { sessions })], { submission: 's4' })
  expect((await deliver()).map(({ attachments }) => attachments.map(({ filename }) => filename))).toEqual([
    [`${event.slug}-muster.ics`, expect.stringMatching(`^${event.slug}-muster-session-0-[0-9a-f]{4}.ics$`)],
  ])
  await edit(`room = 'Saal 2'`, 'programme_items')
  clock.pass(10 * minute)
  expect(await run()).toEqual([['change', 'p4@x.example', 1]])
})

test('the contact of a booking gets the change for their calendar, too', async () => {
  const { edit, run, clock, send, client, deliver, event } = await twoSeats()
  await client.execute('update quotas set size = 9')
  await send([person(4), person(5)], { submission: 's4', contact })
  await deliver()
  await edit(`ends_at = ${event.endsAt + 60 * minute}`)
  clock.pass(10 * minute)
  const announced = await run()
  expect(announced.filter(([kind]) => kind === 'booking-change')).toEqual([['booking-change', contact.email, 2]])
  expect(announced).toHaveLength(5 + 1)
})

test('two jobs at once write once', async () => {
  const { deps, edit, clock, client, event } = await twoSeats()
  await edit(`starts_at = ${event.startsAt + 60 * minute}`)
  clock.pass(10 * minute)
  await Promise.all([announceChanges(deps), announceChanges(deps)])
  const { rows } = await client.execute(`select about from letters where kind = 'change'`)
  expect(rows).toHaveLength(2)
})
