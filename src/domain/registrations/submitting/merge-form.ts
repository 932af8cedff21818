import { ofConsents } from '../changing/consents.ts'
import { type BookingForm, type PersonInBooking, samePerson } from './booking-form.ts'
import { ChangedMeanwhile, type FieldConflict, mergePerson, type Seen } from './merge-person.ts'
import type { PersonForm } from './person-form.ts'
import type { EarlierBooking } from './read-situation.ts'

/**
 * The people of a corrected form as they are written: what the form said before is what was last seen, unless a conflict was
 * shown since; what the office changed meanwhile stays where the form did not change it. Sessions are judged one by one where
 * they are given and taken. Throws Refusal `changed-meanwhile`.
 */
export function mergeForm(form: BookingForm, earlier: EarlierBooking, shown: readonly (Seen | undefined)[] = []) {
  const conflicts: FieldConflict[] = []
  const people = form.people.map((person, position): PersonInBooking => {
    const before = earlier.people[position]
    if (!before || samePerson(before.form, person)) return person
    const merged = mergePerson(person, before.now, { ...before.form, ...shown[position] })
    conflicts.push(...merged.conflicts.map((one) => ({ ...one, position })))
    return { ...person, ...merged.person, ...(form.contact && consentsKept(before.now, merged.person)) }
  })
  if (conflicts.length > 0) throw new ChangedMeanwhile(conflicts)
  return people
}

/** Who registers others consents for nobody: what somebody agreed to stays, and goes when another takes the place in the form. */
function consentsKept(now: PersonForm, then: PersonForm) {
  const same = (['firstName', 'lastName', 'email'] as const).every((field) => now[field] === then[field])
  return ofConsents((consent) => same && now[consent])
}
