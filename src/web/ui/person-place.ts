import type { FormValues } from './form.ts'

/** What stands before the names of the fields of a person in a form for several. The first has plain names: a form for one is as ever. */
export function personPrefix(place: number): string {
  return place === 0 ? '' : `p${place + 1}-`
}

/** What was typed for the person at a place, by the plain names of the fields. */
export function valuesAt(values: FormValues, place: number): FormValues {
  const prefix = personPrefix(place)
  const own = Object.entries(values).filter(([name]) => (place === 0 ? !/^p\d+-/.test(name) : name.startsWith(prefix)))
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]))
}

/** The same under the names that the fields of this place have. */
export function placed(values: FormValues, place: number): FormValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [personPrefix(place) + name, value]))
}
