import { certificatePages } from '../../../../templates/pdf/papers/certificate.ts'
import type { CertificateText } from '../../../../templates/pdf/papers/certificate-text.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import type { Language } from '../../../lib/languages.ts'
import { readManagedEvent } from '../../events/read-managed-event.ts'
import { type PaperNeeds, paperProps } from '../paper-order.ts'
import { certificateOf, withWords } from './certificate-props.ts'

/** A specimen of a text as it stands in the form, about nobody; nothing is saved or issued. Throws Refusal `not-found`. */
export async function previewCertificate(
  deps: PaperNeeds & Pick<Deps, 'config'>,
  actor: Actor,
  { eventId, language, text }: { eventId: string; language: Language; text: CertificateText },
): Promise<ReadableStream<Uint8Array>> {
  const event = await readManagedEvent(deps, actor, eventId)
  const props = await paperProps(deps, event, language)
  return certificatePages([certificateOf(deps, event, props, specimen)], withWords(props, text))
}

const specimen = {
  academicTitle: 'Dr.',
  firstName: 'Erika',
  lastName: 'Mustermann',
  office: 'Landrätin',
  organisation: 'Landkreis Musterland',
}
