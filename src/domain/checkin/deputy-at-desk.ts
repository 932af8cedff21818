import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../lib/refusal.ts'
import { noConsents } from '../registrations/consents.ts'
import { personOf } from '../registrations/person-of.ts'
import { type RegistrationRecord, readRegistration } from '../registrations/read-registration.ts'
import { personForm } from '../registrations/registration-form.ts'
import { substitute } from '../registrations/substitute.ts'
import type { Desk } from './desk.ts'
import { mustBeForReal, mustBeOpen } from './desk-state.ts'
import { type TakenScans, takeScans } from './take-scans.ts'

const { salutation, academicTitle, firstName, lastName, office, email } = personForm.shape

/** Two names will do; the organisation is that of whom they stand in for. Error codes as in `personForm`. */
export const deputyInput = z.object({
  person: z.object({
    ...{ firstName, lastName, salutation: salutation.default(''), academicTitle: academicTitle.default('') },
    ...{ office: office.default(''), email: z.literal('').or(email).default('') },
  }),
  nonce: z.string().regex(/^[\w-]{8,64}$/),
  device: z.string().regex(/^[\w-]{1,64}$/),
})
export type DeputyAtDesk = z.output<typeof deputyInput>

/**
 * A deputy who stands at the desk takes over registration and seat under a code of their own, and is inside. Returns the new
 * registration. A deputy who is named twice, by a repeat or at two desks, is one. Throws what `substitute` throws, and Refusal `desk-closed`, `not-found` (of another event), `forbidden` (in a
 * rehearsal).
 */
export async function deputyAtDesk(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'keys'>,
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
  const deputy = { ...personOf(record), department: '', phone: '', remarks: '', ...noConsents, ...person }
  const next =
    (await namedBefore(deps, record, person)) ??
    (await substitute(deps, desk.actor, registrationId, { person: deputy, privacyVersion }))
  const entry = { nonce, registration: next, direction: 'in', at, kind: 'name', offline: false } as const
  return { registration: next, scans: await takeScans(deps, desk, { sentAt: at, device, scans: [entry] }) }
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
