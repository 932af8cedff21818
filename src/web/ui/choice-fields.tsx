import type { Child } from 'hono/jsx'
import type { WordPair } from '../../lib/languages.ts'
import { Field, FieldError, type FieldProps, Hint, Required } from './field.tsx'
import { describedBy, fieldId } from './form.ts'
import { type Wording, worded } from './wording.ts'

export type Choice = { value: string; label: Wording; hint?: Wording | undefined }

/** One of many, folded away. */
export function Select(props: FieldProps & { choices: readonly Choice[]; autocomplete?: string | undefined }) {
  const { form, name } = props
  const error = form.errors[name]
  return (
    <Field {...props}>
      <div class="kern-form-input__select-wrapper">
        <select
          id={fieldId(name)}
          name={name}
          class={error ? 'kern-form-input__select kern-form-input__select--error' : 'kern-form-input__select'}
          required={props.required}
          autocomplete={props.autocomplete}
          aria-describedby={describedBy(form, name, props.hint)}
          aria-invalid={error ? 'true' : undefined}
        >
          {props.choices.map((choice) => (
            <option value={choice.value} selected={form.values[name] === choice.value}>
              {worded(choice.label)}
            </option>
          ))}
        </select>
      </div>
    </Field>
  )
}

/** One of a few, all in sight. The first choice carries the id of the field, so that the summary of errors leads to it. */
export function RadioGroup(props: FieldProps & { choices: readonly Choice[]; horizontal?: boolean | undefined }) {
  const { form, name, choices, required } = props
  return (
    <ChoiceGroup {...props}>
      {choices.map((choice, place) => (
        <div class="kern-form-check">
          <input
            type="radio"
            class="kern-form-check__radio"
            id={choiceId(name, place)}
            name={name}
            value={choice.value}
            checked={form.values[name] === choice.value}
            required={required}
            aria-describedby={choice.hint ? `${choiceId(name, place)}-hint` : undefined}
          />
          <ChoiceLabel id={choiceId(name, place)} label={choice.label} hint={choice.hint} />
        </div>
      ))}
    </ChoiceGroup>
  )
}

/** The frame of choices that belong together: their question, its hint, and what is wrong with the answer. */
export function ChoiceGroup(props: FieldProps & { horizontal?: boolean | undefined; children: Child }) {
  const { form, name, label, hint, required, horizontal, children } = props
  return (
    <fieldset
      class={form.errors[name] ? 'kern-fieldset kern-fieldset--error' : 'kern-fieldset'}
      aria-describedby={describedBy(form, name, hint)}
    >
      <legend class="kern-label">
        {worded(label)}
        {required && <Required form={form} />}
      </legend>
      <Hint name={name}>{worded(hint)}</Hint>
      <div class={horizontal ? 'kern-fieldset__body kern-fieldset__body--horizontal' : 'kern-fieldset__body'}>
        {children}
      </div>
      <FieldError form={form} name={name} />
    </fieldset>
  )
}

/** A single tick. Ticked when its value is "on" (or the value given); never ticked beforehand by itself. */
export function Checkbox(props: FieldProps & { value?: string | undefined }) {
  const { form, name, label, hint, required, value = 'on' } = props
  const error = form.errors[name]
  return (
    <div class={error ? 'kern-form-check kern-form-check--error' : 'kern-form-check'}>
      <input
        type="checkbox"
        class={error ? 'kern-form-check__checkbox kern-form-check__checkbox--error' : 'kern-form-check__checkbox'}
        id={fieldId(name)}
        name={name}
        value={value}
        checked={form.values[name] === value}
        required={required}
        aria-describedby={describedBy(form, name, hint)}
        aria-invalid={error ? 'true' : undefined}
      />
      <ChoiceLabel id={fieldId(name)} label={[worded(label), required && <Required form={form} />]} hint={hint} />
      <FieldError form={form} name={name} />
    </div>
  )
}

/** The words beside a tick or a dot. */
export function ChoiceLabel({ id, label, hint }: { id: string; label: Child | WordPair; hint?: Wording | undefined }) {
  return (
    <div>
      <label class="kern-label" for={id}>
        {worded(label)}
      </label>
      {hint && (
        <div class="choice-hint" id={`${id}-hint`}>
          {worded(hint)}
        </div>
      )}
    </div>
  )
}

const choiceId = (name: string, place: number) => (place === 0 ? fieldId(name) : `${fieldId(name)}-${place}`)
