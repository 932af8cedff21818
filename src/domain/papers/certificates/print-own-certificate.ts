import { certificatePages } from '../../../../templates/pdf/papers/certificate.ts'
import type { Deps } from '../../../deps.ts'
import { fullName } from '../../../lib/names.ts'
import { printedName } from '../../../lib/printed-name.ts'
import { readEvent } from '../../events/read-event.ts'
import type { RegistrationRecord } from '../../registrations/reading/read-registration.ts'
import { type PaperNeeds, paperProps } from '../paper-order.ts'
import { certificateOf, withWords } from './certificate-props.ts'
import { isOver } from './has-certificate.ts'
import { issueCertificates } from './issue-certificates.ts'
import { readCertificateState } from './read-certificate-state.ts'
import { readCertificateText } from './read-certificate-text.ts'

export type NoCertificate = 'not-yet' | 'not-attended' | 'withdrawn'

/**
 * The certificate of one person, who holds the personal link, in their language; the same bytes however often it is fetched.
 * `not-yet`: the event is not over; `not-attended`: nobody checked them in; `withdrawn`: the office took it back, and only the
 * office can print another.
 */
export async function printOwnCertificate(
  deps: PaperNeeds & Pick<Deps, 'ids' | 'config'>,
  record: RegistrationRecord,
): Promise<NoCertificate | ReadableStream<Uint8Array>> {
  const { registration } = record
  if (!isOver(record, deps.clock.now())) return 'not-yet'
  const event = await readEvent(deps, { id: record.event.id })
  if (!event || event.forgottenAt !== null) return 'not-attended'
  if ((await readCertificateState(deps, registration.id)).withdrawn) return 'withdrawn'
  const [props, { text }, issued] = await Promise.all([
    paperProps(deps, event, registration.language),
    readCertificateText(deps, event.id),
    issueCertificates(deps, [{ id: registration.id, name: fullName(printedName(registration)) }]),
  ])
  const certificate = issued.get(registration.id)
  if (!certificate) return 'not-attended'
  const fixed = { ...props, createdAt: certificate.issuedAt }
  return certificatePages(
    [certificateOf(deps, event, fixed, printedName(registration), certificate)],
    withWords(fixed, text),
  )
}
