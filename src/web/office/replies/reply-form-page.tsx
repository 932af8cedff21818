import { words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FileField } from '../../ui/file-field.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { TextArea } from '../../ui/text-fields.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'

/** Where a mail is dropped that came to another mailbox. */
export function ReplyFormPage({ layout, form }: { layout: OfficeLayout; form: FormState }) {
  const t = text(layout.language)
  return (
    <OfficePage layout={layout} title={t.title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      <div class="stack">
        <h1>{t.title}</h1>
        <p>{t.what}</p>
      </div>
      <PostForm action="/office/replies" upload>
        <FileField form={form} name="mail" label={t.mail} hint={t.mailHint} accept={accepted} />
        <TextArea form={form} name="text" label={t.text} hint={t.textHint} rows={8} maxlength={200_000} />
        <ButtonRow>
          <Button>{t.take}</Button>
          <ButtonLink look="quiet" href="/office/replies">
            {t.back}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </OfficePage>
  )
}

/** Sentences for what cannot be taken. */
export const dropWords = words({
  missing: [
    'Bitte wählen Sie eine Datei, oder fügen Sie den Text der Mail ein.',
    'Please choose a file, or paste the text of the mail.',
  ],
  large: [
    'Die Datei ist größer als 1 MB. Speichern Sie die Mail bitte ohne ihre Anlagen, oder fügen Sie nur den Text ein.',
    'The file is larger than 1 MB. Please save the mail without its attachments, or paste its text.',
  ],
  outlook: [
    'Das ist eine Outlook-Datei (.msg), die sich nicht lesen lässt. Speichern Sie die Mail bitte als .eml, speichern Sie die .ics-Datei daraus, oder fügen Sie den Text ein.',
    'This is an Outlook file (.msg), which cannot be read. Please save the mail as .eml, save the .ics file from it, or paste the text.',
  ],
})

const accepted = ['.eml', '.ics', '.txt', 'message/rfc822', 'text/calendar', 'text/plain'] as const

const text = words({
  title: ['Mail ablegen', 'Drop a mail'],
  what: [
    'Kam eine Antwort auf eine Einladung in einem anderen Postfach an, legen Sie sie hier ab: Was darin steht, wird gelesen, als wäre sie hier eingegangen.',
    'If a reply to an invitation came to another mailbox, drop it here: it is read as if it had come in here.',
  ],
  mail: ['Datei der Mail (.eml) oder des Termins (.ics)', 'File of the mail (.eml) or of the entry (.ics)'],
  mailHint: [
    'Höchstens 1 MB. Auch eine weitergeleitete Mail mit der Antwort als Anlage.',
    'At most 1 MB. Also a forwarded mail with the reply attached.',
  ],
  text: ['Oder der Text der Mail', 'Or the text of the mail'],
  textHint: [
    'So vollständig wie möglich. Steht keine Antwort eines Kalenders darin, klären Sie selbst, was gemeint ist.',
    'As complete as possible. If no answer of a calendar is in it, you decide what it means.',
  ],
  take: ['Ablegen', 'Drop'],
  back: ['Abbrechen', 'Cancel'],
})
