import type { Child } from 'hono/jsx'
import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { type Language, type WordPair, wordOf } from '../../../lib/languages.ts'
import { CheckboxGroup, tickedOf, tickedValues } from '../../ui/checkbox-group.tsx'
import { Checkbox, type Choice, RadioGroup, Select } from '../../ui/choice-fields.tsx'
import type { FieldProps } from '../../ui/field.tsx'
import type { FormValues } from '../../ui/form.ts'
import { HostField } from '../host-field.tsx'
import type { Drawn, Kind } from './form-spec.ts'

/** What can be chosen: always the same, in words; or by what the form is about. */
type ChoiceWords = Readonly<Record<string, WordPair | { label: WordPair; hint: WordPair }>>
type Found<About> = (about: About, language: Language) => readonly Choice[]
type ChoiceKind<Value> = {
  (choices: ChoiceWords): Kind<Value>
  <About>(choices: Found<About>): Kind<Value, About>
}

const oneOf = {
  read: (values: FormValues, name: string) => values[name]?.trim() ?? '',
  write: (value: string | null | undefined, name: string) => ({ [name]: value ?? '' }),
}

/** One of many, folded away. */
export const select = choosing(oneOf, Select)

/** One of a few, all in sight. */
export const radio = choosing(oneOf, RadioGroup)

/** Any of a few; each box has a name of its own, `name-value`. */
export const checkboxes = choosing<readonly string[] | undefined>(
  { read: tickedOf, write: (value, name) => tickedValues(name, value ?? []) },
  CheckboxGroup,
)

/** A single tick. */
export const checkbox: Kind<boolean | undefined> = {
  read: (values, name) => values[name] === 'on',
  write: (value, name) => ({ [name]: value ? 'on' : '' }),
  draw: (props) => <Checkbox {...props} />,
}

/** Whose it is to be. */
export const host: Kind<string | undefined, { hosts: readonly Host[] }> = {
  ...oneOf,
  draw: ({ form, label, about: { hosts } }) => <HostField form={form} hosts={hosts} label={String(label)} />,
}

function offered(choices: ChoiceWords | Found<never>, { about, form: { language } }: Drawn<never>): readonly Choice[] {
  if (typeof choices === 'function') return choices(about, language)
  return Object.entries(choices).map(([value, words]) =>
    'label' in words
      ? { value, label: wordOf(words.label, language), hint: wordOf(words.hint, language) }
      : { value, label: wordOf(words, language) },
  )
}

function choosing<Value>(
  ways: Pick<Kind<Value>, 'read' | 'write'>,
  Control: (props: FieldProps & { choices: readonly Choice[] }) => Child,
): ChoiceKind<Value> {
  const kind = (choices: ChoiceWords | Found<never>): Kind<Value, never> => ({
    ...ways,
    draw: (props) => Control({ ...props, choices: offered(choices, props) }),
  })
  return kind as ChoiceKind<Value>
}
