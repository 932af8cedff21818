import { z } from 'zod'
import { largestFile, type Upload } from '../../../domain/files/checked-file.ts'
import type { Mailing } from '../../../domain/mailings/read-mailing.ts'
import { fileSize } from '../../../lib/figures.ts'
import { words } from '../../../lib/languages.ts'
import { Button } from '../../ui/button.tsx'
import type { FormState } from '../../ui/form.ts'
import { Section } from '../../ui/section.tsx'
import { FormPart } from '../forms/form-page.tsx'
import { file } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'

export const annexForm = officeForm(
  z.object({ file: z.custom<Upload>((upload) => upload !== undefined, { error: 'missing' }) }),
  {
    file: {
      kind: file(['application/pdf', 'image/png', 'image/jpeg', '.docx', '.xlsx', '.pptx', '.ics']),
      label: ['Datei', 'File'],
      hint: (_: object, language) => text(language).hint(fileSize(largestFile.annex, language)),
    },
  },
  {
    refusals: { 'file-too-large': 'file', 'file-type': 'file' },
    sentences: words({ missing: [() => 'Bitte wählen Sie eine Datei.', () => 'Please choose a file.'] }),
  },
)

/** What goes with a mailing; a draft takes more. */
export function MailingAnnexes({ mailing, form }: { mailing: Mailing; form: FormState }) {
  const { language } = form
  const t = text(language)
  const here = `/office/events/${mailing.eventId}/mailings/${mailing.id}/annexes`
  const isDraft = mailing.state === 'draft'
  if (!isDraft && mailing.attachments.length === 0) return null
  return (
    <Section title={['Anlagen', 'Annexes']}>
      {mailing.attachments.length === 0 && <p>{t.none}</p>}
      {mailing.attachments.length > 0 && (
        <ul>
          {mailing.attachments.map(({ sha256, name, size }) => (
            <li>
              {name} ({fileSize(size, language)})
              {isDraft && (
                <form method="post" action={`${here}/${sha256}/removal`} data-once>
                  <Button look="quiet" icon="close" label={t.remove(name)} />
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {isDraft && (
        <FormPart {...{ of: annexForm, form, about: {}, action: here }} button={attach} look="secondary" upload />
      )}
    </Section>
  )
}

const attach = ['Anlage hinzufügen', 'Add annex'] as const

const text = words({
  none: ['Keine.', 'None.'],
  hint: [
    (most: string) => `PDF, Bild, Office-Dokument oder Kalenderdatei; alle zusammen höchstens ${most}.`,
    (most: string) => `PDF, image, office document or calendar file; all together at most ${most}.`,
  ],
  remove: [(name: string) => `${name} entfernen`, (name: string) => `Remove ${name}`],
})
