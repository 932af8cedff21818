import type { PersonForm } from '../../domain/registrations/registration-form.ts'
import { isLanguage, type Language } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { FieldErrors, FormValues, Saved } from '../ui/form.ts'
import { orRefusal } from '../ui/or-refusal.ts'
import { readPerson } from '../ui/read-person.ts'
import { refusalSentence } from '../ui/refusal-words.ts'

type Parsed = { person: PersonForm; errors?: undefined } | { person?: undefined; errors: FieldErrors }

/** A person as the office typed it. Unlike online, the language of the letters is not that of the page but a field. */
export function parseAttendee(values: FormValues, language: Language): Parsed {
  const read = readPerson(values, language)
  if (!read.person) return { errors: read.errors }
  return { person: { ...read.person, language: isLanguage(values.language) ? values.language : 'de' } }
}

/** A house rule that says no is told above the form, with everything typed still in it. */
export async function savedAttendee<T>(saving: Promise<T>, language: Language): Promise<Saved<T>> {
  const outcome = await orRefusal(saving)
  if (!(outcome instanceof Refusal)) return { value: outcome }
  return { errors: { form: refusalSentence(outcome.code, language) } }
}
