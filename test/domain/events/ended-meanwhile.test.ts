import { expect, test } from 'vitest'
import type { Deps } from '../../../src/deps.ts'
import { publishEvent } from '../../../src/domain/events/publish-event.ts'
import { readDated } from '../../../src/domain/events/read-dated.ts'
import { readManagedEvent } from '../../../src/domain/events/read-managed-event.ts'
import { reopenRegistration } from '../../../src/domain/events/reopen-registration.ts'
import { reschedule } from '../../../src/domain/events/reschedule.ts'
import { moveProgramme } from '../../../src/domain/programme/move-programme.ts'
import { planProgrammeMove } from '../../../src/domain/programme/plan-programme-move.ts'
import { cancelEvent } from '../../../src/domain/registrations/cancelling/cancel-event.ts'
import { endWaiting } from '../../../src/domain/registrations/waiting/end-waiting.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { day, hour, minute } from '../../../src/lib/dates.ts'
import { anEventWith, office, person } from '../../support/an-event-with.ts'
import { butFirst } from '../../support/but-first.ts'
import { count, refusal } from '../../support/registering.ts'

/** An event with an item, two who registered for one seat, and whoever moves it by so many days. */
async function anEventAbout() {
  const here = await anEventWith('file', { event: 1, sessions: [9] })
  const { deps, client, event, sessions } = here
  const { id, startsAt } = event
  await client.execute(`update programme_items set starts_at = ${startsAt}, ends_at = ${startsAt + hour}`)
  for (const n of [1, 2]) await here.send([person(n)], { submission: `s${n}` })
  const read = () => readManagedEvent(deps, office, id)
  const move = async (given: Deps, days: number) => {
    const record = await read()
    const { allDay, zone } = record
    const date = { startsAt: record.startsAt + days * day, endsAt: record.endsAt + days * day, allDay, zone }
    await reschedule(given, office, { id, move: { date }, seen: (await readDated(deps, record)).seen })
  }
  const moveItem = async (given: Deps) => {
    const later = { items: sessions, following: false, date: null, minutes: 30 }
    const { seen } = planProgrammeMove(await read(), later)
    await moveProgramme(given, office, { eventId: id, move: later, seen })
  }
  return { ...here, read, move, moveItem }
}

type Here = Awaited<ReturnType<typeof anEventAbout>>

const verbs: Record<string, (given: Deps, here: Here) => Promise<unknown>> = {
  'it is moved': (given, { move }) => move(given, 7),
  'its programme is moved': (given, { moveItem }) => moveItem(given),
  'its registration is opened again': (given, { event }) =>
    reopenRegistration(given, office, { eventId: event.id, closesAt: event.closesAt + day, reason: 'Nachzügler' }),
}

test.each(Object.entries(verbs))('what is called off while %s stays as it was called off', async (_, act) => {
  const here = await anEventAbout()
  const { deps, event, read } = here
  const before = await read()
  const callOff = () => cancelEvent(deps, office, event.id)
  expect(await refusal(act(butFirst(deps, callOff), here))).toBe('changed-meanwhile')
  const { status, startsAt, closesAt, programme } = await read()
  expect([status, startsAt, closesAt, programme[0]?.startsAt]).toEqual([
    'cancelled',
    before.startsAt,
    before.closesAt,
    before.programme[0]?.startsAt,
  ])
})

test('who publishes a draft that is called off at the same moment is told so, and nothing says that it was published', async () => {
  const { deps, client, event } = await anEventAbout()
  await client.execute(`update events set status = 'draft'`)
  const callOff = () => cancelEvent(deps, office, event.id)
  expect(await refusal(publishEvent(butFirst(deps, callOff), office, event.id))).toBe('cancelled-event')
  expect(await count(client, `audit_notes where verb = 'event.published'`)).toBe(0)
})

test('an event that is moved while its day of deletion comes is not erased before its new one', async () => {
  const { deps, client, clock, event, read, move } = await anEventAbout()
  clock.at = event.forgetAt
  expect(await forgetDueEvents(butFirst(deps, () => move(deps, 364)))).toBe(0)
  const moved = await read()
  expect([moved.forgottenAt, moved.forgetAt > clock.at]).toEqual([null, true])
  expect(await count(client, `registrations where email like '%@x.example'`)).toBe(2)
  clock.at = moved.forgetAt
  expect(await forgetDueEvents(deps)).toBe(1)
})

test('who waits is not told that the list is over when the event is moved at the same moment', async () => {
  const { deps, client, clock, event, move } = await anEventAbout()
  clock.at = event.startsAt + minute
  await endWaiting(butFirst(deps, () => move(deps, 7)))
  expect(await count(client, `letters where kind = 'waiting-list-over'`)).toBe(0)
  clock.pass(7 * day)
  await endWaiting(deps)
  expect(await count(client, `letters where kind = 'waiting-list-over'`)).toBe(1)
})
