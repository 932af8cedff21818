import { type Language, languages } from '../../lib/languages.ts'
import { Field, type FieldProps } from './field.tsx'
import { describedBy, type FormState, fieldId } from './form.ts'

/** A field whose name ends in a language is written in it; another one says in which, where that is not the page's. */
type Written = { lang?: Language | undefined }

export type TextFieldProps = FieldProps &
  Written & {
    type?: 'text' | 'email' | 'tel' | 'url' | 'number' | 'search' | 'password' | undefined
    /** The token of the HTML standard ("given-name", "section-office email"), or "off". */
    autocomplete?: string | undefined
    inputmode?: 'text' | 'email' | 'tel' | 'url' | 'numeric' | 'decimal' | 'search' | undefined
    /** The id of a list of suggestions on the page. */
    list?: string | undefined
    maxlength?: number | undefined
    /** Roughly how much is expected: the box is as wide as the answer. */
    width?: 'short' | 'medium' | 'full' | undefined
  }

/** One line of text. */
export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      <input
        {...control(props)}
        type={props.type ?? 'text'}
        dir={props.type === undefined || props.type === 'text' || props.type === 'search' ? 'auto' : undefined}
        class={inputClass(props.form, props.name, props.width)}
        value={props.form.values[props.name] ?? ''}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        maxlength={props.maxlength}
        list={props.list}
      />
    </Field>
  )
}

/** Several lines of text. */
export function TextArea(props: FieldProps & Written & { rows?: number | undefined; maxlength?: number | undefined }) {
  return (
    <Field {...props}>
      <textarea
        {...control(props)}
        dir="auto"
        class={inputClass(props.form, props.name)}
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
      >
        {/* The first line break after the tag is swallowed by HTML; a typed one must survive. */}
        {`\n${props.form.values[props.name] ?? ''}`}
      </textarea>
    </Field>
  )
}

/** A calendar day, "2027-12-02". */
export function DateField(props: FieldProps & { min?: string | undefined; max?: string | undefined }) {
  return (
    <Field {...props}>
      <input
        {...control(props)}
        type="date"
        class={inputClass(props.form, props.name, 'medium')}
        value={props.form.values[props.name] ?? ''}
        min={props.min}
        max={props.max}
      />
    </Field>
  )
}

/** A clock time, "09:30". */
export function TimeField(props: FieldProps) {
  return (
    <Field {...props}>
      <input
        {...control(props)}
        type="time"
        class={inputClass(props.form, props.name, 'short')}
        value={props.form.values[props.name] ?? ''}
      />
    </Field>
  )
}

/** A value that travels with the form unseen. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}

function control({ form, name, hint, required, lang = languageIn(name) }: FieldProps & Written) {
  return {
    id: fieldId(name),
    name,
    required,
    lang: lang === form.language ? undefined : lang,
    'aria-describedby': describedBy(form, name, hint),
    'aria-invalid': form.errors[name] ? ('true' as const) : undefined,
  }
}

const languageIn = (name: string) => languages.find((language) => name.endsWith(`.${language}`))

function inputClass(form: FormState, name: string, width: TextFieldProps['width'] = 'full'): string {
  const plain = `kern-form-input__input input--${width}`
  return form.errors[name] ? `${plain} kern-form-input__input--error` : plain
}
