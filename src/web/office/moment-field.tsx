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
  return (
    <div class="field-row">
      <DateField form={form} name={`${name}.date`} label={label} hint={hint} required={required} />
      <TimeField form={form} name={`${name}.time`} label={text(form.language).time(label)} />
    </div>
  )
}

const text = words(
  { time: (label: string) => `${label}: Uhrzeit (leer: ganzer Tag)` },
  { time: (label: string) => `${label}: time (empty: the whole day)` },
)
