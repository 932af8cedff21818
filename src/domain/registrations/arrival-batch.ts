import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Answer, Draft, Statement } from '../../db/database.ts'
import { hour, minute } from '../../lib/dates.ts'
import { countAttempt } from '../access/count-attempt.ts'
import { who } from '../audit/note.ts'
import type { Arrival } from './arrival.ts'
import { assignments, list, names } from './columns.ts'
import { personColumns } from './person-columns.ts'

/** Generous per network: a whole district house is one address. */
const limits = { address: { allowed: 20, withinMs: hour }, network: { allowed: 1000, withinMs: 10 * minute } }

/**
 * The batch of one arriving form. Every statement after the first write selects from the booking while it is `arriving`, and
 * the last write closes it: an identical retry, at once or after a lost answer, finds nothing to do.
 */
export function arrivalBatch(draft: Draft, arrival: Arrival): Statement[] {
  const run = (statement: SQL) => draft.run(statement)
  return [
    ...attempts(draft, arrival),
    run(refuse(arrival)),
    run(arrival.correcting ? reopenBooking(arrival) : openBooking(arrival)),
    ...(arrival.correcting?.registration
      ? [run(correctRegistration(arrival)), run(dropLettersToOldAddress(arrival))]
      : []),
    run(claim(arrival)),
    run(registration(arrival)),
    run(need(arrival)),
    run(turn(arrival)),
    run(letters(arrival)),
    run(auditNote(arrival)),
    run(sql`update bookings set state = 'received' where submission = ${arrival.submission} and state = 'arriving'`),
  ]
}

const outcome = z.object({
  booking: z.string(),
  /** The form that is kept under this submission id now. */
  form: z.string(),
  registration: z.object({ id: z.string(), state: z.enum(['waiting', 'granted', 'released']) }).nullable(),
})
export type ArrivalAnswer = z.infer<typeof outcome>

/** What stands in the database under the submission id when the batch is over. */
export function arrivalAnswer({ submission }: Arrival): Answer<ArrivalAnswer> {
  const select = sql`select json_object('booking', b.id, 'form', b.form, 'registration', (
      select json_object('id', r.id, 'state', c.state)
      from registrations r join claims c on c.id = r.claim_id where r.booking_id = b.id))
    from bookings b where b.submission = ${submission}`
  return { select, shape: outcome }
}

function attempts(draft: Draft, { buckets, now }: Arrival): Statement[] {
  if (!buckets) return []
  return [
    countAttempt(draft, buckets.address, limits.address, now),
    countAttempt(draft, buckets.network, limits.network, now),
  ]
}

/** A form that was accepted once keeps its answer; everything else has to come in time. Staff may be late. */
function refuse({ eventId, submission, form, actor, now }: Arrival): SQL {
  const inTime = sql`when e.status = 'draft' then 'not-published'
    when ${now} < e.opens_at then 'not-open-yet' when ${now} >= e.closes_at then 'closed'`
  return sql`insert into refusals (code)
    select case when e.id is null then 'not-found' when e.status = 'cancelled' then 'cancelled-event'
      when e.forgotten_at is not null then 'closed' ${actor.as === 'visitor' ? inTime : sql``} end as code
    from (select 1) left join events e on e.id = ${eventId}
    where code is not null and not exists (select 1 from bookings where submission = ${submission} and form = ${form})`
}

function openBooking({ ids, hostId, eventId, submission, form, actor, now }: Arrival): SQL {
  return sql`insert into bookings (id, host_id, event_id, submission, form, source, state, received_at)
    values (${ids.booking}, ${hostId}, ${eventId}, ${submission}, ${form}, ${actor.as === 'visitor' ? 'online' : 'office'}, 'arriving', ${now})
    on conflict (submission) do nothing`
}

/** Only from the form the correction was read against: two corrections at once follow one another. */
function reopenBooking({ submission, form, correcting, now }: Arrival): SQL {
  return sql`update bookings set state = 'arriving', form = ${form}, corrected_at = ${now}
    where submission = ${submission} and form = ${correcting?.form ?? ''} and state = 'received'`
}

/** A new address gets a new link and kills the old one. `or ignore`: the person may be registered already. */
function correctRegistration({ submission, person, privacyVersion, correcting, now }: Arrival): SQL {
  const before = correcting?.registration
  const moved = before?.email !== person.email
  const link = moved && before ? { token_hash: before.newTokenHash, link_generation: before.generation + 1 } : {}
  const changes = { ...personColumns(person), ...link, privacy_version: privacyVersion, changed_at: now }
  return sql`update or ignore registrations set ${assignments(changes)},
      listed_since = ${person.listed ? sql`coalesce(listed_since, ${now})` : sql`null`}
    where id = ${before?.id ?? ''} and cancelled_at is null and link_generation = ${before?.generation ?? 0}
      and booking_id = (select id from bookings where submission = ${submission} and state = 'arriving')`
}

/** Not what the form says counts but what stands in the row: the correction may have been ignored. */
function dropLettersToOldAddress({ submission, correcting, now }: Arrival): SQL {
  const id = correcting?.registration?.id ?? ''
  return sql`update letters set state = 'dropped', payload = null
    where about = ${id} and state = 'waiting' and leased_until <= ${now}
      and address <> (select email from registrations where id = ${id})
      and exists (select 1 from bookings where submission = ${submission} and state = 'arriving')`
}

/** Nobody is registered twice: neither this booking nor this person may hold a registration already. */
function claim({ ids, submission, person, now }: Arrival): SQL {
  return sql`insert into claims (id, host_id, event_id, booking_id, state, rank, changed_at)
    select ${ids.claim}, b.host_id, b.event_id, b.id, 'waiting', b.rowid, ${now}
    from bookings b where b.submission = ${submission} and b.state = 'arriving'
      and not exists (select 1 from registrations r where r.booking_id = b.id)
      and not exists (select 1 from registrations r
        where r.event_id = b.event_id and r.person_key = ${personColumns(person).person_key} and r.cancelled_at is null)`
}

function registration({ ids, person, privacyVersion, now }: Arrival): SQL {
  const values = {
    id: ids.registration,
    ...personColumns(person),
    listed_since: person.listed ? now : null,
    privacy_version: privacyVersion,
    token_hash: ids.tokenHash,
    check_in_code: ids.checkInCode,
    received_at: now,
    changed_at: now,
  }
  return sql`insert into registrations (host_id, event_id, booking_id, claim_id, ${names(values)})
    select c.host_id, c.event_id, c.booking_id, c.id, ${list(values)}
    from claims c join bookings b on b.id = c.booking_id and b.state = 'arriving' where c.id = ${ids.claim}`
}

/** One person needs a seat in the event; later in every quota that applies. */
function need({ ids }: Arrival): SQL {
  return sql`insert into needs (host_id, claim_id, registration_id, quota_id)
    select r.host_id, r.claim_id, r.id, q.id
    from registrations r join bookings b on b.id = r.booking_id and b.state = 'arriving'
      join quotas q on q.event_id = r.event_id and q.scope = 'event' and q.key = ''
    where r.id = ${ids.registration}`
}

/** A newcomer does not overtake a paused waiting list. */
function turn({ ids }: Arrival): SQL {
  return sql`insert into turns (claim_id, at, because)
    select c.id, c.changed_at, 'registered'
    from claims c join bookings b on b.id = c.booking_id and b.state = 'arriving' join events e on e.id = c.event_id
    where c.id = ${ids.claim} and (e.waiting_list <> 'paused'
      or not exists (select 1 from claims w where w.event_id = c.event_id and w.state = 'waiting' and w.rank < c.rank))`
}

function letters({ ids, submission, person, correcting, now }: Arrival): SQL {
  const fresh = correcting?.registration?.email === person.email ? 0 : 1
  const columns = sql`(host_id, event_id, about, kind, revision, address, language, written_at, due_at)`
  return sql`insert into letters ${columns}
    select r.host_id, r.event_id, r.id,
      iif(r.id = ${ids.registration} or ${fresh}, iif(c.state = 'granted', 'confirmation', 'waiting-list'), 'change'),
      max(${now}, coalesce((select max(l.revision) + 1 from letters l where l.about = r.id), 0)), r.email, r.language, ${now}, ${now}
    from bookings b join registrations r on r.booking_id = b.id join claims c on c.id = r.claim_id
    where b.submission = ${submission} and b.state = 'arriving' and r.changed_at = ${now} and r.cancelled_at is null
    union all
    select r.host_id, r.event_id, r.id, 'existing-registration', ${now}, r.email, r.language, ${now}, ${now}
    from bookings b cross join registrations r
      on r.event_id = b.event_id and r.person_key = ${personColumns(person).person_key} and r.cancelled_at is null
    where b.submission = ${submission} and b.state = 'arriving' and r.booking_id <> b.id
    on conflict do nothing`
}

function auditNote({ submission, actor, correcting, now }: Arrival): SQL {
  const by = who(actor)
  const verb = correcting ? 'booking.corrected' : 'booking.received'
  return sql`insert into audit_notes (host_id, event_id, at, actor, actor_id, verb, about, fields)
    select host_id, event_id, ${now}, ${by.actor}, ${by.actorId}, ${verb}, id, '[]'
    from bookings where submission = ${submission} and state = 'arriving'`
}
