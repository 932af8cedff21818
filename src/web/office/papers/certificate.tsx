import { Hono } from 'hono'
import type { CertificateText } from '../../../../templates/pdf/papers/certificate-text.ts'
import { certificatePlaceholders } from '../../../../templates/pdf/papers/certificate-text.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { previewCertificate } from '../../../domain/papers/certificates/preview-certificate.ts'
import { readCertificateText } from '../../../domain/papers/certificates/read-certificate-text.ts'
import { revokeCertificate } from '../../../domain/papers/certificates/revoke-certificate.ts'
import { saveCertificateText } from '../../../domain/papers/certificates/save-certificate-text.ts'
import { type Language, words } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import type { FormState } from '../../ui/form.ts'
import { download } from '../download.ts'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { FormFields } from '../forms/form-fields.tsx'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { RemovalCard } from '../removal-card.tsx'
import { placeholderMeaning } from '../texts/placeholder-words.ts'
import { certificateForm } from './certificate-form.ts'

const here = '/office/events/:id/certificate'

/** What the certificates of an event say and who signs them; and the one of a person, taken back. */
export const certificate = new Hono<AppEnv>()
  .get(here, (c) => page(c))
  .post(here, async (c) => {
    const eventId = c.req.param('id')
    const stored = valuesOf((await readCertificateText(c.env, eventId)).text)
    const sent = await submitted(c, { ...certificateForm, stored }, {}, (text) =>
      saveCertificateText(c.env, c.var.staff, { eventId, text }),
    )
    return sent.again ? page(c, sent.again) : c.redirect(`/office/events/${eventId}/certificate?done=saved`, 303)
  })
  .post(`${here}/removal`, async (c) => {
    const eventId = c.req.param('id')
    await saveCertificateText(c.env, c.var.staff, { eventId, text: null })
    return c.redirect(`/office/events/${eventId}/certificate?done=removed`, 303)
  })
  .post(`${here}/preview`, async (c) => {
    const sent = await submitted(c, certificateForm, {}, async (text, { as }) => {
      const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
      const specimen = { eventId: event.id, language: as === 'en' ? ('en' as const) : ('de' as const), text }
      const stream = await previewCertificate(c.env, c.var.staff, specimen)
      return download(c, stream, { type: 'application/pdf', about: event, what: 'specimen', ending: 'pdf' })
    })
    return sent.again ? page(c, sent.again) : sent.value
  })
  .post('/office/events/:id/attendees/:registration/certificate-revocation', async (c) => {
    const { id: eventId, registration: registrationId } = c.req.param()
    await revokeCertificate(c.env, c.var.staff, { eventId, registrationId })
    return c.redirect(`/office/events/${eventId}/attendees/${registrationId}?done=saved`, 303)
  })

/** The words of the certificate of attendance and who signs it, in both languages, with a specimen. */
async function page(c: Context<typeof here>, sent?: FormState): Promise<Response> {
  const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
  const { isOwn, text: kept } = await readCertificateText(c.env, event.id)
  const form = sent ?? { language: c.var.language, values: valuesOf(kept), errors: {} }
  const layout = officeLayout(c, event, `/office/events/${event.id}/certificate`)
  const { language } = c.var
  const t = text(language)
  const action = `/office/events/${event.id}/certificate`
  return c.html(
    <PageOfEvent layout={layout} event={event} title={t.title} tab="papers" form={form}>
      <p>{t.what}</p>
      {/* Not a form that is sent only once: a specimen leaves the page where it is. */}
      <form class="form" method="post" action={action} novalidate>
        <FormFields of={certificateForm} form={form} about={{}} />
        <details class="placeholders">
          <summary>{t.placeholders}</summary>
          <DefinitionList
            items={certificatePlaceholders.map((name) => [<code>{`{{${name}}}`}</code>, meaningOf(name, language)])}
          />
        </details>
        <ButtonRow>
          <Button>{t.save}</Button>
          <Button look="secondary" icon="download" action={`${action}/preview`} name="as" value="de">
            {t.specimenDe}
          </Button>
          <Button look="secondary" icon="download" action={`${action}/preview`} name="as" value="en">
            {t.specimenEn}
          </Button>
        </ButtonRow>
      </form>
      {isOwn && <RemovalCard action={`${action}/removal`} title={t.back} hint={t.backHint} button={t.backButton} />}
    </PageOfEvent>,
    sent ? 422 : 200,
  )
}

function valuesOf({ body, signer }: CertificateText) {
  return { 'body.de': body.de, 'body.en': body.en ?? '', 'signer.de': signer.de, 'signer.en': signer.en ?? '' }
}

function meaningOf(name: (typeof certificatePlaceholders)[number], language: Language): string {
  return name === 'office' || name === 'host' ? text(language)[name] : placeholderMeaning(name, language)
}

const text = words({
  title: ['Teilnahme\u00adbescheinigung', 'Certificate of attendance'],
  what: [
    'Überschrift, Name, Datum der Ausstellung und der Code zum Prüfen stehen auf jeder Bescheinigung. Hier bestimmen Sie, was dazwischen steht und wer unterschreibt.',
    'Heading, name, day of issue and the code for checking stand on each certificate. Here you say what stands between them and who signs.',
  ],
  placeholders: ['Platzhalter', 'Placeholders'],
  office: ['ihr Amt', 'their office'],
  host: ['Veranstalter', 'the organiser'],
  save: ['Speichern', 'Save'],
  specimenDe: ['Muster ansehen (PDF)', 'Look at a German specimen (PDF)'],
  specimenEn: ['Englisches Muster (PDF)', 'Look at an English specimen (PDF)'],
  back: ['Zurück zum Standard', 'Back to the standard'],
  backHint: [
    'Ihr Text wird verworfen; neue Bescheinigungen verwenden wieder den mitgelieferten.',
    'Your text is discarded; new certificates use the house’s own again.',
  ],
  backButton: ['Eigenen Text verwerfen', 'Discard your own text'],
})
