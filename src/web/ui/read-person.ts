import { districtKeyOf } from '../../domain/organisations/find-districts.ts'
import { ofConsents } from '../../domain/registrations/changing/consents.ts'
import { type PersonForm, personForm } from '../../domain/registrations/submitting/person-form.ts'
import type { Language } from '../../lib/languages.ts'
import { namesWhere } from '../../lib/person/person-values.ts'
import type { FieldErrors, FormValues } from './form.ts'
import { personErrors } from './person-words.ts'

/** A person as typed: either valid, or a sentence per field. */
export type ReadPerson = { person: PersonForm; errors?: never } | { person?: never; errors: FieldErrors }

/**
 * Reads the fields of a person. A district written as free text gets its official key, with or without the script.
 * `ofAnother`: filled in by somebody else, so that an own address may be missing.
 */
export function readPerson(values: FormValues, language: Language, ofAnother = false): ReadPerson {
  const typed: FormValues = Object.fromEntries(textFields.map((name) => [name, values[name] ?? '']))
  const withoutAddress = ofAnother && typed.email?.trim() === ''
  const schema = withoutAddress ? personForm.omit({ email: true }) : personForm
  const read = schema.safeParse({ ...typed, ...ofConsents((consent) => values[consent] === 'on'), language })
  if (!read.success) return { errors: personErrors(read.error.issues, language, ofAnother) }
  const { organisation, organisationAgs: ags } = read.data
  return { person: { email: '', ...read.data, organisationAgs: districtKeyOf({ organisation, ags }) } }
}

/** A person as a form shows it again. */
export function personValues(person: PersonForm): FormValues {
  const texts = textFields.map((name) => [name, person[name]])
  return { ...Object.fromEntries(texts), ...ofConsents((consent) => (person[consent] ? 'on' : '')) }
}

const textFields = namesWhere(({ kind }) => kind !== 'consent' && kind !== 'language')
