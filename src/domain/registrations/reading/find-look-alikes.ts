import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { registrations } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'

/** More than these nobody compares by eye. */
const most = 5

export type LookAlike = { id: string; academicTitle: string; firstName: string; lastName: string; email: string }

/**
 * Who else comes to the event and looks the same to the eye in name and address, while a program tells them apart: letters of
 * another script, a one for an l. They may be one person twice.
 */
export function findLookAlikes(
  { store }: Pick<Deps, 'store'>,
  { id, eventId, lookAlike }: { id: string; eventId: string; lookAlike: string },
): Promise<LookAlike[]> {
  const { academicTitle, firstName, lastName, email } = registrations
  return store.read
    .select({ id: registrations.id, academicTitle, firstName, lastName, email })
    .from(registrations)
    .where(
      and(
        eq(registrations.lookAlike, lookAlike),
        eq(registrations.eventId, eventId),
        isNull(registrations.cancelledAt),
        ne(registrations.id, id),
        ne(registrations.lastName, ''),
      ),
    )
    .orderBy(asc(registrations.receivedAt))
    .limit(most)
}
