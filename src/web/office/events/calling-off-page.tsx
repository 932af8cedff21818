import type { CancellationPreview, PreviewedLetter } from '../../../domain/calendar/preview-cancellation.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { Concerned } from '../../../domain/registrations/cancelling/whom-it-concerns.ts'
import { figure } from '../../../lib/figures.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { HiddenField } from '../../ui/text-fields.tsx'
import { FormFields } from '../forms/form-fields.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { aboutCancellation, cancellationForm } from './calling-off-form.ts'
import { PageOfEvent } from './page-of-event.tsx'
import { WhomItConcerns } from './whom-it-concerns.tsx'

export type Previewed = CancellationPreview & {
  /** Mailings that are held, scheduled or leaving. */
  arranged: number
  /** The words were changed after the last preview. */
  reworded: boolean
  /** What was shown, words and all. */
  shown: string
}

type CallingOffPageProps = {
  layout: OfficeLayout
  event: EventRecord
  form: FormState
  concerned: Concerned
  isOver: boolean
  preview?: Previewed | undefined
}

/** What the office says when it calls an event off; once that is looked at, everybody who hears of it and each letter. */
export function CallingOffPage({ layout, event, form, concerned, isOver, preview }: CallingOffPageProps) {
  const { language } = form
  const t = text(language)
  const here = `/office/events/${event.id}`
  return (
    <PageOfEvent layout={layout} event={event} title={t.title} form={form}>
      <h2>{t.title}</h2>
      {preview && (
        <Alert kind="info" title={preview.reworded ? t.reworded : t.looked} announce>
          <p>
            <a href="#preview">{t.nothingYet}</a>
          </p>
        </Alert>
      )}
      <PostForm action={`${here}/cancellation`}>
        <p>{t.consequences(inLanguage(event.title, language))}</p>
        <FormFields of={cancellationForm} form={form} about={aboutCancellation(event)} />
        <ButtonRow>
          <Button
            name="step"
            value="preview"
            look={preview ? 'secondary' : 'primary'}
            label={preview ? t.again : t.look}
          />
          <ButtonLink look="quiet" href={here} label={t.back} />
        </ButtonRow>
        {preview ? (
          <Preview {...{ event, preview, language }} />
        ) : (
          <WhomItConcerns {...{ concerned, eventId: event.id, noLetters: isOver, language }} />
        )}
      </PostForm>
    </PageOfEvent>
  )
}

type PreviewProps = { event: EventRecord; preview: Previewed; language: Language }

function Preview({ event, preview, language }: PreviewProps) {
  const { concerned, letters, isOver, arranged, shown } = preview
  const t = text(language)
  return (
    <section class="card confirm stack" id="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{t.question}</h2>
      <WhomItConcerns {...{ concerned, eventId: event.id, noLetters: isOver, language }} />
      {letters.length > 0 && <h3>{t.letters}</h3>}
      {letters.map((letter) => (
        <Letter letter={letter} language={language} />
      ))}
      {arranged > 0 && <p>{t.arranged(arranged)}</p>}
      <HiddenField name="seen" value={shown} />
      <ButtonRow>
        <Button name="step" value="confirm" look="danger" label={t.confirm} />
      </ButtonRow>
    </section>
  )
}

function Letter({ letter, language }: { letter: PreviewedLetter; language: Language }) {
  const t = text(language)
  const { to, letters, subject, files } = letter
  return (
    <details>
      <summary>
        {t[to]} – {t.many(letters)}, {t[letter.language]}: {subject}
      </summary>
      <pre class="letter-text" lang={letter.language}>
        {letter.text}
      </pre>
      {files.length > 0 && <p>{t.files(files.join(', '))}</p>}
    </details>
  )
}

const text = words({
  title: ['Veranstaltung absagen', 'Call the event off'],
  consequences: [
    (title: string) =>
      `„${title}“ bleibt öffentlich, aber als abgesagt. Niemand rückt mehr nach, Angebote und Fristen enden, Erinnerungen gehen nicht mehr hinaus. Zuerst sehen Sie, wer welchen Brief bekommt; abgesagt wird erst danach.`,
    (title: string) =>
      `“${title}” stays public, but as called off. Nobody moves up any more, offers and deadlines end, reminders no longer go out. First you see who gets which letter; only then is it called off.`,
  ],
  look: ['Briefe ansehen', 'Look at the letters'],
  again: ['Neu ansehen', 'Look again'],
  back: ['Nicht absagen', 'Do not call off'],
  looked: ['So ginge die Absage hinaus', 'This is how it would be told'],
  reworded: [
    'Sie haben nach der Vorschau noch etwas geändert: So ginge die Absage jetzt hinaus',
    'You changed something after the preview: this is how it would be told now',
  ],
  nothingYet: ['Noch ist nichts abgesagt: zur Vorschau und zum Absagen', 'Nothing is called off yet: to the preview'],
  question: ['Möchten Sie die Veranstaltung wirklich absagen?', 'Do you really want to call the event off?'],
  letters: ['Die Briefe im Wortlaut', 'The letters in full'],
  confirmed: ['Mit Platz', 'With a seat'],
  waiting: ['Auf der Warteliste', 'On the waiting list'],
  offered: ['Mit Angebot', 'With an offer'],
  review: ['In Prüfung', 'Under review'],
  cancelled: ['Abgemeldet', 'Cancelled'],
  contact: ['Wer andere angemeldet hat', 'Who registered others'],
  many: [
    (count: number): string => (count === 1 ? '1 Brief' : `${figure(count, 'de')} Briefe`),
    (count: number): string => (count === 1 ? '1 letter' : `${figure(count, 'en')} letters`),
  ],
  de: ['deutsch', 'German'],
  en: ['englisch', 'English'],
  files: [
    (names: string) => `Für den Kalender liegt bei: ${names}`,
    (names: string) => `For the calendar there is attached: ${names}`,
  ],
  arranged: [
    (count: number): string =>
      count === 1
        ? '1 Schreiben, das noch hinausgehen sollte, wird angehalten.'
        : `${count} Schreiben, die noch hinausgehen sollten, werden angehalten.`,
    (count: number): string =>
      count === 1 ? '1 mailing that was to leave is stopped.' : `${count} mailings that were to leave are stopped.`,
  ],
  confirm: ['Verbindlich absagen', 'Call off for good'],
})
