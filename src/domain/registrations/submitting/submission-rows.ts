import type { bookingSources } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import type { Instant } from '../../../lib/dates.ts'
import { sameValue } from '../../../lib/same-value.ts'
import type { Count } from '../../access/count-attempt.ts'
import { type Consent, ofConsents } from '../changing/consents.ts'
import { personColumns, tokenHash } from '../reading/person-columns.ts'
import { type BookingForm, type PersonInBooking, samePerson } from './booking-form.ts'
import type { EarlierBooking, EarlierPerson, Situation } from './read-situation.ts'
import type { Submission } from './submission.ts'
import { submissionCounts } from './submission-counts.ts'

/** What becomes of a submission: the same form again is a repeat, another under the same id a correction. */
export type SubmittedAs = 'new' | 'repeat' | 'correction'

/** All that the batch of a submission writes, and what it is compared with; of a repeat there is nothing but the counts. */
export type SubmissionRows = {
  as: SubmittedAs
  actor: Actor
  now: Instant
  eventId: string
  hostId: string
  submission: string
  receivedAt: Instant
  source: (typeof bookingSources)[number]
  contact: { name: string; email: string } | null
  together: boolean
  language: 'de' | 'en'
  privacyVersion: string
  /** The form as it is kept. */
  form: string
  booking: { id: string; tokenHash: string | null; generation: number }
  /** The revision of the booking that was read; null if there was none. */
  read: number | null
  people: PersonRow[]
  claims: ClaimRow[]
  /** Of a correction: registrations of those who are in the form no more, claims of sessions that are not chosen any more. */
  gone: string[]
  releasedSessions: string[]
  /** Where the form and its letters are counted; what staff do is not. */
  counts: Count[]
}

/** A person, as the batch reads them from JSON. */
export type PersonRow = ReturnType<typeof personColumns> &
  Record<Consent, 0 | 1> & {
    id: string
    position: number
    /** The attendance claim, their own or a common one. */
    claim: string
    category: string | null
    attendance: PersonInBooking['attendance']
    role: PersonInBooking['role']
    /** Id and key of whom they accompany: who was registered before has another id. */
    accompanies: string | null
    accompaniesKey: string | null
    token_hash: string
    link_generation: number
    check_in_code: string
    /** Ids for the quotas of a rule, should they be used for the first time. */
    quotas: { organisation: string; land: string }
    is: 'new' | 'corrected' | 'same'
    /** Corrected in what quotas ask: category, attendance, role, organisation. */
    reseated: 0 | 1
    /** Corrected in category, attendance or role; else what the office decided about them since stays. */
    rechosen: 0 | 1
    /** Corrected in the address: the letter with the link goes out again. */
    moved: 0 | 1
    generationBefore: number
    changedBefore: number
  }

/** A claim that has not been there before. `keys`: the people for whom it is; it is left out if all of them are registered. */
export type ClaimRow = {
  id: string
  after: string | null
  session: string | null
  person: string | null
  keys: string[]
}

type Uses = Pick<Deps, 'clock' | 'ids' | 'keys' | 'client'>

type Judged = {
  form: BookingForm
  as: SubmittedAs
  situation: Situation
  /** The people of the form with what others changed meanwhile. */
  merged: readonly PersonInBooking[]
}

/**
 * The rows of a form. In a correction, whoever stands at a place corrects who stood there, whoever is new is added, and people
 * and sessions that are missing now go.
 */
export async function submissionRows(
  deps: Uses,
  actor: Actor,
  submission: Submission,
  { form, as, situation: { event, earlier }, merged }: Judged,
): Promise<SubmissionRows> {
  const now = deps.clock.now()
  const corrected = as === 'correction' ? earlier : undefined
  const people = as === 'repeat' ? [] : await personRows(deps, form, merged, corrected)
  const byThemselves = actor.as === 'visitor' || actor.as === 'contact'
  const hostId = event?.hostId ?? ''
  return {
    ...{ as, actor, now, eventId: submission.eventId, hostId, submission: submission.submission },
    receivedAt: byThemselves ? now : (submission.receivedAt ?? now),
    source: byThemselves ? 'online' : (submission.source ?? 'office'),
    ...{ contact: form.contact, together: form.together, privacyVersion: submission.privacyVersion },
    language: form.people[0]?.language ?? 'de',
    form: JSON.stringify(form),
    booking: await bookingLink(deps, form, corrected),
    read: earlier?.revision ?? null,
    ...{ people, claims: [...attendanceClaims(people), ...sessionClaims(deps, form, people, corrected)] },
    gone: (corrected?.people.slice(form.people.length) ?? []).flatMap((person) => person?.id ?? []),
    releasedSessions: releasedSessions(form, people, corrected),
    counts: await submissionCounts(deps, actor, { as, eventId: submission.eventId, hostId, form, people, corrected }),
  }
}

/** Another address of the contact kills the link of the old one. */
async function bookingLink(deps: Uses, { contact }: BookingForm, corrected: EarlierBooking | undefined) {
  const id = corrected?.id ?? deps.ids.next()
  const moved = corrected !== undefined && corrected.form.contact?.email !== contact?.email
  const generation = (corrected?.generation ?? 0) + (moved ? 1 : 0)
  return { id, generation, tokenHash: contact && (await tokenHash(deps, id, generation)) }
}

async function personRows(
  deps: Uses,
  form: BookingForm,
  merged: readonly PersonInBooking[],
  corrected: EarlierBooking | undefined,
): Promise<PersonRow[]> {
  const common = form.together ? deps.ids.next() : undefined
  const rows: PersonRow[] = []
  for (const [position, person] of form.people.entries()) {
    const earlier = corrected?.people[position]
    const accompanied = person.accompanies === null ? undefined : rows[person.accompanies]
    const claim = earlier?.claimId ?? (accompanied?.is === 'new' ? accompanied.claim : (common ?? deps.ids.next()))
    const written = merged[position] ?? person
    rows.push(await personRow(deps, { person, written, position, claim, accompanied, earlier }))
  }
  return rows
}

type Place = {
  person: PersonInBooking
  written: PersonInBooking
  position: number
  claim: string
  accompanied: PersonRow | undefined
  earlier: EarlierPerson | undefined
}

async function personRow(deps: Uses, { person, written, earlier, accompanied, ...place }: Place): Promise<PersonRow> {
  const id = earlier?.id ?? deps.ids.next()
  const moved = earlier !== undefined && earlier.email !== written.email
  const generation = (earlier?.generation ?? 0) + (moved ? 1 : 0)
  const differs = (what: (of: PersonInBooking) => unknown) => earlier && !sameValue(what(earlier.form), what(person))
  return {
    ...personColumns(written),
    ...{ id, ...place, attendance: person.attendance, role: person.role },
    category: person.categoryId,
    accompanies: accompanied?.id ?? null,
    accompaniesKey: accompanied?.person_key ?? null,
    ...ofConsents((consent) => (written[consent] ? 1 : 0)),
    token_hash: await tokenHash(deps, id, generation),
    link_generation: generation,
    check_in_code: deps.ids.code(),
    quotas: { organisation: deps.ids.next(), land: deps.ids.next() },
    is: !earlier ? 'new' : samePerson(earlier.form, person) || earlier.cancelledAt !== null ? 'same' : 'corrected',
    reseated: differs((of) => [choiceOf(of), of.organisationAgs || of.organisation]) ? 1 : 0,
    rechosen: differs(choiceOf) ? 1 : 0,
    moved: moved ? 1 : 0,
    generationBefore: earlier?.generation ?? 0,
    changedBefore: earlier?.changedAt ?? 0,
  }
}

function choiceOf({ categoryId, attendance, role }: PersonInBooking) {
  return { categoryId, attendance, role }
}

function attendanceClaims(people: readonly PersonRow[]): ClaimRow[] {
  const newcomers = people.filter(({ is }) => is === 'new')
  return [...new Set(newcomers.map(({ claim }) => claim))].map((id) => ({
    ...{ id, after: null, session: null, person: null },
    keys: newcomers.filter(({ claim }) => claim === id).map((person) => person.person_key),
  }))
}

/** A session asked for by somebody who is there already needs no proof by key, but by the registration itself. */
function sessionClaims(
  { ids }: Uses,
  form: BookingForm,
  people: readonly PersonRow[],
  corrected: EarlierBooking | undefined,
): ClaimRow[] {
  return people
    .filter(({ is }) => is !== 'same')
    .flatMap(({ id, is, claim, position, person_key }) => {
      const earlier = corrected?.people[position]
      // What was asked for before and is not held was taken away meanwhile: it is not asked for again.
      const known = earlier ? [...earlier.sessions.map(({ session }) => session), ...earlier.form.sessions] : []
      const wanted = (form.people[position]?.sessions ?? []).filter((session) => !known.includes(session))
      return wanted.map((session) => ({
        ...{ id: ids.next(), after: claim, session, person: id },
        keys: is === 'new' ? [person_key] : [],
      }))
    })
}

/** Held, asked for before, and not asked for now. */
function releasedSessions(
  form: BookingForm,
  people: readonly PersonRow[],
  corrected: EarlierBooking | undefined,
): string[] {
  return people.flatMap(({ is, position }) => {
    const earlier = corrected?.people[position]
    if (is !== 'corrected' || !earlier) return []
    const wanted = form.people[position]?.sessions ?? []
    return earlier.sessions
      .filter(({ session }) => earlier.form.sessions.includes(session) && !wanted.includes(session))
      .map(({ claim }) => claim)
  })
}
