import { type SQL, sql } from 'drizzle-orm'
import { isAmong } from '../../db/in-slices.ts'
import type { MailingFilter } from './mailing-filter.ts'
import { whom } from './whom.ts'

export type Audience = { eventId: string; filter: MailingFilter; toContacts: boolean }

const matching = sql`from registrations r cross join claims c on c.id = r.claim_id cross join bookings b on b.id = r.booking_id`

/**
 * The query that says to whom a mailing would go now: people, each once, and the contacts of their bookings, each once per booking:
 * for people without an address of their own, and if asked for all, unless a contact is among the people. Columns: about, contact, state, address, language, name, sort_key, host_id.
 */
export function recipients(audience: Audience): SQL {
  return sql`${peopleAmong(audience)} union all ${contactsAmong(audience)}`
}

/** The people of an audience; of some registrations only, where a JSON list of their row numbers is given. */
export function peopleAmong({ eventId, filter }: Audience, some?: string): SQL {
  const standsIn = sql`(r.email = '' and coalesce(b.contact_email, '') <> '')`
  return sql`select r.id as about, 0 as contact, r.host_id, r.language, r.sort_key, r.email as address,
      trim(r.academic_title || ' ' || r.first_name || ' ' || r.last_name) as name,
      case when r.email = '' then 'no-address' when r.confirm_by is not null and r.confirmed_at is null then 'unconfirmed'
        else 'waiting' end as state
    ${matching} where ${some === undefined ? sql`true` : isAmong(some, sql`r.rowid`)} and ${whom(eventId, filter)} and not ${standsIn}`
}

/** The contacts of an audience; of some bookings only, where a JSON list of their row numbers is given. */
export function contactsAmong({ eventId, filter, toContacts }: Audience, some?: string): SQL {
  return sql`select b.id as about, 1 as contact, b.host_id, b.language, '' as sort_key, b.contact_email as address,
      coalesce(b.contact_name, '') as name, 'waiting' as state
    ${matching} where ${some === undefined ? sql`true` : isAmong(some, sql`b.rowid`)} and ${whom(eventId, filter)}
      and coalesce(b.contact_email, '') <> ''
    group by b.id having sum(r.email = '') > 0 or (${toContacts ? 1 : 0} and sum(lower(r.email) = lower(b.contact_email)) = 0)`
}
