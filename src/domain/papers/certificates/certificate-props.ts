import type { CertificateProps, CertificatesProps } from '../../../../templates/pdf/papers/certificate.ts'
import type { CertificateText } from '../../../../templates/pdf/papers/certificate-text.ts'
import type { PaperProps } from '../../../../templates/pdf/papers/paper-document.ts'
import type { Deps } from '../../../deps.ts'
import { longDate } from '../../../lib/dates.ts'
import { inLanguage } from '../../../lib/languages.ts'
import { fullName, type PersonName } from '../../../lib/names.ts'
import type { EventRecord } from '../../events/read-event.ts'
import type { IssuedCertificate } from './issue-certificates.ts'

type Holder = PersonName & { office: string; organisation: string }

/** What a certificate says of somebody; without an issued one it is a specimen, which nobody can verify. */
export function certificateOf(
  { config }: Pick<Deps, 'config'>,
  { zone }: Pick<EventRecord, 'zone'>,
  { event, host, language, createdAt }: PaperProps,
  holder: Holder,
  issued?: IssuedCertificate,
): CertificateProps {
  const { office, organisation } = holder
  const { title, date } = event
  const place = event.place.replaceAll('\n', ', ')
  return {
    values: { name: fullName(holder), office, organisation, event: title, date, place, host: host.name },
    issuedOn: longDate(issued?.issuedAt ?? createdAt, zone, language),
    address: issued ? `${config.publicUrl}/verify/${issued.code}` : '',
    code: issued?.code ?? '',
  }
}

/** The words of the office in the language of the paper. */
export function withWords(props: PaperProps, { body, signer }: CertificateText): CertificatesProps {
  return { ...props, body: inLanguage(body, props.language), signer: inLanguage(signer, props.language) }
}
