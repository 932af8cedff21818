import { type SQL, sql } from 'drizzle-orm'
import type { Recipient } from '../../db/schema/calendar.ts'
import { attendanceUnder, hearsOfAccessSql } from './online-address.ts'

/**
 * Everybody of an event who was told something else than holds now, as rows of `registration_id` and `changes`, the words of a
 * letter; of some registrations `r` only, where a condition is given. It finds whom `changesFor` finds, and compares with what
 * each of them was told: a change that was taken back is none, unless somebody heard of it in between.
 */
export function outdated(eventId: string, recipient: Recipient, among: SQL = sql`true`): SQL {
  return sql`(select registration_id, trim(
      iif(moved, 'date ', '') || iif(placed, 'place ', '') || iif(online, 'online ', '')
        || iif(attended, 'attendance ', '') || iif(sessions, 'sessions', '')) as changes
    from (select r.id as registration_id, attended,
        e.starts_at <> f ->> 'startsAt' or e.ends_at <> f ->> 'endsAt' or e.all_day <> f ->> 'allDay' or e.zone <> f ->> 'zone' as moved,
        at_place and not attended and (${sql.join(
          ['name', 'street', 'postcode', 'city'].map((part) =>
            sql.raw(`e.venue ->> '${part}' is not f -> 'venue' ->> '${part}'`),
          ),
          sql` or `,
        )}) as placed,
        not at_place and not attended and ${hearsOfAccessSql(recipient)} and e.online_url <> f ->> 'onlineUrl' as online,
        exists (${sessionsOf(recipient)}) as sessions
      from (select r.*, comes = 'on-site' as at_place, coalesce(comes <> f ->> 'attendance', false) as attended
        from (select r.*, ${attendanceUnder(sql`e.attendance_modes`)} as comes, m.facts as f
        from registrations r join events e on e.id = r.event_id join claims c on c.id = r.claim_id and c.state = 'granted'
          join notified_facts m on m.registration_id = r.id and m.recipient = ${recipient} and m.session_id = ''
        where ${among} and r.event_id = ${eventId} and r.cancelled_at is null and e.status = 'published'
          and (r.confirm_by is null or r.confirmed_at is not null)) r) r
        join events e on e.id = r.event_id)
    where moved or placed or online or attended or sessions)`
}

/** Sessions of `r` that they were not told of, that moved, in which they stand otherwise, or that are theirs no longer. */
function sessionsOf(recipient: Recipient): SQL {
  const standing = sql`(select iif(c.state = 'granted', 'granted', 'waiting') from chosen_sessions c
    where c.registration_id = r.id and c.session_id = p.id and c.state <> 'released')`
  return sql`select 1 from (select p.*, t.facts as was, iif(t.facts ->> 'is' in ('granted', 'waiting', 'offered', 'review'), t.facts ->> 'is', null) as stood,
        ${standing} as stands
      from programme_items p left join notified_facts t
        on t.registration_id = r.id and t.recipient = ${recipient} and t.session_id = p.id
      where p.event_id = r.event_id) p
    where stands is not stood or stands is not null and (p.starts_at is not was ->> 'startsAt' or p.ends_at is not was ->> 'endsAt'
      or at_place and p.room <> was ->> 'room' or p.starts_at is not null and e.zone <> was ->> 'zone')`
}
