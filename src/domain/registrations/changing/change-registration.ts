import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../../db/database.ts'
import { refuse } from '../../../db/refuse.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import type { Instant } from '../../../lib/dates.ts'
import { addressKey } from '../../../lib/mail-address.ts'
import { type FieldName, fieldOf, fields, isNamePart } from '../../../lib/person/person-values.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { countAttempts } from '../../access/count-attempt.ts'
import { countsOfLetters } from '../../access/count-letters.ts'
import { mayChange, worksAtDesk } from '../../access/may-manage.ts'
import { note } from '../../audit/note.ts'
import { dropLettersToOtherAddresses } from '../../outbox/drop-letters.ts'
import { inTime } from '../../seats/deadlines.ts'
import { isCancelled } from '../cancelling/is-cancelled.ts'
import { writeTo, writeToContacts } from '../links/letters-about.ts'
import { personColumns, tokenHash } from '../reading/person-columns.ts'
import { personOf } from '../reading/person-of.ts'
import { type RegistrationRecord, registrationWith } from '../reading/read-registration.ts'
import { assignments } from '../reading/registration-columns.ts'
import { ChangedMeanwhile, mergePerson, type Seen } from '../submitting/merge-person.ts'
import type { PersonForm } from '../submitting/person-form.ts'
import { type Consent, consentColumn, consentedSince, consents, isAsked, isConsent } from './consents.ts'
import { mustNotBeOnHold, refuseOnHold } from './on-hold.ts'
import { keepingSeats, reseat } from './reseat.ts'
import { isTheirOwn, readIsTheirOwn } from './their-own.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>

/**
 * Corrects what a person told about themselves; the seat stays. A new address gets the link, and the old link dies.
 * What differs from what was `seen` before is written and nothing else, so that nobody undoes what somebody else did.
 * A letter says what changed, unless nothing but remarks or consents did. Returns the names of the changed fields.
 * Throws Refusal `not-found`, `forbidden`, `on-hold`, `already-cancelled`, `too-late-to-change`, `closed` (the event has begun, or is
 * forgotten), `cancelled-event`, `already-registered` (another registration of this event has that address and name),
 * `changed-meanwhile` (somebody else changed the same field), `full` (the new organisation has its share already), `busy`
 * (someone else changed it at the same moment), `theirs` (the contact, after the person changed it themselves), `too-many` (letters to this address in an hour).
 */
export async function changeRegistration(
  deps: Uses,
  actor: Actor,
  id: string,
  typed: PersonForm,
  seen: Seen = {},
): Promise<FieldName[]> {
  const record = await registrationWith(deps, id)
  const atDesk = worksAtDesk(actor, record.registration.eventId)
  if (!atDesk) mayChange(actor, record.registration)
  mustNotBeOnHold(actor, record)
  if (record.state === 'cancelled') throw new Refusal('already-cancelled')
  // Before anything is compared: a conflict shows what stands there. Asked after it was read, so it is no older.
  if (actor.as === 'contact' && (await readIsTheirOwn(deps, id))) throw new Refusal('theirs')
  const now = deps.clock.now()
  const { person, conflicts } = mergePerson(typed, personOf(record), seen)
  if (conflicts.length > 0) throw new ChangedMeanwhile(conflicts.map((one) => ({ ...one, position: 0 })))
  const changed = changedFields(record, person)
  // A desk corrects how somebody is called, nothing else.
  if (atDesk && !changed.every(isNamePart)) throw new Refusal('forbidden')
  // Consents are not the contact's to give.
  if (actor.as === 'contact' && changed.some(isConsent)) throw new Refusal('forbidden')
  if (changed.length === 0) return []
  const byThemselves = actor.as === 'attendee' || actor.as === 'contact'
  // A consent is withdrawn as easily as it was given, at any time (Art. 7(3) GDPR).
  if (byThemselves && !changed.every(isConsent)) inTime(record.event, 'change', now)
  const { hostId, eventId, linkGeneration } = record.registration
  const generation = changed.includes('email') ? linkGeneration + 1 : linkGeneration
  const columns = {
    ...personColumns(person),
    token_hash: await tokenHash(deps, id, generation),
    link_generation: generation,
    ...consentsSince(record, changed, now),
    changed_at: now,
  }
  const addresses = changesOf(changed) === '' ? [] : [person.email || (record.contact?.email ?? '')]
  if (changed.includes('email')) addresses.push(record.registration.email)
  const counts = await countsOfLetters(deps, actor, hostId, addresses)
  const counted = changed.includes('organisation') || changed.includes('organisationAgs')
  await keepingSeats(
    deps.store.write((draft) => [
      refuseOnHold(draft, actor, record.registration),
      ...(counts.length > 0 ? [countAttempts(draft, counts, now)] : []),
      draft.run(refuse('already-cancelled', isCancelled(id))),
      ...(actor.as === 'contact' ? [draft.run(refuse('theirs', isTheirOwn(id)))] : []),
      draft.run(
        refuse('closed', sql`exists (select 1 from events where id = ${record.event.id} and forgotten_at is not null)`),
      ),
      draft.run(
        refuse(
          'busy',
          sql`exists (select 1 from registrations r where r.id = ${id}
          and (r.link_generation <> ${linkGeneration} or ${differsFrom(record)}))`,
        ),
      ),
      draft.run(sql`update registrations set ${assignments(columns)} where id = ${id}`),
      ...(counted ? reseat(draft, deps.ids, { id, now }) : []),
      ...dropLettersToOtherAddresses(draft, { about: id, address: person.email || (record.contact?.email ?? ''), now }),
      writeTo(draft, {
        kind: 'change',
        facts: sql`${JSON.stringify({ changes: changesOf(changed) })}`,
        where: sql`r.id = ${id} and ${changesOf(changed)} <> ''`,
        now,
      }),
      ...toContacts(draft, record, { person, changed, now }),
      note(draft, actor, { hostId, eventId, at: now, verb: 'registration.changed', about: id, fields: changed }),
    ]),
  )
  return changed
}

/**
 * Who registered somebody without an address hears of everything; else of another name, which their copies bear, and of who has
 * read their mailbox until now: what stood there for them has left it, and the copies come.
 */
function toContacts(
  draft: Draft,
  { registration, contact }: RegistrationRecord,
  { person: { email }, changed, now }: { person: PersonForm; changed: FieldName[]; now: Instant },
): Statement[] {
  const bookings = [registration.bookingId]
  if (email === '') return changesOf(changed) === '' ? [] : [writeToContacts(draft, { bookings, now })]
  const where = sql`lower(b.contact_email) <> lower(${email})`
  if (changed.includes('email') && addressKey(registration.email) === addressKey(contact?.email ?? ''))
    return [writeToContacts(draft, { bookings, where, now })]
  if (!changesOf(changed).includes('name')) return []
  return [writeToContacts(draft, { bookings, kind: 'booking-change', facts: sql`'{"changes":"copies"}'`, where, now })]
}

/** Whether what a person told is no more what was read. */
function differsFrom({ registration }: RegistrationRecord): SQL {
  const since = consentedSince(registration)
  const values = fields.map(([name]) => sql`${isConsent(name) ? since[name] : registration[name]}`)
  return sql`(${fieldColumns}) is not (${sql.join(values, sql`, `)})`
}

const fieldColumns = sql.raw(fields.map(([, { column }]) => `r.${column}`).join(', '))

/** A consent that the event does not ask for stays as it is, whatever the form says. */
function changedFields(record: RegistrationRecord, person: PersonForm): FieldName[] {
  const before = personOf(record)
  return fields
    .map(([field]) => field)
    .filter((field) => before[field] !== person[field] && (!isConsent(field) || isAsked(field, record.event)))
}

/** Given now, withdrawn, or as before. */
function consentsSince({ registration }: RegistrationRecord, fields: FieldName[], now: Instant) {
  const before = consentedSince(registration)
  const since = (consent: Consent) =>
    fields.includes(consent) ? (before[consent] === null ? now : null) : before[consent]
  return Object.fromEntries(consents.map((consent) => [consentColumn(consent), since(consent)]))
}

/** What the letter names; remarks and consents need no letter. */
function changesOf(changed: FieldName[]): string {
  const kinds = changed.map((name) => fieldOf(name).inLetters)
  return ['name', 'organisation', 'details'].filter((change) => kinds.some((one) => one === change)).join(' ')
}
