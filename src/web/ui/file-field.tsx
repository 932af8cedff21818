import { Field, type FieldProps } from './field.tsx'
import { describedBy, fieldId } from './form.ts'

/** One file. Its form is a `PostForm` with `upload`. `accept` lists media types for the browser's own dialogue. */
export function FileField({ accept, ...props }: FieldProps & { accept: readonly string[] }) {
  const { form, name, hint, required } = props
  return (
    <Field {...props}>
      <input
        id={fieldId(name)}
        name={name}
        type="file"
        accept={accept.join(',')}
        required={required}
        class="kern-form-input__input"
        aria-describedby={describedBy(form, name, hint)}
        aria-invalid={form.errors[name] ? 'true' : undefined}
      />
    </Field>
  )
}
