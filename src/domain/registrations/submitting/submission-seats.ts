import { type KeptSql, keptSql, keptText } from '../../../db/kept-sql.ts'
import { type Consent, consentColumn, consents, isAsked } from '../changing/consents.ts'
import { personColumnNames } from '../reading/person-columns.ts'
import type { SubmissionRows } from './submission-rows.ts'

const arriving = (submission: string) =>
  keptSql`exists (select 1 from bookings where submission = ${submission} and state = 'arriving')`

/** Whoever holds a registration of this event already gets no second one. */
const unknown = (key: KeptSql) =>
  keptSql`not exists (select 1 from registrations r where r.event_id = b.event_id and r.person_key = ${key} and r.cancelled_at is null)`

/** Whether a person is late for their category, else for the event. */
const late = (receivedAt: number, category: KeptSql) =>
  keptSql`${receivedAt} >= coalesce((select k.closes_at from categories k where k.id = ${category}), e.closes_at)`

/** Who comes late, or to an event with approval, is reviewed first; not whom the office or a desk puts there of its own accord. */
export function addClaims({ submission, claims, people, source, receivedAt, now }: SubmissionRows): KeptSql {
  const asking = JSON.stringify(people.map(({ claim, category }) => ({ claim, category })))
  const reviewed = keptSql`j.value ->> 'after' is null and (e.approval or exists (
    select 1 from json_each(${asking}) p
    where p.value ->> 'claim' = j.value ->> 'id' and ${late(receivedAt, keptSql`p.value ->> 'category'`)}))`
  return keptSql`insert into claims (id, host_id, event_id, booking_id, state, rank, changed_at, after_claim)
    select j.value ->> 'id', b.host_id, b.event_id, b.id, iif(${source === 'office' || source === 'desk' ? keptSql`false` : reviewed}, 'review', 'waiting'),
      (select coalesce(max(rowid), 0) from claims) + 1 + j.key, ${now}, j.value ->> 'after'
    from bookings b join events e on e.id = b.event_id cross join json_each(${JSON.stringify(claims)}) j
    where b.submission = ${submission} and b.state = 'arriving' and (
      exists (select 1 from json_each(j.value, '$.keys') k where ${unknown(keptSql`k.value`)})
      or j.value ->> '$.keys[0]' is null and exists (
        select 1 from registrations r where r.id = j.value ->> 'person' and r.cancelled_at is null and r.claim_id = j.value ->> 'after'))`
}

/** The seat of an address that has to be confirmed is held for a while; the office vouches for what it types in. */
export function addRegistrations(rows: SubmissionRows): KeptSql {
  const { submission, people, source, receivedAt, privacyVersion, now } = rows
  const confirm =
    source === 'online'
      ? keptSql`iif(p.value ->> 'email' <> '', ${now} + e.confirm_hours * 3600000, null)`
      : keptSql`null`
  // The people are read once, not once for each of their columns.
  return keptSql`with p as materialized (select key, value, ${now} as now from json_each(${JSON.stringify(people)}))
    insert into registrations (host_id, event_id, booking_id, claim_id, id, position, category_id, attendance, role,
      accompanies, privacy_version, token_hash, check_in_code, received_at, changed_at, confirm_by, late, ${names}, ${consentNames})
    select c.host_id, c.event_id, b.id, c.id, p.value ->> 'id', p.value ->> 'position', p.value ->> 'category',
      p.value ->> 'attendance', p.value ->> 'role', coalesce((select r.id from registrations r
        where r.event_id = b.event_id and r.person_key = p.value ->> 'accompaniesKey' and r.cancelled_at is null), p.value ->> 'accompanies'),
      ${privacyVersion}, p.value ->> 'token_hash',
      p.value ->> 'check_in_code', ${receivedAt}, ${now}, ${confirm}, ${late(receivedAt, keptSql`p.value ->> 'category'`)}, ${values}, ${consentedNow}
    from p cross join claims c on c.id = p.value ->> 'claim'
      join bookings b on b.id = c.booking_id and b.state = 'arriving' join events e on e.id = c.event_id
    where b.submission = ${submission} and p.value ->> 'is' = 'new' and ${unknown(keptSql`p.value ->> 'person_key'`)}
    order by p.key`
}

const names = keptText(personColumnNames.join(', '))
const values = keptText(personColumnNames.map((name) => `p.value ->> '${name}'`).join(', '))
const consentNames = keptText(consents.map(consentColumn).join(', '))

/** Who registers others consents for nobody. */
const consentedNow = keptText(
  consents
    .map((consent) => `iif(b.contact_email is null and ${consentGiven(consent, 'e.photos')}, p.now, null)`)
    .join(', '),
)

/** Whether a person `p` of a form gives a consent that they were asked for. */
export function consentGiven(consent: Consent, photos: string): string {
  return `p.value ->> '${consent}'${isAsked(consent, { photos: false }) ? '' : ` and ${photos}`}`
}

/** Whose seats are asked for now: the new, and those who were corrected in what quotas ask. */
const seatless = ({ people }: SubmissionRows) =>
  JSON.stringify(
    people.filter((person) => person.is === 'new' || person.reseated).map(({ id, quotas }) => ({ id, quotas })),
  )

export function addQuotasOnFirstUse(rows: SubmissionRows): KeptSql {
  return keptSql`insert into quotas (id, host_id, event_id, scope, key, size, changed_at)
    select json_extract(p.value, '$.quotas.' || u.scope), s.host_id, s.event_id, s.scope, s.key, u.size, ${rows.now}
    from quota_rules u cross join json_each(${seatless(rows)}) p
      cross join seats_wanted s on s.registration_id = p.value ->> 'id' and s.event_id = u.event_id and s.scope = u.scope
    where u.event_id = ${rows.eventId} and ${arriving(rows.submission)} on conflict do nothing`
}

export function addNeeds(rows: SubmissionRows): KeptSql {
  return keptSql`insert into needs (host_id, claim_id, registration_id, quota_id)
    select s.host_id, s.claim_id, s.registration_id, q.id
    from json_each(${seatless(rows)}) p cross join seats_wanted s on s.registration_id = p.value ->> 'id'
      cross join quotas q on q.event_id = s.event_id and q.scope = s.scope and q.key = s.key
    where ${arriving(rows.submission)} on conflict do nothing`
}

export function addSessionNeeds({ submission, claims }: SubmissionRows): KeptSql {
  return keptSql`insert into needs (host_id, claim_id, registration_id, quota_id)
    select c.host_id, c.id, j.value ->> 'person', q.id
    from json_each(${JSON.stringify(claims)}) j cross join claims c on c.id = j.value ->> 'id'
      cross join quotas q on q.event_id = c.event_id and q.scope = 'session' and q.key = j.value ->> 'session'
    where j.value ->> 'session' is not null and ${arriving(submission)}`
}

/**
 * A newcomer overtakes nobody while the list is paused, nor by themselves once nobody moves up; who takes no seat overtakes
 * nobody. A correction may have freed seats.
 */
export function addPromotions({ as, submission, claims, source, now }: SubmissionRows): KeptSql {
  const goesOn =
    source === 'online' ? keptSql`and ${now} < min(e.starts_at, coalesce(e.promote_until, e.starts_at))` : keptSql``
  const ids = JSON.stringify(claims.map(({ id }) => id))
  const freed = keptSql`union all select q.id, 'queue', 1, q.rank, q.session from bookings b
      join events e on e.id = b.event_id and e.waiting_list <> 'paused' cross join queue q on q.event_id = b.event_id
    where b.submission = ${submission} and b.state = 'arriving' and q.id not in (select value from json_each(${ids}))`
  return keptSql`insert into promotions (claim_id, at, because)
    select id, ${now}, because from (
      select c.id, 'registered' as because, 0 as waited, c.rank, j.key as place
      from json_each(${ids}) j cross join claims c on c.id = j.value
        join bookings b on b.id = c.booking_id and b.state = 'arriving' join events e on e.id = c.event_id
      where b.submission = ${submission} and (e.waiting_list <> 'paused' ${goesOn}
        or not exists (select 1 from needs n where n.claim_id = c.id)
        or not exists (select 1 from claims w
          where w.event_id = c.event_id and w.state = 'waiting' and w.id not in (select value from json_each(${ids}))))
      ${as === 'correction' ? freed : keptSql``})
    order by waited desc, rank, place`
}

/** What a correction freed has been offered to those who wait: the rest of a long line follows. */
export function endPromotion({ submission, now }: SubmissionRows): KeptSql {
  return keptSql`insert into promotion_runs (event_id, at)
    select event_id, ${now} from bookings where submission = ${submission} and state = 'arriving'`
}
