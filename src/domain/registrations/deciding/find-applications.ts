import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { attendeeCounts, bookings, claims, decisions, registrations } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'

type Uses = Pick<Deps, 'store'>

/** What is drafted about somebody; `open` is nothing yet. */
export const draftStates = ['open', ...decisions] as const
export type DraftState = (typeof draftStates)[number]

export type ApplicationFilter = {
  eventId: string
  decision?: DraftState | undefined
  late?: boolean | undefined
}

/**
 * Who is in review, with the drafted decisions: the reserve in the order of its ranks, everybody else as they came in; at
 * most `size`, and how many there are.
 */
export async function findApplications({ store }: Uses, filter: ApplicationFilter, size: number) {
  const { eventId, decision, late } = filter
  const where = and(
    eq(claims.eventId, eventId),
    eq(claims.state, 'review'),
    isNull(claims.afterClaim),
    isNull(registrations.cancelledAt),
    decision === 'open' ? isNull(registrations.decision) : decision && eq(registrations.decision, decision),
    late ? eq(registrations.late, true) : undefined,
  )
  const [rows, [total]] = await store.read.batch([
    store.read
      .select({ registration: registrations, source: bookings.source, together: bookings.together })
      .from(claims)
      .innerJoin(registrations, eq(registrations.claimId, claims.id))
      .innerJoin(bookings, eq(bookings.id, registrations.bookingId))
      .where(where)
      .orderBy(
        sql`${registrations.decisionRank} is null`,
        asc(registrations.decisionRank),
        asc(claims.rank),
        asc(registrations.position),
      )
      .limit(size),
    decision || late
      ? store.read
          .select({ count: sql<number>`count(*)` })
          .from(claims)
          .innerJoin(registrations, eq(registrations.claimId, claims.id))
          .where(where)
      : store.read
          .select({ count: sql<number>`coalesce(sum(${attendeeCounts.people}), 0)` })
          .from(attendeeCounts)
          .where(and(eq(attendeeCounts.eventId, eventId), eq(attendeeCounts.seat, 'review'))),
  ])
  return { rows, total: total?.count ?? 0 }
}

export type Application = Awaited<ReturnType<typeof findApplications>>['rows'][number]

/** What a release would do now: how many people by decision, and how many letters would go out. */
export type Drafts = Record<DraftState, number> & { letters: number }

export async function countDrafts({ store }: Uses, eventId: string): Promise<Drafts> {
  return store.read.get<Drafts>(sql`
    select coalesce(sum(r.decision = 'accepted'), 0) as accepted, coalesce(sum(r.decision = 'declined'), 0) as declined,
      coalesce(sum(r.decision = 'reserve'), 0) as reserve, coalesce(sum(r.decision is null), 0) as open,
      count(iif(r.decision is not null, a.id, null))
        + count(distinct iif(r.decision is not null and b.contact_email is not null, b.id, null)) as letters
    from claims c cross join registrations r on r.claim_id = c.id join bookings b on b.id = r.booking_id
      left join addressees a on a.id = r.id
    where c.event_id = ${eventId} and c.state = 'review' and c.after_claim is null and r.cancelled_at is null`)
}
