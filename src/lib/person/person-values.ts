import type { Language } from '../languages.ts'
import type { PersonField } from './person-field.ts'
import { personFields } from './person-fields.ts'

type Fields = typeof personFields
export type FieldName = keyof Fields

/** The fields of a kind. */
export type OfKind<Kind extends PersonField['kind']> = {
  [Name in FieldName]: Fields[Name]['kind'] extends Kind ? Name : never
}[FieldName]

type Saying<What extends keyof PersonField> = {
  [Name in FieldName]: Fields[Name] extends Record<What, true> ? Name : never
}[FieldName]

/** What a deputy takes over; everything else is theirs to say. */
export type Inherited = Saying<'inherited'>

/** What a desk is shown of a person. */
export type AtDesk = Saying<'atDesk'>

export type NamePart = Saying<'inName'>

type ValueOf<Field extends PersonField> = Field extends { choices: infer Choices }
  ? '' | keyof Choices
  : Field['kind'] extends 'consent'
    ? boolean
    : Field['kind'] extends 'language'
      ? Language
      : string

/** What a person told: texts, '' where nothing was said, and what they agreed to. */
export type PersonValues = { [Name in FieldName]: ValueOf<Fields[Name]> }

/** Every field with all that can be said of one, in the order of the table. */
export const fields = Object.entries(personFields) as readonly (readonly [FieldName, PersonField])[]

export function fieldOf(name: FieldName): PersonField {
  return personFields[name]
}

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(personFields, name)
}

/** The names of the fields of which something holds. */
export function namesWhere(holds: (field: PersonField) => boolean): FieldName[] {
  return fields.filter(([, field]) => holds(field)).map(([name]) => name)
}

export const salutations = ['', ...(Object.keys(personFields.salutation.choices) as ('ms' | 'mr' | 'none')[])] as const

/** Somebody who has said nothing yet. */
export const unsaid = Object.fromEntries(
  fields.map(([name, { kind }]) => [name, kind === 'consent' ? false : kind === 'language' ? 'de' : '']),
) as PersonValues

export const atDesk = namesWhere((field) => field.atDesk === true) as readonly AtDesk[]
/** Of what a name is made: title, first and last name. */
export const nameParts = namesWhere((field) => field.inName === true) as readonly NamePart[]
export const inherited = namesWhere((field) => field.inherited === true) as readonly Inherited[]

export function isNamePart(name: FieldName): name is NamePart {
  return fieldOf(name).inName === true
}
