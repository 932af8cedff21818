import { postalAddress } from '../../../templates/pdf/papers/postal-address.ts'
import { districts } from '../../db/seed/districts.ts'
import type { Deps } from '../../deps.ts'
import { printedName } from '../../lib/printed-name.ts'
import { everyAttendee } from '../registrations/reading/find-attendees.ts'

/** The addresses of everybody who has a seat, in German order. */
export async function* addressesOf(deps: Pick<Deps, 'store'>, eventId: string): AsyncGenerator<string[]> {
  for await (const attendee of everyAttendee(deps, { eventId, state: 'confirmed' })) {
    yield postalAddress({ ...printedName(attendee), place: townOf(attendee) }, attendee.language)
  }
}

/** The town of an organisation: of a district its seat; of others none is known, and it is empty. */
export function townOf({ organisationAgs }: { organisationAgs: string | null }): string {
  seats ??= new Map(districts().map(({ ags, seat }) => [ags, seat]))
  return seats.get(organisationAgs ?? '') ?? ''
}

let seats: Map<string, string> | undefined
