import { expect, test } from 'vitest'
import { announceChanges } from '../../../src/domain/calendar/announce-changes.ts'
import { readDated } from '../../../src/domain/events/read-dated.ts'
import { readManagedEvent } from '../../../src/domain/events/read-managed-event.ts'
import { reschedule } from '../../../src/domain/events/reschedule.ts'
import { moveProgramme } from '../../../src/domain/programme/move-programme.ts'
import { planProgrammeMove } from '../../../src/domain/programme/plan-programme-move.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { day, minute } from '../../../src/lib/dates.ts'
import { anEventWith, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { CalendarClient } from '../../support/itip-client.ts'
import { refusal } from '../../support/registering.ts'

test.each(['file', 'server'] as const)(
  'who registers, cancels or moves an item while the event is moved ends on its day, and nothing is half moved (%s)',
  async (kind) => {
    const { deps, client, clock, event, sessions, send } = await anEventWith(kind, { event: 9, sessions: [9] })
    const { id } = event
    await client.execute(
      `update programme_items set starts_at = ${event.startsAt}, ends_at = ${event.startsAt + 30 * minute}`,
    )
    await send([person(1, { sessions })], { submission: 's1' })
    await send([person(2)], { submission: 's2' })
    const { rows } = await client.execute(`select id from registrations where email = 'p2@x.example'`)
    const deliver = deliveredTo(deps)
    const calendars = new Map([1, 2, 3, 4].map((n) => [`p${n}@x.example`, new CalendarClient(`p${n}@x.example`)]))
    const receive = async () => {
      for (const { to, attachments } of await deliver())
        for (const file of attachments) if ('content' in file) calendars.get(to)?.receive(file)
    }
    const record = await readManagedEvent(deps, office, id)
    const { startsAt, endsAt, allDay, zone } = record
    const date = { startsAt: startsAt + 7 * day, endsAt: endsAt + 7 * day, allDay, zone }
    const { seen } = await readDated(deps, record)
    const later = { items: sessions, following: false, date: null, minutes: 30 }
    const ends = await Promise.all([
      refusal(send([person(3, { sessions })], { submission: 's3' })),
      refusal(reschedule(deps, office, { id, move: { date }, seen })),
      refusal(moveProgramme(deps, office, { eventId: id, move: later, seen: planProgrammeMove(record, later).seen })),
      refusal(cancelRegistration(deps, office, String(rows[0]?.id))),
      refusal(send([person(4)], { submission: 's4' })),
      receive(),
    ])
    // Of the two who move the item only one saw it as it is.
    expect(ends.filter((end) => end === 'changed-meanwhile').length).toBeLessThanOrEqual(1)
    const after = await readManagedEvent(deps, office, id)
    const [item] = after.programme
    const moved = ends[1] === 'no refusal'
    expect(after.startsAt).toBe(moved ? date.startsAt : startsAt)
    expect((item?.startsAt ?? 0) - after.startsAt).toBe(ends[2] === 'no refusal' ? 30 * minute : 0)
    clock.pass(11 * minute)
    await announceChanges(deps)
    await receive()
    const iso = (at: number | null | undefined) => new Date(at ?? 0).toISOString()
    const shown = (n: number) =>
      Object.values(calendars.get(`p${n}@x.example`)?.shown() ?? {})
        .map(({ start }) => start)
        .toSorted()
    const both = [iso(after.startsAt), iso(item?.startsAt)].toSorted()
    expect([1, 2, 3, 4].map(shown)).toEqual([both, [], both, [iso(after.startsAt)]])
  },
)
