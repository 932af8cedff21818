import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { nameParts } from '../../lib/person/person-values.ts'
import { Refusal } from '../../lib/refusal.ts'
import { changeRegistration } from '../registrations/changing/change-registration.ts'
import { personOf } from '../registrations/reading/person-of.ts'
import { readRegistration } from '../registrations/reading/read-registration.ts'
import { personForm } from '../registrations/submitting/person-form.ts'
import type { Desk } from './desk.ts'
import type { ListedPerson } from './desk-person.ts'
import { mustBeForReal, mustBeOpen } from './desk-state.ts'
import { readDeskPerson } from './read-desk-person.ts'

const name = personForm.pick(
  Object.fromEntries(nameParts.map((one) => [one, true])) as Record<(typeof nameParts)[number], true>,
)

/** How somebody is called, as typed, and as the desk showed it before. Error codes as in `personForm`. */
export const nameInput = z.object({
  person: name,
  seen: z.partialRecord(z.enum(nameParts), z.string().max(200)).default({}),
})
export type NameAtDesk = z.output<typeof nameInput>

/**
 * Corrects a misspelt name while the person stands at the desk, before their badge is printed; who comes in the place of
 * somebody is a deputy. Nothing else changes, and the person reads of it. Returns them as they are on the list now.
 * Throws what `changeRegistration` throws, and Refusal `desk-closed`, `rehearsal`, `not-found` (of another event).
 */
export async function correctName(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>,
  desk: Desk,
  registrationId: string,
  { person, seen }: NameAtDesk,
): Promise<ListedPerson> {
  mustBeOpen(desk, deps.clock.now())
  mustBeForReal(desk)
  const record = await readRegistration(deps, registrationId)
  if (record?.event.id !== desk.eventId) throw new Refusal('not-found')
  await changeRegistration(deps, desk.actor, registrationId, { ...personOf(record), ...person }, seen)
  return readDeskPerson(deps, desk, registrationId)
}
