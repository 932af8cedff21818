import { type KeptSql, keptSql, keptText } from '../../../db/kept-sql.ts'
import { noteRows } from '../../audit/note.ts'
import { letterColumns, nextRevision, standing } from '../links/letters-about.ts'
import type { SubmissionRows } from './submission-rows.ts'

/** Everybody who was added hears how they stand; who was corrected hears so if the address moved, else what changed. */
export function writeLetters({ submission, people, now }: SubmissionRows): KeptSql {
  const recipients = people
    .filter(({ is }) => is !== 'same')
    .map(({ id, is, moved }) => ({ id, fresh: is === 'new' || moved ? 1 : 0 }))
  return keptSql`insert into letters ${letterColumns}
    select a.host_id, a.event_id, a.id, iif(p.value ->> 'fresh', ${standing(now)}, 'change'), ${nextRevision(now)}, a.address,
      a.language, null, ${now}, ${now}
    from json_each(${JSON.stringify(recipients)}) p cross join registrations r on r.id = p.value ->> 'id'
      join bookings b on b.id = r.booking_id and b.state = 'arriving' join claims c on c.id = r.claim_id
      cross join addressees a on a.id = r.id
    where b.submission = ${submission} and r.changed_at = ${now} and r.cancelled_at is null order by p.key`
}

/** Whose address is in question gets no link. */
const onHold = keptText(
  'exists (select 1 from address_changes h where h.about = r.id and h.objected_at is not null and h.settled_at is null)',
)

/** Who is registered already gets the link they have, or who registered them does; nobody else is told. */
export function writeToTheKnown({ submission, people, now }: SubmissionRows): KeptSql {
  const keys = people.filter(({ is }) => is !== 'same').map(({ person_key }) => person_key)
  return keptSql`insert into letters ${letterColumns}
    select r.host_id, r.event_id, iif(r.email = '', e.id, r.id), iif(r.email = '', 'booking', 'existing-registration'), ${now},
      coalesce(nullif(r.email, ''), e.contact_email), iif(r.email = '', e.language, r.language), null, ${now}, ${now}
    from bookings b cross join json_each(${JSON.stringify(keys)}) k
      cross join registrations r on r.event_id = b.event_id and r.person_key = k.value and r.cancelled_at is null
      cross join bookings e on e.id = r.booking_id
    where b.submission = ${submission} and b.state = 'arriving' and r.booking_id <> b.id and not ${onHold}
      and coalesce(nullif(r.email, ''), e.contact_email, '') <> ''
    on conflict do nothing`
}

/** The contact gets one letter about everybody. */
export function writeBookingLetter({ submission, now }: SubmissionRows): KeptSql {
  return keptSql`insert into letters ${letterColumns}
    select b.host_id, b.event_id, b.id, 'booking',
      max(${now}, coalesce((select max(l.revision) + 1 from letters l where l.about = b.id), 0)),
      b.contact_email, b.language, null, ${now}, ${now}
    from bookings b where b.submission = ${submission} and b.state = 'arriving' and b.contact_email is not null
      and not exists (select 1 from letters l where l.about = b.id and l.written_at = ${now} and l.state = 'waiting' and l.kind = 'booking')`
}

export function noteSubmission({ as, submission, actor, now }: SubmissionRows): KeptSql {
  return noteRows(actor, {
    at: now,
    verb: as === 'correction' ? 'booking.corrected' : 'booking.received',
    rows: keptSql`bookings where submission = ${submission} and state = 'arriving'`,
  })
}
