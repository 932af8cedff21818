import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../../db/database.ts'
import { type KeptSql, keptSql } from '../../../db/kept-sql.ts'
import { type Instant, minute } from '../../../lib/dates.ts'

/** Changes are told so long after the last of them, so that a burst makes one letter (also in calendar.sql). */
const announceAfter = 10 * minute

export const letterColumns = sql`(host_id, event_id, about, kind, revision, address, language, facts, written_at, due_at)`

/**
 * The kind that tells a registration `r` with the claim `c` how it stands. An address that is not confirmed comes first; who waits
 * though nobody moves up any more waits for nothing.
 */
export const standing = (now: Instant): KeptSql =>
  keptSql`case when r.confirm_by is not null and r.confirmed_at is null then 'confirm-address'
  else case c.state when 'review' then 'application-received' when 'granted' then 'confirmation' when 'offered' then 'seat-offered'
    else iif(${now} < (select p.at from promotion_ends p where p.claim_id = c.id), 'waiting-list', 'waiting-list-over') end end`

/** Rises with every letter about the addressee `a`, also within one millisecond. */
export const nextRevision = (now: Instant): KeptSql =>
  keptSql`max(${now}, coalesce((select max(l.revision) + 1 from letters l where l.about = a.id), 0))`

/**
 * The statement that writes to people of whom only the condition is given, over registrations `r`, their claims `c` and
 * addressees `a`. Write it while the condition holds: before the change that the letter tells.
 */
export function writeTo(
  draft: Draft,
  letter: { kind: SQL | KeptSql | string; facts?: SQL | undefined; from?: SQL | undefined; where: SQL; now: Instant },
): Statement {
  const { kind, facts = sql`null`, from = sql`registrations r`, where, now } = letter
  return draft.run(sql`insert into letters ${letterColumns}
    select a.host_id, a.event_id, a.id, ${kind}, ${nextRevision(now)}, a.address, a.language, ${facts}, ${now}, ${now}
    from ${from} join claims c on c.id = r.claim_id cross join addressees a on a.id = r.id
    where ${where} order by r.rowid`)
}

/** The statement that writes to the contacts of the bookings `b` in the JSON list of ids, one letter for all that happens now. */
export function writeToContacts(
  draft: Draft,
  {
    bookings,
    kind = 'booking',
    facts = sql`null`,
    where = sql`true`,
    now,
  }: { bookings: string[]; kind?: 'booking' | 'booking-change'; facts?: SQL; where?: SQL; now: Instant },
): Statement {
  return draft.run(sql`insert into letters ${letterColumns}
    select b.host_id, b.event_id, b.id, ${kind},
      max(${now}, coalesce((select max(l.revision) + 1 from letters l where l.about = b.id), 0)),
      b.contact_email, b.language, ${facts}, ${now}, ${now}
    from json_each(${JSON.stringify([...new Set(bookings)])}) j cross join bookings b on b.id = j.value
    where b.contact_email is not null and ${where}
      and not exists (select 1 from letters l where l.about = b.id and l.written_at = ${now} and l.state = 'waiting'
        and l.kind = ${kind})`)
}

/**
 * The statement by which the contact of a booking hears with the next announcement what a person of that address changed by
 * themselves: thirty people who choose their sessions make one letter in ten minutes. Who reads one mailbox has read it.
 */
export function announceToContact(
  draft: Draft,
  { bookingId, email, now }: { bookingId: string; email: string; now: Instant },
): Statement {
  return draft.run(sql`update events set announce_at = ${now + announceAfter}
    where announce_at is null and status = 'published' and ends_at > ${now} and id = (select b.event_id from bookings b
      where b.id = ${bookingId} and b.contact_email is not null and lower(b.contact_email) <> lower(${email}))`)
}
