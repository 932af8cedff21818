import { fullName, type PersonName } from './names.ts'

/** Somebody who may have said how their name is to be printed. */
type Bearer = PersonName & { badgeName: string }

/** The signs of a text that no paper can print, by their blocks: a form has no typefaces to look into. */
export function unprintableIn(text: string): string {
  return (text.normalize('NFC').match(unprinted) ?? []).join('')
}

/** A name as papers print it: where its own signs are lacking, as its bearer wants it on the badge. A dash is no name. */
export function printedName<Person extends Bearer>(person: Person): Person {
  if (!/\p{L}/u.test(person.badgeName) || unprintableIn(fullName(person)) === '') return person
  return { ...person, academicTitle: '', firstName: '', lastName: person.badgeName }
}

/** The name on the picture of a badge: empty as long as no badge could print it. */
export function pictureName(person: Bearer): string {
  const name = fullName(printedName(person))
  return unprintableIn(name) === '' ? name : ''
}

/** Outside Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Devanagari, Tamil, Thai, Georgian and Ethiopic, see `other-faces.ts`. */
const unprinted =
  /[^ -\u052f\u0531-\u05f4\u0600-\u06ff\u0750-\u077f\u08a0-\u097f\u0b80-\u0bff\u0e00-\u0e7f\u10a0-\u10ff\u1200-\u139f\u1c90-\u1cbf\u1e00-\u2027\u2d00-\u2ddf\ufb1d-\ufdff\ufe70-\ufefc]+/gu
