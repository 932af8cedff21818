import fc from 'fast-check'
import { expect } from 'vitest'
import { cancelRegistration } from '../../src/domain/registrations/cancelling/cancel-registration.ts'
import { confirmAddress } from '../../src/domain/registrations/changing/confirm-address.ts'
import { acceptOffer } from '../../src/domain/registrations/waiting/accept-offer.ts'
import { runDueJobs } from '../../src/jobs/schedule.ts'
import { day, hour, instantOf, minute, monthsLater } from '../../src/lib/dates.ts'
import { Refusal } from '../../src/lib/refusal.ts'
import { aReminder } from './a-mailing.ts'
import { faultsIn } from './a-seated-event.ts'
import { anEvent } from './an-event.ts'
import { formOf, nr } from './registering.ts'
import type { world } from './world.ts'

type World = Awaited<ReturnType<typeof world>>

const zone = 'Europe/Berlin'
const office = { as: 'system', job: 'test' } as const

/** Nights on which clocks change, a year's end, and an ordinary morning. */
const beginnings = [
  instantOf('2027-10-30', '22:30', zone),
  instantOf('2028-03-25', '23:30', zone),
  instantOf('2027-12-31', '23:45', zone),
  instantOf('2027-11-08', '09:00', zone),
]

const acts = ['register', 'cancel', 'accept', 'confirm', 'move the room', 'nothing'] as const

type Step = {
  act: (typeof acts)[number]
  whom: number
  /** True time goes on, in ms. */
  passes: number
  /** The clock is set forward or back against it, and stays so until it is set again. */
  off: number
}

const steps = fc.array(
  fc.record({
    act: fc.constantFrom(...acts),
    whom: fc.nat(5),
    passes: fc.constantFrom(0, minute, 59 * minute, 61 * minute, 3 * hour, day),
    off: fc.constantFrom(0, 0, 0, hour, -hour, 26 * hour, -26 * hour, 7 * day, -7 * day),
  }),
  { minLength: 3, maxLength: 12 },
)

/**
 * Clocks that jump ahead and back for hours and days, over midnight, over a change of the clock: once they are right again
 * everything that waited has left, nobody was reminded twice, all seats are counted, and the day of deletion comes once.
 */
export async function holdsUnderAnyClock(here: World, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...beginnings), steps, async (begins, script) => {
      await oneHistory(here, begins, script)
    }),
    { numRuns },
  )
}

async function oneHistory({ deps, client, clock, settled }: World, begins: number, script: Step[]): Promise<void> {
  clock.at = begins
  const event = await anEvent(deps, {
    capacity: 2,
    ...{
      opensAt: begins - 30 * day,
      closesAt: begins + 20 * day,
      startsAt: begins + 25 * day,
      endsAt: begins + 26 * day,
    },
    ...{ forgetAt: monthsLater(begins + 26 * day, 3, zone), waitingList: 'offered', offerHours: 24, confirmHours: 2 },
  })
  // At an hour that one night of the year does not have, and another has twice.
  await aReminder(deps, event, { days: 3, time: '02:30' })
  const send = formOf(deps, event, office)
  let time = begins
  let last = begins
  const tick = async (at: number) => {
    clock.at = at
    await runDueJobs(deps, last, at)
    await settled()
    last = at
  }
  const people: string[] = []
  for (const { act, whom, passes, off } of script) {
    time += passes
    await tick(time + off)
    const id = people[whom % Math.max(1, people.length)]
    if (act === 'register') {
      const [submission, person] = nr(people.length)
      const sent = await send(`${event.id}/${submission}`, person).catch(refused)
      const registered = sent?.registration?.id
      if (registered) people.push(registered)
    } else if (act === 'move the room')
      await client.execute({
        sql: `update events set venue = json_set(venue, '$.name', 'Saal ' || ?), changed_at = ? where id = ?`,
        args: [time, clock.at, event.id],
      })
    else if (id && act === 'cancel') await cancelRegistration(deps, office, id).catch(refused)
    else if (id && act === 'accept') await acceptOffer(deps, office, id).catch(refused)
    else if (id && act === 'confirm') await confirmAddress(deps, office, id).catch(refused)
  }
  // The clock is right again: half an hour of minutes, then the hours until the event, then the day of deletion.
  for (const end = time + 30 * minute; time < end; time += minute) await tick(time)
  const ofEvent = (rest: string) => ({ sql: `select count(*) as n from ${rest}`, args: [event.id] })
  const numberOf = async (rest: string) => Number((await client.execute(ofEvent(rest))).rows[0]?.n)
  expect(await numberOf(`letters where event_id = ? and state = 'waiting' and mailing_id is null`)).toBe(0)
  expect(await numberOf(`events where id = ? and announce_at is not null`)).toBe(0)
  for (; time < event.startsAt; time += 12 * hour) await tick(time)
  expect(await numberOf(`letters where event_id = ? and state <> 'sent'`)).toBe(0)
  expect(await numberOf('mailings where event_id = ?')).toBeLessThanOrEqual(1)
  expect(
    await numberOf(
      `(select about from letters where event_id = ? and kind = 'mailing' group by about having count(*) > 1)`,
    ),
  ).toBe(0)
  expect(await numberOf(`claims where event_id = ? and state = 'offered'`)).toBe(0)
  expect(await faultsIn(client)).toEqual({})
  await tick(event.forgetAt - 1)
  expect(await numberOf('erasures where event_id = ?')).toBe(0)
  await tick(event.forgetAt + day)
  await tick(event.forgetAt + 2 * day)
  expect(await numberOf('erasures where event_id = ?')).toBe(1)
}

function refused(error: unknown): undefined {
  if (error instanceof Refusal) return undefined
  throw error
}
