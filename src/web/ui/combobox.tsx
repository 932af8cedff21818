import { words } from '../../lib/languages.ts'
import { Field, type FieldProps } from './field.tsx'
import { describedBy, fieldId } from './form.ts'

type ComboboxProps = FieldProps & {
  /** The name of the hidden field with the key of the entry that was chosen (an AGS); empty for free text. */
  keyName: string
  /** Where the entries come from: JSON, `[{ ags, name, land, key }]`. */
  source?: string | undefined
  autocomplete?: string | undefined
}

/**
 * A line of text with suggestions from a long list. Without the script it is a plain line of text; what is not in the
 * list is just as welcome. The words for the script stand in data attributes, so that it knows no language.
 */
export function Combobox(props: ComboboxProps) {
  const { form, name, keyName, hint, required, source = '/districts.json', autocomplete } = props
  const t = text(form.language)
  const error = form.errors[name]
  return (
    <Field {...props}>
      <div
        class="combobox"
        data-combobox={source}
        data-open={t.open}
        data-none={t.none}
        data-one={t.one}
        data-many={t.many}
        data-list={t.list}
      >
        <input
          type="text"
          dir="auto"
          id={fieldId(name)}
          name={name}
          class={error ? 'kern-form-input__input kern-form-input__input--error' : 'kern-form-input__input'}
          value={form.values[name] ?? ''}
          autocomplete={autocomplete ?? 'organization'}
          required={required}
          aria-describedby={describedBy(form, name, hint)}
          aria-invalid={error ? 'true' : undefined}
        />
        <input type="hidden" name={keyName} value={form.values[keyName] ?? ''} />
      </div>
    </Field>
  )
}

const text = words(
  {
    open: 'Vorschläge zeigen',
    none: 'Kein Vorschlag. Ihre Eingabe gilt, wie sie ist.',
    one: '1 Vorschlag',
    many: '# Vorschläge',
    list: 'Landkreise und kreisfreie Städte',
  },
  {
    open: 'Show suggestions',
    none: 'No suggestion. What you typed counts as it is.',
    one: '1 suggestion',
    many: '# suggestions',
    list: 'Districts and independent cities',
  },
)
