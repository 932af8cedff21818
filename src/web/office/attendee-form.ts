import type { PersonForm } from '../../domain/registrations/registration-form.ts'
import { isLanguage, type Language } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { FieldErrors, FormValues } from '../ui/form.ts'
import { readPerson } from '../ui/read-person.ts'
import { refusalWords } from '../ui/refusal-words.ts'

type Parsed = { person: PersonForm; errors?: undefined } | { person?: undefined; errors: FieldErrors }

/** A person as the office typed it. Unlike online, the language of the letters is not that of the page but a field. */
export function parseAttendee(values: FormValues, language: Language): Parsed {
  const read = readPerson(values, language)
  if (!read.person) return { errors: read.errors }
  return { person: { ...read.person, language: isLanguage(values.language) ? values.language : 'de' } }
}

type Saved<T> = { value: T; errors?: undefined } | { errors: FieldErrors }

/** A house rule that says no is told above the form, with everything typed still in it; a foreign registration is no page. */
export async function refusedAttendee<T>(saving: Promise<T>, language: Language): Promise<Saved<T>> {
  try {
    return { value: await saving }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'not-found') throw error
    const { title, now } = refusalWords(error.code, language)
    return { errors: { form: `${title}. ${now}` } }
  }
}
