import { type Language, wordOf } from '../languages.ts'
import { type Asking, type Group, groups, type PersonField } from './person-field.ts'
import { type FieldName, fieldOf, namesWhere } from './person-values.ts'

/** What a field is called, on forms, on paper and where it is shown again. */
export function labelOf(name: FieldName, language: Language): string {
  return wordOf(fieldOf(name).label, language)
}

/** The same in tables and in the audit trail. */
export function shortLabelOf(name: FieldName, language: Language): string {
  const { short, label } = fieldOf(name)
  return wordOf(short ?? label, language)
}

/** As it is written within a sentence: English names begin small there, unless they are an abbreviation. */
export function inSentence(name: string, language: Language): string {
  return language === 'de' || /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

/** What can be chosen, in words. */
export function choicesOf({ choices = {} }: PersonField, language: Language): { value: string; label: string }[] {
  return Object.entries(choices).map(([value, both]) => ({ value, label: wordOf(both, language) }))
}

/** A value as somebody reads it: nobody chose "ms". */
export function shownOf(name: FieldName, value: string, language: Language): string {
  const { choices = {} } = fieldOf(name)
  const chosen = Object.hasOwn(choices, value) && choices[value]
  return chosen ? wordOf(chosen, language) : value
}

/** What is asked of whom, in the order of forms; of one of their parts, or of all. */
export function askedOf(asking: Asking, only?: Group): FieldName[] {
  const names = only ? [only] : (Object.keys(groups) as Group[])
  return names.flatMap((group) => {
    const asked = namesWhere((field) => field.group === group && field.asked.includes(asking))
    return asked.toSorted((one, other) => leads(other) - leads(one))
  })
}

function leads(name: FieldName): number {
  return fieldOf(name).leads ? 1 : 0
}
