import { and, count, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import { newestFirst } from '../../../db/newest-first.ts'
import { ofOwnEvent } from '../../../db/of-own-event.ts'
import { events } from '../../../db/schema/events.ts'
import { registrations } from '../../../db/schema/registrations.ts'
import { replies, type replyStates } from '../../../db/schema/replies.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { cutPage, type NewestFirst } from '../../../lib/paging.ts'
import { Refusal } from '../../../lib/refusal.ts'

export type ReplyState = (typeof replyStates)[number]
type Uses = Pick<Deps, 'store'>
type Staff = Extract<Actor, { as: 'staff' }>
export type ReplyFilter = { state: ReplyState; eventId?: string | undefined }

/** Replies in one state at the hosts somebody works for, newest first, a page at a time. */
export async function findReplies({ store }: Uses, staff: Staff, { state, eventId }: ReplyFilter, page: NewestFirst) {
  const place = newestFirst(page, replies.id)
  const rows = await list(store)
    .where(
      and(
        eventId ? ofOwnEvent(replies.eventId, staff, eventId) : inArray(replies.hostId, [...staff.hostIds]),
        eq(replies.state, state),
        place.within,
      ),
    )
    .orderBy(place.order)
    .limit(place.limit)
  return cutPage(rows, page, (reply) => reply.id)
}

export type FoundReply = Awaited<ReturnType<typeof findReplies>>['rows'][number]

/** How many replies stand in which state, of all events or one. */
export async function countReplies(
  { store }: Uses,
  staff: Staff,
  eventId?: string,
): Promise<Record<ReplyState, number>> {
  const rows = await store.read
    .select({ state: replies.state, count: count() })
    .from(replies)
    .where(eventId ? ofOwnEvent(replies.eventId, staff, eventId) : inArray(replies.hostId, [...staff.hostIds]))
    .groupBy(replies.state)
  const counts = { arriving: 0, noted: 0, asked: 0, doubtful: 0, settled: 0 }
  for (const row of rows) counts[row.state] = row.count
  return counts
}

/** What a person answered to their entries, the latest first. */
export function findRepliesOf({ store }: Uses, registrationId: string): Promise<FoundReply[]> {
  return list(store)
    .where(and(eq(replies.registrationId, registrationId), ne(replies.state, 'arriving')))
    .orderBy(desc(replies.id))
    .limit(10)
    .execute()
}

/** One reply with the whole mail, for somebody who works for its host. Throws Refusal `not-found`. */
export async function readManagedReply({ store }: Uses, staff: Staff, id: number) {
  if (!Number.isSafeInteger(id)) throw new Refusal('not-found')
  const [row] = await store.read
    .select({ reply: replies, eventTitle: events.title, person, since })
    .from(replies)
    .leftJoin(events, eq(events.id, replies.eventId))
    .leftJoin(registrations, eq(registrations.id, replies.registrationId))
    .where(and(eq(replies.id, id), inArray(replies.hostId, [...staff.hostIds]), ne(replies.state, 'arriving')))
  if (!row) throw new Refusal('not-found')
  return row
}

export type ManagedReply = Awaited<ReturnType<typeof readManagedReply>>

const person = {
  academicTitle: registrations.academicTitle,
  firstName: registrations.firstName,
  lastName: registrations.lastName,
}

/** What became of the registration since: whether it stands, and whether a later revision of the entry was sent to the person. */
const since = {
  registered: sql<number>`exists (select 1 from registrations g join claims c on c.id = g.claim_id
    where g.id = ${replies.registrationId} and g.cancelled_at is null and c.state = 'granted')`.as('registered'),
  invitedAnew: sql<number>`exists (select 1 from announced_entries n where n.registration_id = ${replies.registrationId}
    and n.recipient = 'person' and n.session_id = coalesce(${replies.sessionId}, '') and not n.cancelled and not n.unsent
    and n.sequence > ${replies.sequence})`.as('invited_anew'),
}

/** Never the mail itself: a list would carry them all. */
function list({ read }: Uses['store']) {
  return read
    .select({
      id: replies.id,
      eventId: replies.eventId,
      registrationId: replies.registrationId,
      sessionId: replies.sessionId,
      receivedAt: replies.receivedAt,
      stamp: replies.stamp,
      state: replies.state,
      reason: replies.reason,
      sender: replies.sender,
      attendee: replies.attendee,
      subject: replies.subject,
      partStat: replies.partStat,
      comment: replies.comment,
      eventTitle: events.title,
      person,
      since,
    })
    .from(replies)
    .leftJoin(events, eq(events.id, replies.eventId))
    .leftJoin(registrations, eq(registrations.id, replies.registrationId))
    .$dynamic()
}
