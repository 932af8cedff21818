import { largestFile } from '../../../domain/files/checked-file.ts'
import type { Mailing } from '../../../domain/mailings/read-mailing.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { FileField } from '../../ui/file-field.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'

/** What goes with a mailing; a draft takes more. */
export function MailingAnnexes({ mailing, form }: { mailing: Mailing; form: FormState }) {
  const { language } = form
  const t = text(language)
  const here = `/office/events/${mailing.eventId}/mailings/${mailing.id}/annexes`
  const isDraft = mailing.state === 'draft'
  if (!isDraft && mailing.attachments.length === 0) return null
  return (
    <section>
      <h2>{t.title}</h2>
      {mailing.attachments.length === 0 && <p>{t.none}</p>}
      <ul>
        {mailing.attachments.map(({ sha256, name, size }) => (
          <li>
            {name} ({kilobytes(size, language)})
            {isDraft && (
              <form method="post" action={`${here}/${sha256}/removal`} data-once>
                <Button look="quiet" icon="close">
                  {t.remove(name)}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {isDraft && (
        <PostForm action={here} upload>
          <FileField
            {...{ form, name: 'file', label: t.file, hint: t.hint(kilobytes(largestFile.annex, language)) }}
            accept={['application/pdf', 'image/png', 'image/jpeg', '.docx', '.xlsx', '.pptx', '.ics']}
          />
          <ButtonRow>
            <Button look="secondary">{t.attach}</Button>
          </ButtonRow>
        </PostForm>
      )}
    </section>
  )
}

/** What is said where no file was chosen. */
export function noFile(language: Language): string {
  return text(language).noFile
}

function kilobytes(bytes: number, language: Language): string {
  return `${new Intl.NumberFormat(language).format(Math.ceil(bytes / 1024))} KB`
}

const text = words(
  {
    title: 'Anlagen',
    none: 'Keine.',
    file: 'Datei',
    hint: (most: string) => `PDF, Bild, Office-Dokument oder Kalenderdatei; alle zusammen höchstens ${most}.`,
    attach: 'Anlage hinzufügen',
    noFile: 'Bitte wählen Sie eine Datei.',
    remove: (name: string) => `${name} entfernen`,
  },
  {
    title: 'Annexes',
    none: 'None.',
    file: 'File',
    hint: (most: string) => `PDF, image, office document or calendar file; all together at most ${most}.`,
    attach: 'Add annex',
    noFile: 'Please choose a file.',
    remove: (name: string) => `Remove ${name}`,
  },
)
