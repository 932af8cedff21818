import type { CertificateState } from '../../../domain/papers/certificates/read-certificate-state.ts'
import type { RegistrationRecord } from '../../../domain/registrations/reading/read-registration.ts'
import { longDate } from '../../../lib/dates.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PostForm } from '../../ui/post-form.tsx'

type CertificateCardProps = { record: RegistrationRecord; certificate: CertificateState; language: Language }

/** Beside somebody who was there: their certificate, and how it is taken back. */
export function CertificateCard({ record: { registration, event }, certificate, language }: CertificateCardProps) {
  if (!certificate.attended || event.forgottenAt !== null) return null
  const t = text(language)
  const { issuedAt } = certificate
  const here = `/office/events/${event.id}`
  return (
    <Card title={['Teilnahmebescheinigung', 'Certificate of attendance']}>
      <p>{issuedAt === null ? t.notYet : t.issued(longDate(issuedAt, event.zone, language))}</p>
      <ButtonLink
        alone
        href={`${here}/papers/certificates.pdf?chosen=${registration.id}`}
        look="secondary"
        icon="download"
        label={['Bescheinigung (PDF)', 'Certificate (PDF)']}
      />
      {issuedAt !== null && (
        <PostForm action={`${here}/attendees/${registration.id}/certificate-revocation`}>
          <p class="muted">{t.revokeHint}</p>
          <Button alone look="danger" label={['Bescheinigung widerrufen', 'Revoke the certificate']} />
        </PostForm>
      )}
    </Card>
  )
}

const text = words({
  notYet: ['War beim Check-in; ausgestellt ist noch keine.', 'Was checked in; none is issued yet.'],
  issued: [(date: string) => `Ausgestellt am ${date}.`, (date: string) => `Issued on ${date}.`],
  revokeHint: [
    'Wer danach den Code prüft, erfährt, dass sie nicht mehr gilt. Eine neue mit neuem Code gibt es nur, wenn Sie sie drucken.',
    'Whoever checks its code afterwards learns that it is no longer valid. A new one, with a new code, exists only if you print it.',
  ],
})
