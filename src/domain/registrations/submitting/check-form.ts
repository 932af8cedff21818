import type { Actor } from '../../../lib/actor.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { sessionsClash } from '../../programme/sessions-clash.ts'
import { personKeyOf } from '../reading/person-columns.ts'
import { type BookingForm, samePerson } from './booking-form.ts'
import type { EarlierBooking, Situation } from './read-situation.ts'

/**
 * What can be said of a new form or a correction without the seats. Throws Refusal `correction-over`, `same-person-twice`,
 * `sessions-clash`, `category-closed` (a visitor has to choose one), `forbidden` (a role that only the office gives), `invalid`
 * (what no honest form sends), `form-used`, `on-hold`.
 */
export function checkForm(actor: Actor, form: BookingForm, situation: Situation): void {
  const { earlier } = situation
  if (actor.as === 'visitor' && earlier?.correctionEnded) throw new Refusal('correction-over')
  checkPeople(actor, form, situation)
  if (earlier && isUsedUp(earlier, form)) throw new Refusal('form-used')
  // Before any conflict is shown: it would tell what stands there now.
  if (earlier?.onHold) throw new Refusal('on-hold')
}

function checkPeople(actor: Actor, form: BookingForm, setting: Situation): void {
  const byOffice = actor.as === 'staff' || actor.as === 'system' || actor.as === 'scanner'
  const keys = form.people.map(personKeyOf)
  if (new Set(keys).size < keys.length) throw new Refusal('same-person-twice')
  for (const [position, person] of form.people.entries()) {
    const { role, accompanies, attendance, sessions, categoryId, email } = person
    const company = role === 'accompanying' || role === 'assistance'
    if (company ? accompanies === null || accompanies >= position : accompanies !== null) throw new Refusal('invalid')
    if (company && form.people[accompanies ?? 0]?.accompanies !== null) throw new Refusal('invalid')
    if (!setting.attendanceModes.includes(attendance)) throw new Refusal('invalid')
    if (new Set(sessions).size < sessions.length) throw new Refusal('invalid')
    if (sessions.some((id) => !setting.sessions.some((session) => session.id === id))) throw new Refusal('invalid')
    if (sessionsClash(setting.sessions, sessions)) throw new Refusal('sessions-clash')
    if (byOffice) continue
    if (!company && role !== 'participant') throw new Refusal('forbidden')
    if (role === 'accompanying' && !setting.accompanying) throw new Refusal('invalid')
    if (email === '' && form.contact === null) throw new Refusal('invalid')
    if (setting.hasOpenCategories && categoryId === null && role === 'participant') throw new Refusal('category-closed')
  }
}

/** Nobody is left to be corrected, or somebody who has a deputy would be. */
function isUsedUp(earlier: EarlierBooking, form: BookingForm): boolean {
  const there = earlier.people.filter((person) => person !== undefined)
  if (there.length > 0 && there.every(({ cancelledAt }) => cancelledAt !== null)) return true
  return earlier.people.some(
    (person, position) => person?.substituted && !samePerson(person.form, form.people[position]),
  )
}
