import type { Client } from '@libsql/client'
import { expect } from 'vitest'
import { cancelRegistration } from '../../src/domain/registrations/cancelling/cancel-registration.ts'
import { changeSessions } from '../../src/domain/registrations/changing/change-sessions.ts'
import type { Person } from '../../src/domain/registrations/submitting/booking-form.ts'
import { register } from '../../src/domain/registrations/submitting/register.ts'
import { acceptOffer } from '../../src/domain/registrations/waiting/accept-offer.ts'
import { setQuota } from '../../src/domain/seats/set-quota.ts'
import { setWaitingList } from '../../src/domain/seats/set-waiting-list.ts'
import type { Actor } from '../../src/lib/actor.ts'
import { aSeatedEvent } from './a-seated-event.ts'
import { aPerson } from './an-event.ts'
import { privacyVersion } from './registering.ts'
import type { world } from './world.ts'

type World = Awaited<ReturnType<typeof world>>
const office: Actor = { as: 'system', job: 'test' }
const contact = { name: 'Vorzimmer', email: 'vorzimmer@x.example' }

/** Who moves up hears of it, and so does their contact; who has not confirmed their address hears when they do. */
export async function lettersFollowSeats({ deps, client, clock }: World) {
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

/** Of a group only those hear who are still in it, and of a session only who chose it. */
export async function groupsHearOnce({ deps, client, clock }: World) {
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

export async function lettersOf(client: Client, event: string): Promise<string[]> {
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
