import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { type Instant, minute } from '../../lib/dates.ts'
import { type FieldName, type Inherited, namesWhere } from '../../lib/person/person-values.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Consent } from '../registrations/changing/consents.ts'
import { substitute } from '../registrations/changing/substitute.ts'
import { deputyOf } from '../registrations/reading/deputy-of.ts'
import { type RegistrationRecord, readRegistration } from '../registrations/reading/read-registration.ts'
import { addressIfAny, personForm } from '../registrations/submitting/person-form.ts'
import type { Desk } from './desk.ts'
import type { DeskPerson } from './desk-person.ts'
import { mustBeForReal, mustBeOpen } from './desk-state.ts'
import { readDeskPerson } from './read-desk-person.ts'
import type { Scans } from './scan-input.ts'
import { type TakenScans, takeScans } from './take-scans.ts'

type Own = Exclude<FieldName, Inherited | Consent>
const own = namesWhere(({ kind, inherited }) => kind !== 'consent' && !inherited) as Own[]
const ownShape = Object.fromEntries(own.map((name) => [name, personForm.shape[name]])) as Pick<
  typeof personForm.shape,
  Own
>

/** Two names will do; the organisation is that of whom they stand in for. Error codes as in `personForm`. */
export const deputyInput = z.object({
  person: z.object({ ...ownShape, email: addressIfAny }),
  nonce: z.string().regex(/^[\w-]{8,64}$/),
  device: z.string().regex(/^[\w-]{1,64}$/),
})
export type DeputyAtDesk = z.output<typeof deputyInput>

/** Whoever was let in so lately was the deputy, who showed the badge of the other, in milliseconds. */
const justNow = 15 * minute

/**
 * A deputy who stands at the desk takes over registration and seat under a code of their own, and is inside in the place of
 * whom they stand in for. Returns the new registration. A deputy who is named twice, by a repeat or at two desks, is one.
 * Throws what `substitute` throws, and Refusal `desk-closed`, `not-found` (of another event), `rehearsal`.
 */
export async function deputyAtDesk(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>,
  desk: Desk,
  registrationId: string,
  { person, nonce, device }: DeputyAtDesk,
  privacyVersion: string,
): Promise<{ registration: string; scans: TakenScans }> {
  const at = deps.clock.now()
  mustBeOpen(desk, at)
  mustBeForReal(desk)
  const record = await readRegistration(deps, registrationId)
  if (record?.event.id !== desk.eventId) throw new Refusal('not-found')
  const deputy = deputyOf(record, person)
  const next =
    (await namedBefore(deps, record, person)) ??
    (await substitute(deps, desk.actor, registrationId, { person: deputy, privacyVersion }))
  const one = { at, kind: 'name', offline: false } as const
  const take = (scan: Scans['scans'][number]) => takeScans(deps, desk, { sentAt: at, device, scans: [scan] })
  // First out, then in: a room that is full has room for the deputy.
  const { inside } = await readDeskPerson(deps, desk, registrationId)
  if (inside) await take({ ...one, nonce: `${nonce}/left`, registration: registrationId, ...leaving(inside, at) })
  return { registration: next, scans: await take({ ...one, nonce, registration: next, direction: 'in' }) }
}

/** Who was let in just now never came; who came before has left. */
function leaving({ since, nonce }: NonNullable<DeskPerson['inside']>, now: Instant) {
  return now - since < justNow ? ({ direction: 'undo', undoes: nonce } as const) : ({ direction: 'out' } as const)
}

/** The registration of this very deputy, if they have taken over already. */
async function namedBefore(
  deps: Pick<Deps, 'store'>,
  { registration }: RegistrationRecord,
  { firstName, lastName }: DeputyAtDesk['person'],
): Promise<string | undefined> {
  if (registration.replacedBy === null) return undefined
  const after = await readRegistration(deps, registration.replacedBy)
  const isSame = after?.registration.firstName === firstName && after.registration.lastName === lastName
  return isSame && after.state !== 'cancelled' ? after.registration.id : undefined
}
