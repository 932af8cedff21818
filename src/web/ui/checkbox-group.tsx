import type { Choice } from './choice-fields.tsx'
import { FieldError, type FieldProps, Hint, Required } from './field.tsx'
import { describedBy, fieldId } from './form.ts'

/**
 * Any of a few. Each box has a name of its own, `name-value`, so that what was ticked is kept like any other field. The first
 * one carries the id of the field, so that the summary of errors leads to it.
 */
export function CheckboxGroup(props: FieldProps & { choices: readonly Choice[] }) {
  const { form, name, label, hint, choices, required } = props
  return (
    <fieldset
      class={form.errors[name] ? 'kern-fieldset kern-fieldset--error' : 'kern-fieldset'}
      aria-describedby={describedBy(form, name, hint)}
    >
      <legend class="kern-label">
        {label}
        {required && <Required form={form} />}
      </legend>
      <Hint name={name}>{hint}</Hint>
      <div class="kern-fieldset__body kern-fieldset__body--horizontal">
        {choices.map(({ value, label: words }, place) => (
          <div class="kern-form-check">
            <input
              type="checkbox"
              class="kern-form-check__checkbox"
              id={place === 0 ? fieldId(name) : fieldId(`${name}-${value}`)}
              name={`${name}-${value}`}
              checked={form.values[`${name}-${value}`] === 'on'}
              value="on"
            />
            <label class="kern-label" for={place === 0 ? fieldId(name) : fieldId(`${name}-${value}`)}>
              {words}
            </label>
          </div>
        ))}
      </div>
      <FieldError form={form} name={name} />
    </fieldset>
  )
}

/** The values of the ticked boxes of a group. */
export function tickedOf(values: Readonly<Record<string, string>>, name: string): string[] {
  return Object.entries(values).flatMap(([field, value]) =>
    field.startsWith(`${name}-`) && value === 'on' ? [field.slice(name.length + 1)] : [],
  )
}

/** The same the other way round, for a form that begins with something chosen. */
export function tickedValues(name: string, chosen: readonly string[]): Record<string, string> {
  return Object.fromEntries(chosen.map((value) => [`${name}-${value}`, 'on']))
}
