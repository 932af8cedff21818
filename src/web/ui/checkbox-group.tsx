import { type Choice, ChoiceGroup } from './choice-fields.tsx'
import type { FieldProps } from './field.tsx'
import { fieldId } from './form.ts'
import { worded } from './wording.ts'

/**
 * Any of a few. Each box has a name of its own, `name-value`, so that what was ticked is kept like any other field. The first
 * one carries the id of the field, so that the summary of errors leads to it.
 */
export function CheckboxGroup(props: FieldProps & { choices: readonly Choice[] }) {
  const { form, name, choices } = props
  return (
    <ChoiceGroup {...props} horizontal>
      {choices.map(({ value, label }, place) => (
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
            {worded(label)}
          </label>
        </div>
      ))}
    </ChoiceGroup>
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
