import type { Child } from 'hono/jsx'
import { type Language, wordOf } from '../../lib/languages.ts'
import type { PersonField as Known } from '../../lib/person/person-field.ts'
import { type FieldName, fieldOf } from '../../lib/person/person-values.ts'
import { choicesOf, labelOf } from '../../lib/person/person-words.ts'
import { AskedAddress } from './asked-address.tsx'
import { Checkbox, RadioGroup } from './choice-fields.tsx'
import { Combobox } from './combobox.tsx'
import type { FormState } from './form.ts'
import { TextArea, TextField } from './text-fields.tsx'

type PersonFieldProps = {
  form: FormState
  name: FieldName
  prefix?: string | undefined
  /** Somebody else fills it in: the browser must not fill in whoever types. */
  ofAnother?: boolean | undefined
  /** What becomes of letters without an own address; without it the address is needed. */
  withoutAddress?: string | undefined
}

/** A field of a person as the table has it. */
export function PersonField({ form, name, prefix = '', ofAnother, withoutAddress }: PersonFieldProps) {
  const field = fieldOf(name)
  const { language } = form
  const isAddress = ofAnother && field.kind === 'address'
  const props = {
    ...{ form, name: prefix + name },
    label: field.consent ? wordOf(field.consent.sentence, language) : labelOf(name, language),
    hint: isAddress ? withoutAddress : hintOf(field, language, ofAnother),
    required: isAddress ? withoutAddress === undefined : field.missing !== undefined,
  }
  const autocomplete = ofAnother ? 'off' : field.autocomplete
  switch (field.kind) {
    case 'choice':
      return <RadioGroup {...props} choices={choicesOf(field, language)} horizontal />
    case 'organisation':
      return <Combobox {...props} keyName={`${prefix}${name}Ags`} autocomplete={autocomplete} />
    case 'paragraph':
      return <TextArea {...props} />
    case 'consent':
      return <Checkbox {...props} />
    case 'address':
      return (
        <>
          <TextField {...props} type="email" autocomplete={autocomplete ?? 'off'} />
          <AskedAddress form={form} name={props.name} />
        </>
      )
    default:
      return <TextField {...props} type={typeOf[field.kind]} autocomplete={autocomplete ?? 'off'} width={field.width} />
  }
}

const typeOf: Partial<Record<Known['kind'], 'tel'>> = { phone: 'tel' }

function hintOf({ hint, hintOfAnother = hint }: Known, language: Language, ofAnother = false): Child | undefined {
  const help = ofAnother ? hintOfAnother : hint
  return help ? wordOf(help, language) : undefined
}

/** Fields below each other, and those of a name side by side. */
export function PersonFieldList({
  names,
  ...shared
}: Omit<PersonFieldProps, 'name'> & { names: readonly FieldName[] }) {
  const rows: FieldName[][] = []
  for (const name of names) {
    const row = rows.at(-1)
    const above = row?.[0]
    if (row && above && fieldOf(above).beside && fieldOf(name).beside) row.push(name)
    else rows.push([name])
  }
  return (
    <>
      {rows.map((row) =>
        row.length === 1 ? (
          row.map((name) => <PersonField {...shared} name={name} />)
        ) : (
          <div class="field-row">
            {row.map((name) => (
              <PersonField {...shared} name={name} />
            ))}
          </div>
        ),
      )}
    </>
  )
}
