import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { hour, minute } from '../../../lib/dates.ts'
import { bucketsOf, type Count } from '../../access/count-attempt.ts'
import { countsOfLetters } from '../../access/count-letters.ts'
import type { EarlierBooking } from './arrival-situation.ts'
import type { ArrivingPerson } from './arriving-people.ts'
import { type BookingForm, sameForm } from './booking-form.ts'

/** Generous per network: a whole district house is one address. */
const limits = { here: { allowed: 20, withinMs: hour }, network: { allowed: 1000, withinMs: 10 * minute } }

type Arriving = {
  event: { id: string; hostId: string }
  form: BookingForm
  earlier: EarlierBooking | undefined
  people: readonly ArrivingPerson[]
}

/** What a form is counted by: itself, and every letter that it may make. One that came before makes none. */
export async function arrivalCounts(
  deps: Pick<Deps, 'keys' | 'client' | 'clock'>,
  actor: Actor,
  { event, form, earlier, people }: Arriving,
): Promise<Count[]> {
  const again = earlier !== undefined && sameForm(earlier.form, form)
  const forms: Count[] = []
  if (actor.as === 'visitor' || actor.as === 'contact') {
    const from = form.contact?.email ?? form.people[0]?.email ?? ''
    const { here, network } = await bucketsOf(deps, `registration/${event.id}`, from)
    forms.push({ bucket: network, limit: limits.network }, ...(again ? [] : [{ bucket: here, limit: limits.here }]))
  }
  if (again) return forms
  const contact = form.contact?.email ?? ''
  const told = people.filter(({ is }) => is !== 'same').map(({ email }) => email || contact)
  const gone = (earlier?.people.slice(form.people.length) ?? []).map((person) => person?.email || contact)
  return [...forms, ...(await countsOfLetters(deps, actor, event.hostId, [...told, ...gone, contact]))]
}
