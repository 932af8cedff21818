import { and, eq, isNull } from 'drizzle-orm'
import { certificates } from '../../../db/schema/certificates.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { note } from '../../audit/note.ts'
import { readManagedRegistration } from '../../registrations/reading/read-managed-registration.ts'

/**
 * Takes back the certificate of a registration: its code is known as revoked from now on. Printed again it is a new one.
 * Throws Refusal `not-found`.
 */
export async function revokeCertificate(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, registrationId }: { eventId: string; registrationId: string },
): Promise<void> {
  const { registration } = await readManagedRegistration({ store }, actor, { eventId, id: registrationId })
  const { hostId } = registration
  const at = clock.now()
  await store.write((draft) => [
    draft
      .update(certificates)
      .set({ revokedAt: at })
      .where(and(eq(certificates.registrationId, registrationId), isNull(certificates.revokedAt))),
    note(draft, actor, { hostId, eventId, at, verb: 'certificate.revoked', about: registrationId }),
  ])
}
