import { words } from '../../lib/languages.ts'
import { AskedAddress } from './asked-address.tsx'
import { Button } from './button.tsx'
import { FieldGroup } from './field-group.tsx'
import type { FormState } from './form.ts'
import { HiddenField, TextField } from './text-fields.tsx'

/** Who registers others and need not take part. */
export function ContactFields({ form }: { form: FormState }) {
  const t = text(form.language)
  return (
    <FieldGroup title={t.title}>
      <HiddenField name="contact" value="yes" />
      <p class="muted">{t.hint}</p>
      <TextField {...{ form, name: 'contactName', label: t.name }} autocomplete="name" required />
      <TextField {...{ form, name: 'contactEmail', label: t.email }} type="email" autocomplete="email" required />
      <AskedAddress form={form} name="contactEmail" />
      <div class="form-offer">
        <Button look="quiet" name="remove" value="contact">
          {t.myself}
        </Button>
      </div>
    </FieldGroup>
  )
}

/** The way for a front office: one button, so that a form for oneself stays short. */
export function ContactOffer({ form }: { form: FormState }) {
  const t = text(form.language)
  return (
    <div class="form-offer">
      <Button look="quiet" name="add" value="contact">
        {t.others}
      </Button>
    </div>
  )
}

const text = words(
  {
    title: 'Wer anmeldet',
    hint: 'Zum Beispiel das Vorzimmer. Sie müssen nicht selbst teilnehmen; die Übersicht über alle und ihre Kalendereinträge gehen an Sie.',
    name: 'Ihr Name',
    email: 'Ihre E-Mail-Adresse',
    myself: 'Ich melde mich selbst an',
    others: 'Ich melde andere an, zum Beispiel aus dem Vorzimmer',
  },
  {
    title: 'Who registers',
    hint: 'For example the front office. You need not take part yourself; the overview of everyone and their calendar entries go to you.',
    name: 'Your name',
    email: 'Your e-mail address',
    myself: 'I register myself',
    others: 'I register others, for example from the front office',
  },
)
