import { noConsents, ofConsents } from '../../domain/registrations/changing/consents.ts'
import { inheritedFrom } from '../../domain/registrations/reading/deputy-of.ts'
import type { RegistrationRecord } from '../../domain/registrations/reading/read-registration.ts'
import type { PersonForm } from '../../domain/registrations/submitting/person-form.ts'
import type { Language } from '../../lib/languages.ts'
import type { FormValues } from './form.ts'
import { personErrors } from './person-words.ts'
import { type ReadPerson, readPerson } from './read-person.ts'

/** A deputy as typed by somebody else, without any consent. */
export function readDeputy(values: FormValues, language: Language, needsAddress: boolean): ReadPerson {
  const { person, errors } = readPerson(values, language, true)
  const missing =
    needsAddress && !values.email?.trim() ? personErrors([{ path: ['email'], message: 'missing' }], language, true) : {}
  if (!person || Object.keys(missing).length > 0) return { errors: { ...missing, ...errors } }
  return { person: { ...person, ...noConsents } }
}

/** What somebody agreed to, whoever types the rest. */
export function keptConsents(person: PersonForm) {
  return ofConsents((consent) => person[consent])
}

/** A deputy mostly comes from the same organisation. */
export function deputyValues(record: Pick<RegistrationRecord, 'registration'>): FormValues {
  return inheritedFrom(record)
}
