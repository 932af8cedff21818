import type { Actor } from '../../../lib/actor.ts'
import type { Instant } from '../../../lib/dates.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { sessionsClash } from '../../programme/sessions-clash.ts'
import { personKeyOf } from '../reading/person-columns.ts'
import type { BookingForm } from './booking-form.ts'

type Setting = {
  attendanceModes: readonly string[]
  accompanying: boolean
  hasOpenCategories: boolean
  sessions: readonly { id: string; startsAt: Instant | null; endsAt: Instant | null }[]
}

/**
 * What can be said of a form without the seats. Throws Refusal `same-person-twice`, `sessions-clash`, `category-closed` (a
 * visitor has to choose one), `forbidden` (a role that only the office gives), `invalid` (what no honest form sends).
 */
export function checkPeople(actor: Actor, form: BookingForm, setting: Setting): void {
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
