import type { EditableKind } from '../../../../templates/mail/letters.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { findSamplePeople } from '../../../domain/registrations/reading/find-sample-people.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { shownName } from '../../ui/shown-name.ts'
import { Status } from '../../ui/status.tsx'
import { EventHead } from '../events/event-head.tsx'
import { FormFields } from '../forms/form-fields.tsx'
import { NoCarrierAlert } from '../letters/letter-alerts.tsx'
import { letterKind } from '../letters/letter-words.ts'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { RemovalCard } from '../removal-card.tsx'
import { LetterEditor, PreviewControls } from './letter-editor.tsx'
import { letterTextForm } from './text-fields.tsx'

type TextPageProps = {
  layout: OfficeLayout
  form: FormState
  event: EventRecord
  kind: EditableKind
  /** The language of the letter, not of the page. */
  of: Language
  isOwn: boolean
  /** The event wrote this letter in the other language alone. */
  otherOnly: boolean
  /** About whom the preview can be. */
  people: Awaited<ReturnType<typeof findSamplePeople>>
  /** Where the test letter goes. */
  writer: string
  noCarrier: boolean
  /** The test letter that was written just now. */
  tested?: number | undefined
}

/** The editor of one letter: its text, the placeholders, and beside them how it looks. */
export function TextPage(props: TextPageProps) {
  const { layout, form, event, kind, of, isOwn, noCarrier, tested } = props
  const { language } = layout
  const t = text(language)
  const all = `/office/events/${event.id}/texts`
  const title = `${letterKind(kind, language)} (${t[of]})`
  const state = <Status status={isOwn ? 'noted' : 'draft'} language={language} label={isOwn ? t.own : t.standard} />
  return (
    <OfficePage layout={layout} title={title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      {tested !== undefined && (
        <Alert kind="success" title={t.tested(props.writer)} announce>
          <p>
            <a href={`/office/letters/${tested}`}>{t.carrier}</a> {t.goesWith}
          </p>
        </Alert>
      )}
      <EventHead layout={layout} event={event} title={title} tab="mailings" status={state} />
      <p>
        <a href={all}>{t.all}</a> ·{' '}
        <a href={`${all}/${kind}/${of === 'de' ? 'en' : 'de'}`}>{of === 'de' ? t.en : t.de}</a>
      </p>
      {props.otherOnly && (
        <Alert kind="info" title={t.otherTitle(t[of])}>
          <p>{t.otherOnly}</p>
        </Alert>
      )}
      {noCarrier && <NoCarrierAlert language={language} />}
      <Editor {...props} action={`${all}/${kind}/${of}`} />
      {isOwn && (
        <RemovalCard action={`${all}/${kind}/${of}/removal`} title={t.back} hint={t.backHint} button={t.backButton} />
      )}
    </OfficePage>
  )
}

function Editor({ form, kind, of, people, writer, action }: TextPageProps & { action: string }) {
  const { language } = form
  const t = text(language)
  const choices = people.map((person) => ({ value: person.id, label: shownName(person) }))
  return (
    <LetterEditor language={language} title={t.layout(t[of])} src={`${action}/preview`}>
      <PostForm action={action}>
        <FormFields of={letterTextForm(kind, of)} form={form} about={{}} />
        <ButtonRow>
          <Button label={['Speichern', 'Save']} />
          <Button look="secondary" icon="mail" action={`${action}/test`} label={t.test} />
        </ButtonRow>
        <p class="muted">{t.testHint(writer)}</p>
        <PreviewControls
          form={form}
          action={`${action}/preview`}
          person={{
            label: ['Vorschau mit den Angaben von', 'Preview with the details of'],
            hint: [
              'Was es zu dieser Person nicht gibt, ist ein Beispiel. Der persönliche Link führt nur zur Veranstaltung.',
              'What there is not about this person is an example. The personal link leads to the event only.',
            ],
            choices: choices.length > 0 ? choices : [{ value: '', label: 'Dr. Erika Mustermann' }],
          }}
        />
      </PostForm>
    </LetterEditor>
  )
}

const text = words({
  de: ['Deutsch', 'German'],
  en: ['Englisch', 'English'],
  own: ['angepasst', 'adapted'],
  standard: ['Standard', 'standard'],
  otherTitle: [
    (of: string) => `Auf ${of} ist dieser Brief noch nicht geschrieben`,
    (of: string) => `This letter is not written in ${of} yet`,
  ],
  otherOnly: [
    'Wer diese Sprache liest, bekommt Ihren Text in der anderen, mit einem Hinweis darauf. Unten steht der mitgelieferte Text: Speichern Sie ihn, angepasst oder wie er ist, dann geht er stattdessen hinaus.',
    'Who reads this language gets your text in the other one, with a line that says so. Below stands the text of the application: save it, adapted or as it is, and it goes out instead.',
  ],
  all: ['Alle Texte', 'All letters'],
  test: ['Testschreiben an mich', 'Test letter to me'],
  testHint: [
    (writer: string) =>
      `Das Testschreiben geht mit dem Text, wie er hier steht, an ${writer}. Gespeichert wird dabei nichts.`,
    (writer: string) => `The test letter goes to ${writer} with the text as it stands here. Nothing is saved.`,
  ],
  tested: [
    (writer: string) => `Das Testschreiben an ${writer} ist unterwegs`,
    (writer: string) => `The test letter to ${writer} is on its way`,
  ],
  carrier: ['Was der Versandweg dazu meldet', 'What the carrier reports of it'],
  goesWith: [
    'Ob SPF und DKIM stimmen, meldet er nicht: Ihr Mailprogramm zeigt es in den Kopfzeilen des Schreibens unter „Authentication-Results“.',
    'It does not report whether SPF and DKIM are right: your mail program shows that in the headers of the letter under “Authentication-Results”.',
  ],
  layout: [(of: string) => `Vorschau des Schreibens, ${of}`, (of: string) => `Preview of the letter, ${of}`],
  back: ['Zurück zum Standard', 'Back to the standard'],
  backHint: [
    'Ihr Text wird verworfen; künftige Schreiben verwenden wieder den mitgelieferten.',
    'Your text is discarded; letters to come use the house’s own again.',
  ],
  backButton: ['Eigenen Text verwerfen', 'Discard your own text'],
})
