import { type Language, words } from '../../lib/languages.ts'
import type { FormState } from '../ui/form.ts'
import { DateField, TimeField } from '../ui/text-fields.tsx'
import type { Wording } from '../ui/wording.ts'

type MomentFieldProps = {
  form: FormState
  name: string
  label: string
  hint?: Wording | undefined
  required?: boolean | undefined
}

/** A deadline: a day, and a time of it where it does not end at midnight. */
export function MomentField({ form, name, label, hint, required }: MomentFieldProps) {
  const t = text(form.language)
  return (
    <div class="field-row">
      <DateField form={form} name={`${name}.date`} label={label} hint={hint} required={required} />
      <TimeField form={form} name={`${name}.time`} label={timeLabel(label, form.language)} hint={t.whole} />
    </div>
  )
}

/** How the second field of a deadline is called. */
export function timeLabel(label: string, language: Language): string {
  return text(language).time(label)
}

const text = words({
  time: [(label: string) => `${label}: Uhrzeit`, (label: string) => `${label}: time`],
  whole: ['Leer: der ganze Tag.', 'Empty: the whole day.'],
})
