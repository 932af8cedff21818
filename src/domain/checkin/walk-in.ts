import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../lib/refusal.ts'
import { districtKeyOf } from '../organisations/find-districts.ts'
import { addressIfAny, personForm } from '../registrations/submitting/person-form.ts'
import { register } from '../registrations/submitting/register.ts'
import type { SeatState } from '../registrations/waiting/seat-state.ts'
import type { Desk } from './desk.ts'
import { mustBeForReal, mustBeOpen } from './desk-state.ts'
import { type TakenScans, takeScans } from './take-scans.ts'

/** Somebody without a registration, as the desk types them in: a name and an organisation will do. Error codes as in `personForm`. */
export const walkInInput = z.object({
  person: personForm.extend({ email: addressIfAny }),
  categoryId: z.string().nullable().default(null),
  /** Lent with the form: sent again it is the same walk-in. It is the nonce of their entry, too. */
  submission: z.string().regex(/^[\w-]{8,64}$/),
  device: z.string().regex(/^[\w-]{1,64}$/),
})
export type WalkIn = z.output<typeof walkInInput>

/** `known`: they are registered already, and are found by their name. With a seat they are inside at once, else they wait. */
export type WalkedIn = { as: 'known' } | { as: SeatState; registration: string; scans: TakenScans | null }

/**
 * Registers somebody at the desk, after every deadline and without review; the seats there are bind here too, and beyond
 * them only the office seats anybody. Throws what `register` throws, and Refusal `desk-closed`, `no-walk-ins` (not at this
 * desk), `rehearsal`.
 */
export async function walkIn(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>,
  desk: Desk,
  { person, categoryId, submission, device }: WalkIn,
  privacyVersion: string,
): Promise<WalkedIn> {
  const at = deps.clock.now()
  mustBeOpen(desk, at)
  mustBeForReal(desk)
  if (!desk.walkIns) throw new Refusal('no-walk-ins')
  const { eventId, actor } = desk
  const { organisation, organisationAgs: ags } = person
  const { registration } = await register(deps, actor, {
    ...{ eventId, submission, privacyVersion, source: 'desk' },
    people: [{ ...person, organisationAgs: districtKeyOf({ organisation, ags }), categoryId }],
  })
  if (!registration) return { as: 'known' }
  const { id, state } = registration
  if (state !== 'confirmed' || desk.sessionId !== null) return { as: state, registration: id, scans: null }
  const entry = { nonce: submission, registration: id, direction: 'in', at, kind: 'walk-in', offline: false } as const
  return { as: state, registration: id, scans: await takeScans(deps, desk, { sentAt: at, device, scans: [entry] }) }
}
