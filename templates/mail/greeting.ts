import type { Language } from '../../src/lib/languages.ts'
import { fullName, type PersonName } from '../../src/lib/names.ts'

/** "ms" and "mr" as chosen in the form; "none" and "" when the person would rather not say. */
export type Addressee = PersonName & { salutation: '' | 'ms' | 'mr' | 'none' }

/**
 * The greeting of a letter, without its comma: "Sehr geehrte Frau Dr. Müller", "Dear Dr Müller". Who gave no salutation
 * is greeted by the full name and not guessed at: "Guten Tag Kim Müller". Without any name: "Guten Tag".
 */
export function greeting(person: Addressee, language: Language): string {
  return language === 'de' ? german(person) : english(person)
}

function german(person: Addressee): string {
  const { salutation, academicTitle, lastName } = person
  if (lastName && salutation === 'ms') return said('Sehr geehrte Frau', academicTitle, lastName)
  if (lastName && salutation === 'mr') return said('Sehr geehrter Herr', academicTitle, lastName)
  return said('Guten Tag', fullName(person))
}

function english(person: Addressee): string {
  const { salutation, academicTitle, lastName } = person
  const title = englishTitle(academicTitle)
  if (lastName && salutation === 'ms') return said('Dear', title || 'Ms', lastName)
  if (lastName && salutation === 'mr') return said('Dear', title || 'Mr', lastName)
  const name = fullName({ ...person, academicTitle: title })
  return name ? said('Dear', name) : 'Hello'
}

/** English greets by the highest title alone, and knows no "Dipl.-Ing." */
function englishTitle(academicTitle: string): string {
  if (/\bprof/i.test(academicTitle)) return 'Professor'
  return /\bdr\b/i.test(academicTitle) ? 'Dr' : ''
}

function said(...parts: string[]): string {
  return parts.filter(Boolean).join(' ')
}
