import { expect, test } from 'vitest'
import { readDated } from '../../../src/domain/events/read-dated.ts'
import { readManagedEvent } from '../../../src/domain/events/read-managed-event.ts'
import { reschedule } from '../../../src/domain/events/reschedule.ts'
import { dispatchMailing, holdMs } from '../../../src/domain/mailings/dispatch-mailing.ts'
import { makeReminders } from '../../../src/domain/mailings/make-reminders.ts'
import { switchReminder } from '../../../src/domain/mailings/switch-reminder.ts'
import { cancelEvent } from '../../../src/domain/registrations/cancelling/cancel-event.ts'
import { day, instantOf } from '../../../src/lib/dates.ts'
import { aDraft, aReminder } from '../../support/a-mailing.ts'
import { anEvent } from '../../support/an-event.ts'
import { office } from '../../support/an-event-with.ts'
import { butFirst } from '../../support/but-first.ts'
import { refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

/** An event with a reminder that is due within the hold, and who moves the event by so many days. */
async function aDueReminder() {
  const here = await world()
  const { deps, client, clock } = here
  const event = await anEvent(deps, { capacity: null })
  const id = await aReminder(deps, event)
  clock.at = instantOf('2027-11-29', '09:00', 'Europe/Berlin') - holdMs
  const move = (days: number) => async () => {
    const record = await readManagedEvent(deps, office, event.id)
    const { startsAt, endsAt, allDay, zone } = record
    const date = { startsAt: startsAt + days * day, endsAt: endsAt + days * day, allDay, zone }
    await reschedule(deps, office, { id: event.id, move: { date }, seen: (await readDated(deps, record)).seen })
  }
  const mailings = async () => {
    const { rows } = await client.execute('select state, leaves_at as at, occurrence as day from mailings')
    return rows.map(({ state, at, day }) => ({ state, at, day }))
  }
  return { ...here, event, reminder: { eventId: event.id, id }, move, mailings }
}

type Here = Awaited<ReturnType<typeof aDueReminder>>

const meanwhile: Record<string, (here: Here) => Promise<unknown>> = {
  'its event is moved': ({ move }) => move(14)(),
  'its event is called off': ({ deps, event }) => cancelEvent(deps, office, event.id),
  'it is switched off': ({ deps, reminder }) => switchReminder(deps, office, { ...reminder, active: false }),
}

test.each(Object.entries(meanwhile))(
  'a reminder of which the mailing is made while %s leaves no letter for what was',
  async (_, change) => {
    const here = await aDueReminder()
    const { deps, clock, mailings } = here
    await makeReminders(butFirst(deps, () => change(here)))
    expect(await mailings()).toEqual([])
    await makeReminders(deps)
    expect(await mailings()).toEqual([])
    clock.pass(14 * day)
    await makeReminders(deps)
    expect((await mailings()).map(({ day }) => day)).toEqual(_ === 'its event is moved' ? ['2027-12-13'] : [])
  },
)

test('of one reminder that is made and a move of its event at once one comes first, and nothing stays for the old day', async () => {
  const { deps, clock, move, mailings } = await aDueReminder()
  const moved = await Promise.all([refusal(move(14)()), makeReminders(deps)])
  expect(['no refusal', 'changed-meanwhile']).toContain(moved[0])
  if (moved[0] === 'changed-meanwhile') await move(14)()
  await makeReminders(deps)
  clock.pass(14 * day)
  await makeReminders(deps)
  const days = (await mailings()).map(({ day }) => day)
  expect(days.filter((one) => one === '2027-12-13')).toHaveLength(1)
})

test('a mailing that is sent off for a day while its event is moved asks to look once more', async () => {
  const { deps, event, move, mailings, clock } = await aDueReminder()
  const id = await aDraft(deps, event)
  const asked = { eventId: event.id, id, at: clock.at + day }
  expect(await refusal(dispatchMailing(butFirst(deps, move(14)), office, asked))).toBe('changed-meanwhile')
  expect((await mailings()).map(({ state }) => state)).toEqual(['draft'])
})
