import { words } from '../../../lib/languages.ts'
import { Checkbox } from '../../ui/choice-fields.tsx'
import type { FormState } from '../../ui/form.ts'
import { TextField } from '../../ui/text-fields.tsx'
import { MomentField } from '../moment-field.tsx'
import { deskLabels } from './desk-form.ts'

/** What of a desk can also be changed while it is open. */
export function DeskFields({ form }: { form: FormState }) {
  const { language } = form
  const [t, label] = [text(language), deskLabels(language)]
  return (
    <>
      <TextField {...{ form, name: 'label', label: label.label, hint: t.labelHint }} maxlength={80} required />
      <MomentField {...{ form, name: 'closesAt', label: label.closesAt, hint: t.closesAtHint }} />
      <TextField
        {...{ form, name: 'headCountLimit', label: label.headCountLimit, hint: t.limitHint }}
        inputmode="numeric"
        maxlength={7}
        width="short"
      />
      <Checkbox {...{ form, name: 'limitIsHard', label: label.limitIsHard }} />
      <Checkbox {...{ form, name: 'walkIns', label: label.walkIns }} />
    </>
  )
}

const text = words({
  labelHint: ['Zum Beispiel „Haupteingang“.', 'For example “Main entrance”.'],
  closesAtHint: ['Leer: bis zum Ende des letzten Tages.', 'Empty: until the end of the last day.'],
  limitHint: [
    'Leer: ohne Grenze. Sonst warnt der Check-in, sobald es mehr werden.',
    'Empty: no limit. Otherwise the desk warns beyond it.',
  ],
})
