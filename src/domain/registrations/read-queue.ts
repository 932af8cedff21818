import { sql } from 'drizzle-orm'
import { registrations } from '../../db/schema/registrations.ts'
import type { Deps } from '../../deps.ts'
import { type WhyNotYet, whyNotYet } from './why-not-yet.ts'

type Person = Pick<
  typeof registrations.$inferSelect,
  'id' | 'academicTitle' | 'firstName' | 'lastName' | 'organisation' | 'office' | 'receivedAt'
>

/** A waiting claim with its people. */
export type QueueEntry = WhyNotYet & { persons: Person[] }

/** The waiting list of an event in order, each entry with its people and why it has no seat yet. Two round trips. */
export async function readQueue(deps: Pick<Deps, 'store'>, eventId: string): Promise<QueueEntry[]> {
  const entries = await whyNotYet(deps, eventId)
  const ids = [...new Set(entries.flatMap(({ registrationIds }) => registrationIds))]
  const people = await readPeople(deps, ids)
  return entries.map((entry) => ({
    ...entry,
    persons: entry.registrationIds.flatMap((id) => people.get(id) ?? []),
  }))
}

async function readPeople({ store }: Pick<Deps, 'store'>, ids: readonly string[]): Promise<Map<string, Person>> {
  const { id, academicTitle, firstName, lastName, organisation, office, receivedAt } = registrations
  const rows = await store.read
    .select({ id, academicTitle, firstName, lastName, organisation, office, receivedAt })
    .from(registrations)
    .where(sql`${id} in (select value from json_each(${JSON.stringify(ids)}))`)
  return new Map(rows.map((row) => [row.id, row]))
}
