import { and, asc, eq, isNull } from 'drizzle-orm'
import { registrations } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'

const { id, salutation, academicTitle, firstName, lastName, office, organisation } = registrations

/** Somebody about whom a letter can be shown; nothing more is read of them. */
export type SamplePerson = Pick<
  typeof registrations.$inferSelect,
  'salutation' | 'academicTitle' | 'firstName' | 'lastName' | 'office' | 'organisation'
>

/** The first people of an event in German order, about whom a letter can be shown. */
export function findSamplePeople({ store }: Pick<Deps, 'store'>, eventId: string, most: number) {
  return store.read
    .select({ id, salutation, academicTitle, firstName, lastName, office, organisation })
    .from(registrations)
    .where(and(eq(registrations.eventId, eventId), isNull(registrations.cancelledAt)))
    .orderBy(asc(registrations.sortKey), asc(registrations.id))
    .limit(most)
    .execute()
}
