import { certificatePlaceholders } from '../../../../templates/pdf/papers/certificate-text.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import type { FormState } from '../../ui/form.ts'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { FormFields } from '../forms/form-fields.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { RemovalCard } from '../removal-card.tsx'
import { placeholderMeaning } from '../texts/placeholder-words.ts'
import { certificateForm } from './certificate-form.ts'

type CertificatePageProps = { layout: OfficeLayout; form: FormState; event: EventRecord; isOwn: boolean }

/** The words of the certificate of attendance and who signs it, in both languages, with a specimen. */
export function CertificatePage({ layout, form, event, isOwn }: CertificatePageProps) {
  const { language } = layout
  const t = text(language)
  const action = `/office/events/${event.id}/certificate`
  return (
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
    </PageOfEvent>
  )
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
