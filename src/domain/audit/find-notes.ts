import { and, eq, inArray, sql } from 'drizzle-orm'
import { newestFirst } from '../../db/newest-first.ts'
import { auditNotes } from '../../db/schema/audit.ts'
import { events } from '../../db/schema/events.ts'
import { registrations } from '../../db/schema/registrations.ts'
import { user } from '../../db/schema/sign-in.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { cutPage, type NewestFirst } from '../../lib/paging.ts'

export type NoteFilter = { eventId?: string | undefined; about?: readonly string[] | undefined }

/** What was done for the hosts somebody works for, newest first, a page at a time. Pages are found by the ids of notes. */
export async function findNotes(
  { store }: Pick<Deps, 'store'>,
  staff: Extract<Actor, { as: 'staff' }>,
  filter: NoteFilter,
  page: NewestFirst,
) {
  const place = newestFirst(page, auditNotes.id)
  const rows = await store.read
    .select({ note: auditNotes, userName: user.name, eventTitle: events.title, person })
    .from(auditNotes)
    .leftJoin(events, eq(events.id, auditNotes.eventId))
    .leftJoin(registrations, eq(registrations.id, registrationId))
    .leftJoin(user, and(eq(auditNotes.actor, 'staff'), eq(user.id, auditNotes.actorId)))
    .where(
      and(
        inArray(auditNotes.hostId, [...staff.hostIds]),
        filter.eventId ? eq(auditNotes.eventId, filter.eventId) : undefined,
        filter.about ? inArray(auditNotes.about, [...filter.about]) : undefined,
        place.within,
      ),
    )
    .orderBy(place.order)
    .limit(place.limit)
  return cutPage(rows, page, (row) => row.note.id)
}

export type FoundNote = Awaited<ReturnType<typeof findNotes>>['rows'][number]

const person = {
  id: registrations.id,
  academicTitle: registrations.academicTitle,
  firstName: registrations.firstName,
  lastName: registrations.lastName,
}

/** The registration behind a note, which may be about the registration itself, its booking or its claim. */
const registrationId = sql`coalesce(
  (select r.id from registrations r where r.id = ${auditNotes.about}),
  (select r.id from registrations r where r.booking_id = ${auditNotes.about}),
  (select r.id from registrations r where r.claim_id = ${auditNotes.about}))`
