import { words } from '../../../lib/languages.ts'
import { FieldGroup } from '../../ui/field-group.tsx'
import type { FormState } from '../../ui/form.ts'
import { TextArea, TextField } from '../../ui/text-fields.tsx'
import { PlaceholderList } from '../texts/placeholder-list.tsx'
import { mailingLabels } from './mailing-form.ts'

/** Subject and text in both languages. */
export function MailingWordFields({ form }: { form: FormState }) {
  const label = mailingLabels(form.language)
  const t = text(form.language)
  return (
    <FieldGroup title={t.title}>
      <PlaceholderList kind="mailing" language={form.language} />
      <TextField form={form} name="subject.de" label={label['subject.de']} maxlength={200} required />
      <TextArea form={form} name="body.de" label={label['body.de']} rows={14} maxlength={20_000} required />
      <TextField form={form} name="subject.en" label={label['subject.en']} hint={t.english} maxlength={200} />
      <TextArea form={form} name="body.en" label={label['body.en']} rows={10} maxlength={20_000} />
    </FieldGroup>
  )
}

const text = words(
  { title: 'Was?', english: 'Ohne englischen Text bekommen alle den deutschen.' },
  { title: 'What?', english: 'Without an English text everybody gets the German one.' },
)
