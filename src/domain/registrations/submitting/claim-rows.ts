import type { Deps } from '../../../deps.ts'
import type { BookingForm } from './booking-form.ts'
import type { PersonRow } from './person-rows.ts'
import type { EarlierBooking } from './read-situation.ts'

/** A claim that has not been there before. `keys`: the people for whom it is; it is left out if all of them are registered. */
export type ClaimRow = {
  id: string
  after: string | null
  session: string | null
  person: string | null
  keys: string[]
}

type Uses = Pick<Deps, 'ids'>

/** The claims that a form makes: the attendances of who is new, and the sessions that were not asked for before. */
export function claimRows(
  deps: Uses,
  form: BookingForm,
  people: readonly PersonRow[],
  corrected: EarlierBooking | undefined,
): ClaimRow[] {
  return [...attendanceClaims(people), ...sessionClaims(deps, form, people, corrected)]
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

/** The claims of sessions that are held, were asked for before, and are not asked for now. */
export function releasedSessions(
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
