import { eq } from 'drizzle-orm'
import { type CertificateText, certificateTextFaults } from '../../../../templates/pdf/papers/certificate-text.ts'
import { certificateTexts } from '../../../db/schema/certificates.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { languages } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { note } from '../../audit/note.ts'
import { readManagedEvent } from '../../events/read-managed-event.ts'

/**
 * Says the certificates of an event in its own words; those printed from now on use them. Null goes back to the application's text.
 * Throws Refusal `not-found`, `closed` (the event is forgotten), `invalid` (see `certificateTextFaults`).
 */
export async function saveCertificateText(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, text }: { eventId: string; text: CertificateText | null },
): Promise<void> {
  const { hostId, forgottenAt } = await readManagedEvent({ store }, actor, eventId)
  if (forgottenAt !== null) throw new Refusal('closed')
  if (text && languages.some((language) => hasFault(text, language))) throw new Refusal('invalid')
  const at = clock.now()
  const verb = text ? 'certificate-text.saved' : 'certificate-text.removed'
  await store.write((draft) => [
    text
      ? draft
          .insert(certificateTexts)
          .values({ hostId, eventId, ...text, changedAt: at })
          .onConflictDoUpdate({ target: certificateTexts.eventId, set: { ...text, changedAt: at } })
      : draft.delete(certificateTexts).where(eq(certificateTexts.eventId, eventId)),
    note(draft, actor, { hostId, eventId, at, verb, about: eventId }),
  ])
}

function hasFault({ body, signer }: CertificateText, language: (typeof languages)[number]): boolean {
  return certificateTextFaults({ body: body[language] ?? '', signer: signer[language] ?? '' }).length > 0
}
