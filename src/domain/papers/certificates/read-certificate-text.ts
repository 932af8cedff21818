import { eq } from 'drizzle-orm'
import { type CertificateText, standardCertificateText } from '../../../../templates/pdf/papers/certificate-text.ts'
import { certificateTexts } from '../../../db/schema/certificates.ts'
import type { Deps } from '../../../deps.ts'

/** What the certificates of an event say: the application's own text, wherever the office wrote none. */
export async function readCertificateText(
  { store }: Pick<Deps, 'store'>,
  eventId: string,
): Promise<{ text: CertificateText; isOwn: boolean }> {
  const [own] = await store.read
    .select({ body: certificateTexts.body, signer: certificateTexts.signer })
    .from(certificateTexts)
    .where(eq(certificateTexts.eventId, eventId))
  const { de, en } = standardCertificateText
  const body = { de: own?.body.de || de, en: own?.body.en || (own?.body.de ? undefined : en) }
  return { text: { body, signer: own?.signer ?? { de: '' } }, isOwn: own !== undefined }
}
