import { type SQL, sql } from 'drizzle-orm'
import type { Recipient } from '../../db/schema/calendar.ts'

/**
 * Everybody of an event in whose calendar something is out of date, as rows of `registration_id` and `changes`, the words of a
 * letter; of some registrations `r` only, where a condition is given. A change that was taken back is none, unless somebody got
 * an entry in between.
 */
export function outdated(eventId: string, recipient: Recipient, among: SQL = sql`true`): SQL {
  return sql`(select registration_id, trim(
      iif(moved, 'date ', '') || iif(placed, 'place ', '') || iif(online, 'online ', '') || iif(sessions, 'sessions', '')) as changes
    from (select r.id as registration_id,
        stale and (between_times or e.starts_at <> b ->> 'startsAt' or e.ends_at <> b ->> 'endsAt'
          or e.all_day <> b ->> 'allDay' or e.zone <> b ->> 'zone') as moved,
        stale and at_place and (between_times or e.venue <> b -> 'venue') as placed,
        stale and not at_place and e.online_url <> b ->> 'onlineUrl' as online,
        exists (${sessionsOf(recipient)}) as sessions
      from (select r.*, r.attendance <> 'online' and e.attendance_modes like '%on-site%' as at_place,
          m.sequence - m.lift - r.sequence < e.sequence as stale, coalesce(e.before_change, '{}') as b,
          m.sequence - m.lift - r.sequence > coalesce(e.before_change ->> 'sequence', e.sequence) as between_times
        from registrations r join events e on e.id = r.event_id join claims c on c.id = r.claim_id and c.state = 'granted'
          join announced_entries m on m.registration_id = r.id and m.recipient = ${recipient} and m.session_id = '' and not m.cancelled
        where ${among} and r.event_id = ${eventId} and r.cancelled_at is null and e.status = 'published') r
        join events e on e.id = r.event_id)
    where moved or placed or online or sessions)`
}

/** Sessions of `r` that moved or are new in the calendar, and entries of those that are no longer held. */
function sessionsOf(recipient: Recipient): SQL {
  const held = sql`exists (select 1 from chosen_sessions c
    where c.registration_id = r.id and c.session_id = p.id and c.state = 'granted')
    and not p.called_off and p.starts_at is not null`
  return sql`select 1 from programme_items p left join announced_entries a
      on a.registration_id = r.id and a.recipient = ${recipient} and a.session_id = p.id and not a.cancelled
    where p.event_id = r.event_id and iif(a.session_id is null, ${held}, not (${held})
      or a.sequence - a.lift - r.sequence < e.sequence + p.sequence and (
        p.before_change is not null and (p.starts_at is not p.before_change ->> 'startsAt'
          or p.ends_at is not p.before_change ->> 'endsAt' or at_place and p.room <> p.before_change ->> 'room')
        or a.sequence - a.lift - r.sequence > coalesce(e.before_change ->> 'sequence', e.sequence)
          + coalesce(p.before_change ->> 'sequence', p.sequence)))`
}
