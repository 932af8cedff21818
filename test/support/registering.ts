import type { Client } from '@libsql/client'
import type { Deps } from '../../src/deps.ts'
import type { PersonForm } from '../../src/domain/registrations/submitting/person-form.ts'
import { register } from '../../src/domain/registrations/submitting/register.ts'
import { type Actor, visitor } from '../../src/lib/actor.ts'
import { aPerson } from './an-event.ts'

export const privacyVersion = '2026-11-20'

/** Sends the form of an event: `send('s1', { email })`. The submission id names the form that was issued. */
export function formOf(deps: Deps, event: { id: string }, actor: Actor = visitor) {
  return (submission: string, person: Partial<PersonForm> = {}) =>
    register(deps, actor, { eventId: event.id, submission, people: [aPerson(person)], privacyVersion })
}

/** Somebody of their own: address, name and form. */
export function nr(n: number): [submission: string, person: Partial<PersonForm>] {
  return [`s${n}`, { email: `p${n}@x.example`, firstName: `Person ${n}`, lastName: 'Muster' }]
}

/** A promise's refusal: its code, or what else was thrown. */
export async function refusal(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'no refusal',
    (error: { code?: string }) => error.code ?? error,
  )
}

/** Every letter that was written, in order: kind, address, state. */
export async function lettersIn(client: Client): Promise<string[]> {
  const { rows } = await client.execute('select kind, address, state from letters order by id')
  return rows.map(({ kind, address, state }) => `${kind} → ${address}${state === 'waiting' ? '' : ` (${state})`}`)
}

/** The audit trail in order: verb and actor. */
export async function notesIn(client: Client): Promise<string[]> {
  const { rows } = await client.execute('select verb, actor from audit_notes order by id')
  return rows.map(({ verb, actor }) => `${verb} by ${actor}`)
}

/** Everybody's place in order of arrival: `Person 1: granted`. */
export async function placesIn(client: Client): Promise<string[]> {
  const { rows } = await client.execute(`select r.first_name as name, c.state
    from registrations r join claims c on c.id = r.claim_id order by c.rank, r.rowid`)
  return rows.map(({ name, state }) => `${name}: ${state}`)
}

/** How many there are in one number. */
export async function count(client: Client, query: string): Promise<number> {
  const { rows } = await client.execute(`select count(*) as n from ${query}`)
  return Number(rows[0]?.n)
}
