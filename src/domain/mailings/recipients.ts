import { type SQL, sql } from 'drizzle-orm'
import type { MailingFilter } from './mailing-filter.ts'
import { whom } from './whom.ts'

export type Audience = { eventId: string; filter: MailingFilter; toContacts: boolean }

/**
 * The query that says to whom a mailing would go now, in German order: people, each once, and if asked the contacts of their
 * bookings, each once per booking. A contact who is among the people gets no second letter; for people without an address of
 * their own the contact stands in. Columns: about, contact, state, address, language, name, sort_key, host_id.
 */
export function recipients({ eventId, filter, toContacts }: Audience): SQL {
  const matching = sql`from registrations r cross join claims c on c.id = r.claim_id cross join bookings b on b.id = r.booking_id`
  const standsIn = toContacts ? sql`(r.email = '' and coalesce(b.contact_email, '') <> '')` : sql`0`
  const address = sql`coalesce(nullif(r.email, ''), b.contact_email, '')`
  const people = sql`select r.id as about, 0 as contact, r.host_id, r.language, r.sort_key, ${address} as address,
      trim(r.academic_title || ' ' || r.first_name || ' ' || r.last_name) as name,
      case when ${address} = '' then 'no-address' when r.confirm_by is not null and r.confirmed_at is null then 'unconfirmed'
        else 'waiting' end as state
    ${matching} where ${whom(eventId, filter)} and not ${standsIn}`
  if (!toContacts) return people
  return sql`${people} union all
    select b.id, 1, b.host_id, b.language, '', b.contact_email, coalesce(b.contact_name, ''), 'waiting'
    ${matching} where ${whom(eventId, filter)} and coalesce(b.contact_email, '') <> ''
    group by b.id having sum(lower(r.email) = lower(b.contact_email)) = 0`
}
