import { rowNumber } from '../../lib/numbers.ts'
import type { FormValues } from './form.ts'

/** What stands before the names of the fields of a person in a form for several. The first has plain names: a form for one is as ever. */
export function personPrefix(place: number): string {
  return place === 0 ? '' : `p${place + 1}-`
}

/**
 * What was typed for each of so many people, by the plain names of the fields, parted in one pass. Whoever comes after them
 * is left out.
 */
export function partedByPerson(values: FormValues, count: number): FormValues[] {
  const everybody = Array.from({ length: count }, (): [string, string][] => [])
  for (const [name, value] of Object.entries(values)) {
    const [prefix = '', number] = /^p(\d+)-/.exec(name) ?? []
    const place = number === undefined ? 0 : rowNumber(number) - 1
    if (prefix === personPrefix(place)) everybody[place]?.push([name.slice(prefix.length), value])
  }
  return everybody.map((own) => Object.fromEntries(own))
}

/** The same under the names that the fields of this place have. */
export function placed(values: FormValues, place: number): FormValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [personPrefix(place) + name, value]))
}
