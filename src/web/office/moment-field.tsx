import { words } from '../../lib/languages.ts'
import type { FormState } from '../ui/form.ts'
import { DateField, TimeField } from '../ui/text-fields.tsx'

type MomentFieldProps = {
  form: FormState
  name: string
  label: string
  hint?: string | undefined
  required?: boolean | undefined
}

/** A deadline: a day, and a time of it where it does not end at midnight. */
export function MomentField({ form, name, label, hint, required }: MomentFieldProps) {
  const t = text(form.language)
  return (
    <div class="field-row">
      <DateField form={form} name={`${name}.date`} label={label} hint={hint} required={required} />
      <TimeField form={form} name={`${name}.time`} label={t.time(label)} hint={t.whole} />
    </div>
  )
}

const text = words(
  { time: (label: string) => `${label}: Uhrzeit`, whole: 'Leer: der ganze Tag.' },
  { time: (label: string) => `${label}: time`, whole: 'Empty: the whole day.' },
)
