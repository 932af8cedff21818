import type { Child } from 'hono/jsx'
import { words } from '../../lib/languages.ts'
import { type FormState, fieldId } from './form.ts'
import { Icon } from './icon.tsx'
import { Unbroken } from './unbroken.tsx'
import { type Wording, worded } from './wording.ts'

/** What all fields have in common: the label in front, a hint below it, the error at the field. */
export type FieldProps = {
  form: FormState
  name: string
  label: Wording
  hint?: Wording | undefined
  required?: boolean | undefined
}

/** Label, hint and error around one control. */
export function Field({ form, name, label, hint, required, children }: FieldProps & { children?: Child }) {
  const error = form.errors[name]
  return (
    <div class={error ? 'kern-form-input kern-form-input--error' : 'kern-form-input'}>
      <label class="kern-label" for={fieldId(name)}>
        <Unbroken>{worded(label)}</Unbroken>
        {required && <Required form={form} />}
      </label>
      <Hint name={name}>{worded(hint)}</Hint>
      {children}
      <FieldError form={form} name={name} />
    </div>
  )
}

/** Says in words that a field has to be filled in; an asterisk would need a legend. */
export function Required({ form }: { form: FormState }) {
  return (
    <>
      {' '}
      <span class="kern-label__optional">{text(form.language).required}</span>
    </>
  )
}

export function Hint({ name, children }: { name: string; children?: Child }) {
  if (!children) return null
  return (
    <div class="kern-hint" id={`${fieldId(name)}-hint`}>
      {children}
    </div>
  )
}

export function FieldError({ form, name }: { form: FormState; name: string }) {
  const error = form.errors[name]
  if (!error) return null
  return (
    <p class="kern-error" id={`${fieldId(name)}-error`}>
      <Icon name="danger" />
      <span>
        <span class="kern-sr-only">{text(form.language).error} </span>
        {error}
      </span>
    </p>
  )
}

const text = words({ required: '(Pflichtangabe)', error: 'Fehler:' }, { required: '(required)', error: 'Error:' })
