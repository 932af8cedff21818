import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../../db/database.ts'
import { refuse } from '../../../db/refuse.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { day, type Instant } from '../../../lib/dates.ts'
import { fullName } from '../../../lib/names.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { countAttempts } from '../../access/count-attempt.ts'
import { countsOfLetters } from '../../access/count-letters.ts'
import { manages, mayChange, worksAtDesk } from '../../access/may-manage.ts'
import { note } from '../../audit/note.ts'
import { lettersToOldAddresses } from '../../outbox/drop-letters.ts'
import { inTime } from '../../seats/deadlines.ts'
import { isCancelled } from '../cancelling/is-cancelled.ts'
import { letterColumns, nextRevision, standing, writeTo, writeToContacts } from '../links/letters-about.ts'
import { personColumns, tokenHash } from '../reading/person-columns.ts'
import { type RegistrationRecord, registrationWith } from '../reading/read-registration.ts'
import { list, names } from '../reading/registration-columns.ts'
import type { PersonForm } from '../submitting/person-form.ts'
import { mustNotBeOnHold, refuseOnHold } from './on-hold.ts'
import { keepingSeats, reseat } from './reseat.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>
type Deputy = {
  person: PersonForm
  privacyVersion: string
  reason?: string | undefined
  /** The office takes a deputy back: what settles the question comes first. */
  restoring?: (draft: Draft) => Statement[]
}

/**
 * Vertretung: a deputy takes over the claim, the seats and the sessions as they stand. The deputy's consents are asked anew
 * by their own letter; the old registration is cancelled, its link and badge code die; both and the contact are told. Quotas
 * of organisations and Länder follow the deputy. At a desk of the event it is never too late. Returns the id of the new registration.
 * Throws Refusal `not-found`, `forbidden`, `already-cancelled`, `cancelled-event`, `too-late-to-substitute`, `closed`,
 * `on-hold`, `already-registered`, `full` (the deputy's organisation or Land has its share), `busy`, `too-many` (deputies of one
 * booking in a day, or letters to one address in an hour), `invalid`.
 */
export async function substitute(deps: Uses, actor: Actor, id: string, deputy: Deputy): Promise<string> {
  const record = await registrationWith(deps, id)
  const atDesk = worksAtDesk(actor, record.registration.eventId)
  if (!atDesk) mayChange(actor, record.registration)
  if (!deputy.restoring) mustNotBeOnHold(actor, record)
  if (record.state === 'cancelled') throw new Refusal('already-cancelled')
  if (record.event.status === 'cancelled') throw new Refusal('cancelled-event')
  const now = deps.clock.now()
  if (!atDesk && actor.as !== 'staff' && actor.as !== 'system') inTime(record.event, 'substitute', now)
  if (deputy.person.email === '' && actor.as === 'attendee') throw new Refusal('invalid')

  const { hostId, eventId, bookingId, linkGeneration } = record.registration
  const next = deps.ids.next()
  const hash = { next: await tokenHash(deps, next, 0), dead: await tokenHash(deps, id, linkGeneration + 1) }
  const { email } = record.registration
  const contact = record.contact?.email ?? ''
  const letters = await countsOfLetters(deps, actor, hostId, [
    deputy.person.email || contact,
    email || contact,
    contact,
  ])
  const counts = [{ bucket: `substitution/${bookingId}`, limit: deputiesADay }, ...letters]
  await keepingSeats(
    deps.store.write((draft) => [
      ...(deputy.restoring?.(draft) ?? [refuseOnHold(draft, actor, record.registration)]),
      ...(manages(actor, hostId) ? [] : [countAttempts(draft, counts, now)]),
      draft.run(refuse('already-cancelled', isCancelled(id))),
      draft.run(
        refuse(
          'busy',
          sql`exists (select 1 from registrations where id = ${id} and link_generation <> ${linkGeneration})`,
        ),
      ),
      writeTo(draft, { kind: 'substituted', facts: factsOfLeaving(deputy), where: sql`r.id = ${id}`, now }),
      draft.run(newRegistration(record, { next, tokenHash: hash.next, checkInCode: deps.ids.code(), deputy, now })),
      ...handOver(draft, { from: id, to: next, deadHash: hash.dead, now }),
      ...reseat(draft, deps.ids, { id: next, now }),
      draft.run(sql`insert into letters ${letterColumns}
        select a.host_id, a.event_id, a.id, ${standing(now)}, ${nextRevision(now)}, a.address, a.language, null, ${now}, ${now}
        from registrations r join claims c on c.id = r.claim_id cross join addressees a on a.id = r.id where r.id = ${next}
          and not exists (select 1 from letters l where l.about = r.id)`),
      writeToContacts(draft, { bookings: [bookingId], now }),
      note(draft, actor, {
        ...{ hostId, eventId, at: now },
        verb: 'registration.substituted',
        about: id,
        ...why(deputy),
      }),
    ]),
  )
  return next
}

const deputiesADay = { allowed: 20, withinMs: day }

function why({ reason }: Deputy) {
  return reason === undefined ? {} : { reason }
}

function factsOfLeaving({ person }: Deputy) {
  return sql`json_object('seat', c.state, 'deputy', ${fullName(person)})`
}

type Newcomer = { next: string; tokenHash: string; checkInCode: string; deputy: Deputy; now: Instant }

/** The category, the attendance and the place in the form stay; what the office decided about the seat does too. */
function newRegistration(
  { registration }: RegistrationRecord,
  { next, tokenHash, checkInCode, deputy, now }: Newcomer,
) {
  const columns = {
    id: next,
    ...personColumns(deputy.person),
    privacy_version: deputy.privacyVersion,
    token_hash: tokenHash,
    check_in_code: checkInCode,
    received_at: now,
    changed_at: now,
  }
  return sql`insert into registrations (host_id, event_id, booking_id, claim_id, position, category_id, attendance, role,
      accompanies, decision, decision_rank, late, ${names(columns)})
    select host_id, event_id, booking_id, claim_id, position, category_id, attendance, role, accompanies, decision,
      decision_rank, late, ${list(columns)} from registrations where id = ${registration.id}`
}

/** First the seats and whoever comes along, then the old registration leaves with nothing in its hands. */
function handOver(
  draft: Draft,
  { from, to, deadHash, now }: { from: string; to: string; deadHash: string; now: Instant },
): Statement[] {
  return [
    draft.run(sql`update needs set registration_id = ${to} where registration_id = ${from}`),
    draft.run(sql`update registrations set accompanies = ${to} where accompanies = ${from} and cancelled_at is null`),
    draft.run(sql`update registrations set cancelled_at = ${now}, changed_at = ${now}, replaced_by = ${to},
      token_hash = ${deadHash}, link_generation = link_generation + 1, check_in_code = id where id = ${from}`),
    draft.run(sql`update letters set state = 'dropped', payload = null
      where about = ${from} and state = 'waiting' and kind <> 'substituted' and kind not like ${lettersToOldAddresses} and leased_until <= ${now}`),
  ]
}
