import { expect, test } from 'vitest'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { changeSessions } from '../../../src/domain/registrations/changing/change-sessions.ts'
import { substitute } from '../../../src/domain/registrations/changing/substitute.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import type { Actor } from '../../../src/lib/actor.ts'
import { endOfDay, instantOf } from '../../../src/lib/dates.ts'
import { aSeatedEvent } from '../../support/a-seated-event.ts'
import { aPerson } from '../../support/an-event.ts'
import { privacyVersion, refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

const zone = 'Europe/Berlin'
const office: Actor = { as: 'system', job: 'test' }

/** Summer time ends on 31 October 2027 and begins on 26 March 2028, both at 1:00 UTC: days of 25 and 23 hours. */
const nights = [
  { night: 'an ordinary night', day: '2027-11-18', hours: 24 },
  { night: 'the night of the end of summer time', day: '2027-10-31', hours: 25 },
  { night: 'the night of its beginning', day: '2028-03-26', hours: 23 },
]

test.each(nights)('a day that ends a deadline has $hours hours in $night', ({ day, hours }) => {
  expect(endOfDay(day, zone) - instantOf(day, '00:00', zone)).toBe(hours * 3_600_000)
})

/** An event that runs late in 2028, with every deadline at the end of one day. */
async function anEventWithDeadlines(day: string) {
  const { deps, clock } = await world()
  const at = endOfDay(day, zone)
  const grace = at + 3_600_000
  const { event, sessions } = await aSeatedEvent(
    deps,
    { event: null, categories: [], sessions: [null], rule: null },
    {
      ...{ opensAt: instantOf('2027-09-01', '00:00', zone), closesAt: at, lateUntil: grace },
      ...{ startsAt: instantOf('2028-12-01', '10:00', zone), endsAt: instantOf('2028-12-01', '16:00', zone) },
      ...{ changeUntil: at, cancelUntil: at, substituteUntil: at },
    },
  )
  let n = 0
  const send = (actor: Actor = { as: 'visitor' }, more = {}) => {
    n++
    const people = [aPerson({ email: `p${n}@x.example` })]
    return register(deps, actor, { eventId: event.id, submission: `${n}`, people, privacyVersion, ...more })
  }
  clock.at = at - 86_400_000
  const first = await send()
  const own = { as: 'attendee', registrationId: first.registration?.id ?? '' } as const
  return { deps, clock, at, grace, send, own, sessions }
}

test.each(nights)('every action counts in the last second and no longer in the next, in $night', async ({ day }) => {
  const { deps, clock, at, grace, send, own, sessions } = await anEventWithDeadlines(day)
  const deputy = { person: aPerson({ email: 'deputy@x.example' }), privacyVersion }
  clock.at = at
  expect(await refusal(changeSessions(deps, own, own.registrationId, sessions))).toBe('too-late-to-change')
  expect(await refusal(cancelRegistration(deps, own, own.registrationId))).toBe('too-late-to-cancel')
  expect(await refusal(substitute(deps, own, own.registrationId, deputy))).toBe('too-late-to-substitute')
  expect((await send()).registration?.state).toBe('review')
  clock.at = grace - 1000
  expect((await send()).registration?.state).toBe('review')
  clock.at = grace
  expect(await refusal(send())).toBe('closed')
  expect((await send(office)).registration?.state).toBe('confirmed')

  clock.at = at - 1000
  expect((await send()).registration?.state).toBe('confirmed')
  expect(await refusal(changeSessions(deps, own, own.registrationId, sessions))).toBe('no refusal')
  const next = await substitute(deps, own, own.registrationId, deputy)
  expect(await refusal(cancelRegistration(deps, { as: 'attendee', registrationId: next }, next))).toBe('no refusal')
})

test('a letter counts by the day it was received, and goes for approval when that was too late', async () => {
  const { clock, at, send } = await anEventWithDeadlines('2027-11-18')
  clock.at = at + 86_400_000
  const inTime = await send(office, { source: 'letter', receivedAt: at - 1 })
  const late = await send(office, { source: 'fax', receivedAt: at })
  expect([inTime.registration?.state, late.registration?.state]).toEqual(['confirmed', 'review'])
})

test('after the event began nobody but the office does anything', async () => {
  const { deps, clock, own } = await anEventWithDeadlines('2027-11-18')
  clock.at = instantOf('2028-12-01', '10:00', zone)
  expect(await refusal(cancelRegistration(deps, own, own.registrationId))).toBe('closed')
  expect(await refusal(cancelRegistration(deps, office, own.registrationId))).toBe('no refusal')
})

test("a category has a window of its own, and a closed one is the office's", async () => {
  const { deps, clock, client } = await world()
  const { event, categories } = await aSeatedEvent(deps, {
    event: null,
    categories: [null, null, null],
    sessions: [],
    rule: null,
  })
  const [early = '', late = '', closed = ''] = categories
  const now = clock.at
  await client.batch(
    [
      { sql: 'update categories set closes_at = ? where id = ?', args: [now, early] },
      { sql: 'update categories set opens_at = ? where id = ?', args: [now + 1, late] },
      { sql: `update categories set access = 'closed' where id = ?`, args: [closed] },
    ],
    'write',
  )
  let n = 0
  const send = (categoryId: string | null, actor: Actor = { as: 'visitor' }) => {
    n++
    const people = [{ ...aPerson({ email: `p${n}@x.example` }), categoryId }]
    return refusal(register(deps, actor, { eventId: event.id, submission: `${n}`, people, privacyVersion }))
  }
  expect(await send(early)).toBe('closed')
  expect(await send(late)).toBe('not-open-yet')
  expect(await send(closed)).toBe('category-closed')
  expect(await send(null)).toBe('category-closed')
  expect(await send('of another event')).toBe('invalid')
  expect(await send(closed, office)).toBe('no refusal')
  clock.at = now - 1
  expect(await send(early)).toBe('no refusal')
  clock.at = now + 1
  expect(await send(late)).toBe('no refusal')
})
