import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { hour, minute } from '../../../lib/dates.ts'
import { bucketsOf, type Count } from '../../access/count-attempt.ts'
import { countsOfLetters } from '../../access/count-letters.ts'
import type { BookingForm } from './booking-form.ts'
import type { PersonRow } from './person-rows.ts'
import type { EarlierBooking } from './read-situation.ts'
import type { SubmittedAs } from './submission.ts'

/** Generous per network: a whole district office is one address. */
const limits = { here: { allowed: 20, withinMs: hour }, network: { allowed: 1000, withinMs: 10 * minute } }

type Counted = {
  as: SubmittedAs
  eventId: string
  hostId: string
  form: BookingForm
  people: readonly PersonRow[]
  corrected: EarlierBooking | undefined
}

/** What a form is counted by: itself, and every letter that it may make. A repeat makes none. */
export async function submissionCounts(
  deps: Pick<Deps, 'keys' | 'client' | 'clock'>,
  actor: Actor,
  { as, eventId, hostId, form, people, corrected }: Counted,
): Promise<Count[]> {
  const contact = form.contact?.email ?? ''
  const forms: Count[] = []
  if (actor.as === 'visitor' || actor.as === 'contact') {
    const from = contact || (form.people[0]?.email ?? '')
    const { here, network } = await bucketsOf(deps, `registration/${eventId}`, from)
    forms.push({ bucket: network, limit: limits.network })
    if (as !== 'repeat') forms.push({ bucket: here, limit: limits.here })
  }
  if (as === 'repeat') return forms
  const addresses = people.filter(({ is }) => is !== 'same').map(({ email }) => email || contact)
  const gone = (corrected?.people.slice(form.people.length) ?? []).map((person) => person?.email || contact)
  return [...forms, ...(await countsOfLetters(deps, actor, hostId, [...addresses, ...gone, contact]))]
}
