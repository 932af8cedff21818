import { type KeptSql, keptSql, keptText } from '../../../db/kept-sql.ts'
import { refuse } from '../../../db/refuse.ts'
import { lettersToOldAddresses } from '../../outbox/drop-letters.ts'
import { consentColumn, consents } from '../changing/consents.ts'
import { personColumnNames } from '../reading/person-columns.ts'
import type { SubmissionRows } from './submission-rows.ts'
import { consentGiven } from './submission-seats.ts'

const arriving = (submission: string) =>
  keptSql`(select id from bookings where submission = ${submission} and state = 'arriving')`

/** Whoever was changed since they were read is read again: else what was merged would undo that. */
export function mustBeAsRead({ submission, people }: SubmissionRows): KeptSql {
  return refuse(
    'busy',
    keptSql`exists (select 1 from json_each(${JSON.stringify(people)}) p cross join registrations r on r.id = p.value ->> 'id'
      where p.value ->> 'is' = 'corrected' and r.changed_at <> p.value ->> 'changedBefore' and r.booking_id = ${arriving(submission)})`,
  )
}

/** A letter to whoever is missing in the corrected form; written first, while the seat is still known. */
export function writeOff({ submission, gone, now }: SubmissionRows): KeptSql {
  return keptSql`insert into letters (host_id, event_id, about, kind, revision, address, language, facts, written_at, due_at)
    select a.host_id, a.event_id, a.id, 'cancellation', ${now}, a.address, a.language, json_object('seat', c.state), ${now}, ${now}
    from json_each(${JSON.stringify(gone)}) g cross join registrations r on r.id = g.value
      cross join addressees a on a.id = r.id join claims c on c.id = r.claim_id
    where r.booking_id = ${arriving(submission)} and r.cancelled_at is null`
}

export function letGo({ submission, gone, now }: SubmissionRows): KeptSql {
  return keptSql`update registrations set cancelled_at = ${now}, changed_at = ${now}
    where id in (select value from json_each(${JSON.stringify(gone)}))
      and booking_id = ${arriving(submission)} and cancelled_at is null`
}

export function letSessionsGo({ submission, releasedSessions, now }: SubmissionRows): KeptSql {
  return keptSql`update claims set state = 'released', changed_at = ${now}
    where id in (select value from json_each(${JSON.stringify(releasedSessions)}))
      and booking_id = ${arriving(submission)} and state <> 'released'`
}

const photosOfEvent = '(select e.photos from events e where e.id = registrations.event_id)'
const ownColumns = keptText(personColumnNames.map((name) => `${name} = p.value ->> '${name}'`).join(', '))

/** Given before it keeps its instant. */
const consentsKept = keptText(
  consents
    .map((consent) => [consentColumn(consent), consentGiven(consent, photosOfEvent)] as const)
    .map(([column, given]) => `${column} = iif(${given}, coalesce(${column}, p.now), null)`)
    .join(', '),
)

/**
 * A new address gets a new link and kills the old one, and has to be confirmed anew. `or ignore`: the person may be
 * registered already.
 */
export function correctPeople({ submission, people, privacyVersion, now }: SubmissionRows): KeptSql {
  const moved = keptSql`p.value ->> 'moved'`
  const rechosen = keptSql`p.value ->> 'rechosen'`
  return keptSql`update or ignore registrations set ${ownColumns},
      category_id = iif(${rechosen}, p.value ->> 'category', category_id),
      attendance = iif(${rechosen}, p.value ->> 'attendance', attendance), role = iif(${rechosen}, p.value ->> 'role', role),
      token_hash = p.value ->> 'token_hash',
      link_generation = p.value ->> 'link_generation', privacy_version = ${privacyVersion}, changed_at = ${now},
      ${consentsKept},
      confirmed_at = iif(${moved}, null, confirmed_at),
      confirm_by = iif(${moved} and confirm_by is not null,
        ${now} + (select e.confirm_hours from events e where e.id = registrations.event_id) * 3600000, confirm_by)
    from (select value, ${now} as now from json_each(${JSON.stringify(people)})) p
    where registrations.id = p.value ->> 'id' and p.value ->> 'is' = 'corrected' and cancelled_at is null
      and link_generation = p.value ->> 'generationBefore' and booking_id = ${arriving(submission)}`
}

/** What quotas ask has changed: the needs of the attendance are laid anew further down, in the same batch. */
export function giveSeatsUp({ submission, people }: SubmissionRows): KeptSql {
  const reseated = people.filter((person) => person.is === 'corrected' && person.reseated).map(({ id }) => id)
  return keptSql`delete from needs where (claim_id, registration_id) in (
    select r.claim_id, r.id from json_each(${JSON.stringify(reseated)}) p cross join registrations r on r.id = p.value
    where r.booking_id = ${arriving(submission)})`
}

/** Not what the form says counts but what stands in the row: the correction may have been ignored. */
export function dropLettersToOldAddresses({ submission, people, booking, now }: SubmissionRows): KeptSql {
  const ids = [booking.id, ...people.filter(({ is }) => is === 'corrected').map(({ id }) => id)]
  return keptSql`update letters set state = 'dropped', payload = null
    where about in (select value from json_each(${JSON.stringify(ids)})) and state = 'waiting' and leased_until <= ${now}
      and kind not like ${lettersToOldAddresses}
      and address <> coalesce((select a.address from addressees a where a.id = letters.about),
        (select b.contact_email from bookings b where b.id = letters.about), '')
      and exists ${arriving(submission)}`
}
