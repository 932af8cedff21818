import type { Client } from '@libsql/client'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect } from 'vitest'
import { acceptOffer } from '../../src/domain/registrations/accept-offer.ts'
import type { Person } from '../../src/domain/registrations/booking-form.ts'
import { cancelRegistration } from '../../src/domain/registrations/cancel-registration.ts'
import { changeSessions } from '../../src/domain/registrations/change-sessions.ts'
import { register } from '../../src/domain/registrations/register.ts'
import { substitute } from '../../src/domain/registrations/substitute.ts'
import { setQuota } from '../../src/domain/seats/set-quota.ts'
import { setWaitingList } from '../../src/domain/seats/set-waiting-list.ts'
import type { Actor } from '../../src/lib/actor.ts'
import { aSeatedEvent, faultsIn } from './a-seated-event.ts'
import { aSeatedHouse } from './a-seated-house.ts'
import { aPerson } from './an-event.ts'
import { privacyVersion, refusal } from './registering.ts'
import { type SeatingHistory, seatingHistory } from './seating-steps.ts'
import { toldHistories } from './told-histories.ts'
import { aMonday, type world } from './world.ts'

type World = Awaited<ReturnType<typeof world>>
const office: Actor = { as: 'system', job: 'test' }
const contact = { name: 'Vorzimmer', email: 'vorzimmer@x.example' }

/** The core of what the house promises, with the same histories every time. Throws where one promise is broken. */
export async function houseHolds(here: World): Promise<void> {
  for (const promise of [
    lettersFollowSeats,
    groupsHearOnce,
    nothingComesBack,
    somePeopleTakeNoSeat,
    refusalsAreNamed,
    historiesAgree,
  ]) {
    here.clock.at = aMonday
    await promise(here)
  }
}

/** Who moves up hears of it, and so does their contact; who has not confirmed their address hears when they do. */
async function lettersFollowSeats({ deps, client, clock }: World) {
  const { event, sessions } = await aSeatedEvent(
    deps,
    { event: 1, categories: [], sessions: [1], rule: null },
    { confirmHours: 2 },
  )
  const send = (n: number, more: Partial<Person> = {}) =>
    register(deps, office, {
      ...{ eventId: event.id, submission: `${event.id}/${n}`, contact: n === 2 ? contact : null, privacyVersion },
      people: [{ ...aPerson({ email: `p${n}@x.example`, firstName: `P ${n}` }), sessions, ...more }],
    })
  const first = await send(1)
  const second = await send(2)
  await send(3)
  clock.pass(1)
  await cancelRegistration(deps, office, first.registration?.id ?? '')
  clock.pass(1)
  await setWaitingList(deps, office, { eventId: event.id, mode: 'offered' })
  await cancelRegistration(deps, office, second.registration?.id ?? '')
  clock.pass(1)
  const { rows: offered } = await client.execute({
    sql: `select id, (select expires_at from claims where id = claim_id) as until from registrations where email = 'p3@x.example' and event_id = ?`,
    args: [event.id],
  })
  expect(offered[0]?.until).toBe(clock.at - 1 + 48 * 3_600_000)
  await acceptOffer(deps, office, String(offered[0]?.id))
  expect(await lettersOf(client, event.id)).toEqual([
    'confirmation → p1@x.example',
    'waiting-list → p2@x.example',
    'booking → vorzimmer@x.example',
    'waiting-list → p3@x.example',
    'cancellation → p1@x.example',
    'promotion → p2@x.example',
    'booking → vorzimmer@x.example',
    'cancellation → p2@x.example',
    'booking → vorzimmer@x.example',
    'seat-offered → p3@x.example',
    'confirmation → p3@x.example',
  ])
  expect((await notesOf(client, event.id)).filter((note) => note.startsWith('claim'))).toEqual([
    'claim.promoted by system',
    'claim.promoted by system',
    'claim.offered by system',
    'claim.promoted by system',
  ])
  await theUnconfirmedWait({ deps, client, clock })
}

async function lettersOf(client: Client, event: string): Promise<string[]> {
  const { rows } = await client.execute({
    sql: 'select kind, address from letters where event_id = ? order by id',
    args: [event],
  })
  return rows.map(({ kind, address }) => `${kind} → ${address}`)
}

async function notesOf(client: Client, event: string): Promise<string[]> {
  const { rows } = await client.execute({
    sql: 'select verb, actor from audit_notes where event_id = ? order by id',
    args: [event],
  })
  return rows.map(({ verb, actor }) => `${verb} by ${actor}`)
}

async function theUnconfirmedWait({ deps, client, clock }: Pick<World, 'deps' | 'client' | 'clock'>) {
  const { event, sessions } = await aSeatedEvent(
    deps,
    { event: 2, categories: [], sessions: [1], rule: null },
    { confirmHours: 2 },
  )
  const send = (n: number, actor: Actor) =>
    register(deps, actor, {
      ...{ eventId: event.id, submission: `${event.id}/${n}`, privacyVersion },
      people: [{ ...aPerson({ email: `p${n}@x.example`, firstName: `P ${n}` }), sessions }],
    })
  const first = await send(1, office)
  await send(2, office)
  const last = await send(3, { as: 'visitor' })
  clock.pass(1)
  await cancelRegistration(deps, office, first.registration?.id ?? '')
  expect(await lettersOf(client, event.id)).toEqual([
    'confirmation → p1@x.example',
    'confirmation → p2@x.example',
    'confirm-address → p3@x.example',
    'cancellation → p1@x.example',
    'change → p2@x.example',
  ])
  const { rows } = await client.execute({
    sql: 'select c.state from registrations r join claims c on c.id = r.claim_id where r.id = ?',
    args: [last.registration?.id ?? ''],
  })
  expect(rows[0]?.state).toBe('granted')
}

/** What is released stays released, a sequence rises, and a cancelled event promotes nobody. */
async function nothingComesBack({ deps, client, clock }: World) {
  const { event } = await aSeatedEvent(deps, { event: 1, categories: [], sessions: [], rule: null })
  const send = (n: number) =>
    register(deps, office, {
      eventId: event.id,
      submission: `${event.id}/${n}`,
      people: [aPerson({ email: `p${n}@x.example` })],
      privacyVersion,
    })
  const id = (await send(1)).registration?.id ?? ''
  await send(2)
  await client.execute({ sql: `update events set status = 'cancelled' where id = ?`, args: [event.id] })
  clock.pass(1)
  await cancelRegistration(deps, office, id)
  const { rows } = await client.execute({
    sql: `select min(c.state) || ',' || max(c.state) as states, max(r.sequence) as sequence, (select sequence from events where id = ?) as ofEvent
      from registrations r join claims c on c.id = r.claim_id where r.event_id = ?`,
    args: [event.id, event.id],
  })
  expect({ ...rows[0] }).toEqual({ states: 'released,waiting', sequence: 1, ofEvent: 1 })
  await aGroupShrinks({ deps, client })
  const again = [
    "update claims set state = 'waiting' where state = 'released'",
    'update registrations set cancelled_at = 1 where cancelled_at is not null',
  ]
  for (const statement of again) await expect(client.execute(statement)).rejects.toThrow('refusal:already-cancelled')
}

/** Also where somebody is cancelled by nothing but the date. */
async function aGroupShrinks({ deps, client }: Pick<World, 'deps' | 'client'>) {
  const { event } = await aSeatedEvent(deps, { event: 2, categories: [], sessions: [], rule: null })
  const send = (emails: string[]) =>
    register(deps, office, {
      ...{ eventId: event.id, submission: `${event.id}/${emails}`, together: true, privacyVersion },
      people: emails.map((email) => aPerson({ email })),
    })
  const group = await send(['p1@x.example', 'p2@x.example'])
  const next = await send(['p3@x.example'])
  const cancelled = { sql: 'update registrations set cancelled_at = 1 where id = ?', args: [group.people[0]?.id ?? ''] }
  await client.execute(cancelled)
  const { rows } = await client.execute({
    sql: 'select c.state from registrations r join claims c on c.id = r.claim_id where r.id = ?',
    args: [next.registration?.id ?? ''],
  })
  expect(rows[0]?.state).toBe('granted')
}

/** Assistance and speakers take no seat; who has no address is written to by the contact, or not at all. */
async function somePeopleTakeNoSeat({ deps, client }: World) {
  const { event } = await aSeatedEvent(
    deps,
    { event: 2, categories: [], sessions: [], rule: 1 },
    { accompanying: true, approval: false },
  )
  const person = (n: number, more: Partial<Person>) => ({
    ...aPerson({ firstName: `P ${n}`, email: '', organisation: `O ${n}`, organisationAgs: '' }),
    ...more,
  })
  await register(deps, office, {
    ...{ eventId: event.id, submission: event.id, contact, privacyVersion },
    people: [
      person(1, {}),
      person(2, { role: 'accompanying', accompanies: 0 }),
      person(3, { role: 'assistance', accompanies: 0 }),
      person(4, { role: 'speaker' }),
    ],
  })
  await register(deps, office, {
    eventId: event.id,
    submission: `${event.id}/2`,
    people: [person(5, {})],
    privacyVersion,
  })
  const { rows } = await client.execute({
    sql: `select r.first_name || ' ' || c.state as place from registrations r join claims c on c.id = r.claim_id where r.event_id = ? order by r.rowid`,
    args: [event.id],
  })
  expect(rows.map(({ place }) => place)).toEqual([
    'P 1 granted',
    'P 2 granted',
    'P 3 granted',
    'P 4 granted',
    'P 5 waiting',
  ])
  expect(await lettersOf(client, event.id)).toEqual([
    ...Array(4).fill('confirmation → vorzimmer@x.example'),
    'booking → vorzimmer@x.example',
  ])
  const { rows: quotas } = await client.execute({
    sql: `select scope, key, taken from quotas where event_id = ? and taken > 0 order by scope, key`,
    args: [event.id],
  })
  expect(quotas.map(({ scope, key, taken }) => `${scope} ${key} ${taken}`)).toEqual([
    'event  2',
    'organisation o 1 1',
    'organisation o 2 1',
  ])
  const { rows: first } = await client.execute({
    sql: `select id from registrations where event_id = ? and first_name = 'P 1'`,
    args: [event.id],
  })
  await substitute(deps, office, String(first[0]?.id), {
    person: aPerson({ organisationAgs: '15085' }),
    privacyVersion,
  })
  expect(await faultsIn(client)).toEqual({})
}

async function refusalsAreNamed({ deps }: World) {
  const codes = [
    'not-found',
    'not-published',
    'not-open-yet',
    'closed',
    'cancelled-event',
    'already-cancelled',
    'form-used',
    'category-closed',
    'too-many-people',
    'offer-over',
    'in-use',
    'full',
    'busy',
    'invalid',
  ]
  for (const code of codes) {
    expect(
      await refusal(deps.store.write((draft) => [draft.run(sql`insert into refusals (code) values (${code})`)])),
    ).toBe(code)
  }
}

/** Of a group only those hear who are still in it, and of a session only who chose it. */
async function groupsHearOnce({ deps, client, clock }: World) {
  const { event, sessions } = await aSeatedEvent(deps, { event: 2, categories: [], sessions: [1], rule: null })
  const send = (numbers: number[], chosen: string[] = []) =>
    register(deps, office, {
      ...{ eventId: event.id, submission: `${event.id}/${numbers}`, together: true, privacyVersion },
      people: numbers.map((n, index) => ({
        ...aPerson({ email: `p${n}@x.example`, firstName: `P ${n}` }),
        sessions: index === 0 ? chosen : [],
      })),
    })
  const first = await send([1], sessions)
  const group = await send([2, 3, 4], sessions)
  clock.pass(1)
  await cancelRegistration(deps, office, group.people[2]?.id ?? '')
  clock.pass(1)
  await cancelRegistration(deps, office, first.registration?.id ?? '')
  clock.pass(1)
  const held = await send([5], sessions)
  await setQuota(deps, office, { eventId: event.id, scope: 'event', key: '', size: 3 })
  clock.pass(1)
  await cancelRegistration(deps, office, group.people[1]?.id ?? '')
  await changeSessions(deps, office, group.people[0]?.id ?? '', [])
  const pair = await send([6, 7], [])
  await setQuota(deps, office, { eventId: event.id, scope: 'event', key: '', size: 4 })
  clock.pass(1)
  await changeSessions(deps, office, pair.people[1]?.id ?? '', sessions)
  clock.pass(1)
  await cancelRegistration(deps, office, held.registration?.id ?? '')
  expect(await lettersOf(client, event.id)).toEqual([
    'confirmation → p1@x.example',
    ...[2, 3, 4].map((n) => `waiting-list → p${n}@x.example`),
    'cancellation → p4@x.example',
    'cancellation → p1@x.example',
    ...[2, 3].map((n) => `promotion → p${n}@x.example`),
    'waiting-list → p5@x.example',
    'promotion → p5@x.example',
    'cancellation → p3@x.example',
    'change → p2@x.example',
    'change → p5@x.example',
    ...[6, 7].map((n) => `waiting-list → p${n}@x.example`),
    ...[6, 7].map((n) => `promotion → p${n}@x.example`),
    'change → p7@x.example',
    'cancellation → p5@x.example',
    'change → p7@x.example',
  ])
}

async function historiesAgree(here: World) {
  for (const history of toldHistories) await agrees(here, history)
  await fc.assert(
    fc.asyncProperty(seatingHistory, (history) => agrees(here, history)),
    { numRuns: 150, seed: 8, endOnFailure: true },
  )
}

async function agrees(here: World, history: SeatingHistory) {
  here.clock.at = aMonday
  const house = await aSeatedHouse(here, history)
  for (const step of history.steps) {
    const answer = await house.take(step)
    expect(answer.real, JSON.stringify(step)).toEqual(answer.imagined)
    const { real, imagined } = await house.states()
    expect(real, JSON.stringify(step)).toEqual(imagined)
  }
  expect(await faultsIn(here.client)).toEqual({})
}
