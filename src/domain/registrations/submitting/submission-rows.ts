import type { Deps } from '../../../deps.ts'
import { sameValue } from '../../../lib/same-value.ts'
import { type Consent, ofConsents } from '../changing/consents.ts'
import { personColumns, tokenHash } from '../reading/person-columns.ts'
import { type BookingForm, type PersonInBooking, samePerson } from './booking-form.ts'
import type { PersonForm } from './person-form.ts'

/** A person on the way into the database, as the batch reads them from JSON. */
export type ArrivingPerson = ReturnType<typeof personColumns> &
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
export type ArrivingClaim = {
  id: string
  after: string | null
  session: string | null
  person: string | null
  keys: string[]
}

/** A registration of the earlier form, in the order of that form. */
export type EarlierPerson = {
  id: string
  claimId: string
  email: string
  /** What stands of the person by now, whoever wrote it. */
  now: PersonForm
  generation: number
  changedAt: number
  cancelledAt: number | null
  /** A deputy has the seat now. */
  substituted: boolean
  sessions: { claim: string; session: string }[]
}

type Uses = Pick<Deps, 'ids' | 'keys'>
type Earlier = { form: BookingForm; people: (EarlierPerson | undefined)[] } | undefined

/**
 * The rows of a form. With an earlier form, whoever stands at a place corrects who stood there, whoever is new is added, and
 * people and sessions that are missing now go.
 */
export async function arrivingPeople(
  deps: Uses,
  form: BookingForm,
  earlier: Earlier,
  merged: readonly PersonInBooking[] = form.people,
) {
  const common = form.together ? deps.ids.next() : undefined
  const people: ArrivingPerson[] = []
  for (const [position, person] of form.people.entries()) {
    const before = earlier?.people[position]
    const accompanied = person.accompanies === null ? undefined : people[person.accompanies]
    const claim = before?.claimId ?? (accompanied?.is === 'new' ? accompanied.claim : (common ?? deps.ids.next()))
    const written = merged[position] ?? person
    people.push(
      await row(deps, { person, written, position, claim, accompanied, before, was: earlier?.form.people[position] }),
    )
  }
  return {
    people,
    claims: [...attendanceClaims(people), ...sessionClaims(deps, form, people, earlier)],
    gone: (earlier?.people.slice(form.people.length) ?? []).flatMap((person) => person?.id ?? []),
    releasedSessions: people.flatMap(({ is, position }) => {
      if (is !== 'corrected') return []
      const kept = form.people[position]?.sessions ?? []
      const asked = earlier?.form.people[position]?.sessions ?? []
      return (earlier?.people[position]?.sessions ?? [])
        .filter((held) => asked.includes(held.session) && !kept.includes(held.session))
        .map((held) => held.claim)
    }),
  }
}

type Place = {
  person: PersonInBooking
  /** The person with what others changed meanwhile. */
  written: PersonInBooking
  position: number
  claim: string
  accompanied: ArrivingPerson | undefined
  before: EarlierPerson | undefined
  was: PersonInBooking | undefined
}

async function row(
  deps: Uses,
  { person, written, position, claim, accompanied, before, was }: Place,
): Promise<ArrivingPerson> {
  const id = before?.id ?? deps.ids.next()
  const moved = before !== undefined && before.email !== written.email
  const generation = before ? before.generation + (moved ? 1 : 0) : 0
  const choice = ({ categoryId, attendance, role }: PersonInBooking) => ({ categoryId, attendance, role })
  const seat = (one: PersonInBooking) => ({ ...choice(one), of: one.organisationAgs || one.organisation })
  return {
    ...personColumns(written),
    ...{ id, position, claim, attendance: person.attendance, role: person.role },
    category: person.categoryId,
    accompanies: accompanied?.id ?? null,
    accompaniesKey: accompanied?.person_key ?? null,
    ...ofConsents((consent) => (written[consent] ? 1 : 0)),
    token_hash: await tokenHash(deps, id, generation),
    link_generation: generation,
    check_in_code: deps.ids.code(),
    quotas: { organisation: deps.ids.next(), land: deps.ids.next() },
    is: !before ? 'new' : samePerson(was, person) || before.cancelledAt !== null ? 'same' : 'corrected',
    reseated: was && !sameValue(seat(was), seat(person)) ? 1 : 0,
    rechosen: was && !sameValue(choice(was), choice(person)) ? 1 : 0,
    moved: moved ? 1 : 0,
    generationBefore: before?.generation ?? 0,
    changedBefore: before?.changedAt ?? 0,
  }
}

function attendanceClaims(people: ArrivingPerson[]): ArrivingClaim[] {
  const newcomers = people.filter(({ is }) => is === 'new')
  return [...new Set(newcomers.map(({ claim }) => claim))].map((id) => ({
    ...{ id, after: null, session: null, person: null },
    keys: newcomers.filter(({ claim }) => claim === id).map((person) => person.person_key),
  }))
}

/** A session asked for by somebody who is there already needs no proof by key, but by the registration itself. */
function sessionClaims({ ids }: Uses, form: BookingForm, people: ArrivingPerson[], earlier: Earlier): ArrivingClaim[] {
  return people
    .filter(({ is }) => is !== 'same')
    .flatMap(({ id, is, claim, position, person_key }) => {
      const held = earlier?.people[position]?.sessions.map(({ session }) => session) ?? []
      // What was asked for before and is not held was taken away meanwhile: it is not asked for again.
      const asked = is === 'corrected' ? (earlier?.form.people[position]?.sessions ?? []) : []
      const wanted = (form.people[position]?.sessions ?? []).filter(
        (session) => !held.includes(session) && !asked.includes(session),
      )
      return wanted.map((session) => ({
        ...{ id: ids.next(), after: claim, session, person: id },
        keys: is === 'new' ? [person_key] : [],
      }))
    })
}
