import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect } from 'vitest'
import { cancelRegistration } from '../../src/domain/registrations/cancelling/cancel-registration.ts'
import { substitute } from '../../src/domain/registrations/changing/substitute.ts'
import type { Person } from '../../src/domain/registrations/submitting/booking-form.ts'
import { register } from '../../src/domain/registrations/submitting/register.ts'
import type { Actor } from '../../src/lib/actor.ts'
import { aSeatedEvent, faultsIn } from './a-seated-event.ts'
import { aPerson } from './an-event.ts'
import { endedHistories } from './ended-histories.ts'
import { historyAgrees } from './history-agrees.ts'
import { groupsHearOnce, lettersFollowSeats, lettersOf } from './promised-letters.ts'
import { privacyVersion, refusal } from './registering.ts'
import { seatingHistory } from './seating-steps.ts'
import { knownHistories } from './sent-histories.ts'
import { aMonday, type world } from './world.ts'

type World = Awaited<ReturnType<typeof world>>
const office: Actor = { as: 'system', job: 'test' }
const contact = { name: 'Vorzimmer', email: 'vorzimmer@x.example' }

/** The core of what the application promises, with the same histories every time. Throws where one promise is broken. */
export async function appHolds(here: World): Promise<void> {
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
  expect(await lettersOf(client, event.id)).toEqual(['booking → vorzimmer@x.example'])
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

async function historiesAgree(here: World) {
  for (const history of [...knownHistories, ...endedHistories]) await historyAgrees(here, history)
  await fc.assert(
    fc.asyncProperty(seatingHistory, (history) => historyAgrees(here, history)),
    { numRuns: 150, seed: 8, endOnFailure: true },
  )
}
