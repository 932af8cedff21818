import { choiceWords } from '../../../templates/forms/choice-words.ts'
import { Checkbox, RadioGroup } from './choice-fields.tsx'
import { FieldError } from './field.tsx'
import { FieldGroup } from './field-group.tsx'
import { type FormState, fieldId } from './form.ts'
import type { SeatChoices } from './seat-choices.ts'

type PersonChoicesProps = {
  form: FormState
  choices: SeatChoices
  prefix?: string | undefined
  /** Somebody else fills it in. */
  ofAnother?: boolean | undefined
}

/** How somebody takes part: category, on site or online, sessions. Nothing where an event leaves no choice. */
export function PersonChoices({ form, choices, prefix = '', ofAnother }: PersonChoicesProps) {
  const { categories, attendance, sessions } = choices
  const t = choiceWords(form.language)
  if (categories.length < 2 && attendance.length === 0 && sessions.length === 0) return null
  return (
    <FieldGroup title={ofAnother ? t.attendance : t.title}>
      {categories.length > 1 && (
        <RadioGroup {...{ form, name: `${prefix}category`, label: t.category, choices: categories }} required />
      )}
      {attendance.length > 0 && (
        <RadioGroup {...{ form, name: `${prefix}attendance`, label: t.attendance, choices: attendance }} required />
      )}
      {sessions.length > 0 && <SessionFields {...{ form, choices, prefix }} />}
    </FieldGroup>
  )
}

/** The sessions as ticks, with what is wrong about them. */
export function SessionFields({ form, choices: { sessions }, prefix = '' }: PersonChoicesProps) {
  const name = `${prefix}sessions`
  const t = choiceWords(form.language)
  return (
    <fieldset
      id={fieldId(name)}
      tabindex={-1}
      class={form.errors[name] ? 'kern-fieldset kern-fieldset--error' : 'kern-fieldset'}
      aria-describedby={form.errors[name] ? `${fieldId(name)}-error` : undefined}
    >
      <legend class="kern-label">{t.sessions}</legend>
      <div class="kern-fieldset__body">
        {sessions.map(({ value, label, hint }) => (
          <Checkbox {...{ form, name: `${prefix}session-${value}`, label, hint }} />
        ))}
      </div>
      <FieldError form={form} name={name} />
    </fieldset>
  )
}
