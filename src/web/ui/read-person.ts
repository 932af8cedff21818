import { districtKeyOf } from '../../domain/organisations/find-districts.ts'
import { isConsent } from '../../domain/registrations/changing/consents.ts'
import { type PersonForm, personForm } from '../../domain/registrations/submitting/person-form.ts'
import type { Language } from '../../lib/languages.ts'
import type { FieldErrors, FormValues } from './form.ts'
import { personErrors } from './person-words.ts'

/** A person as typed: either valid, or a sentence per field. */
export type ReadPerson = { person: PersonForm; errors?: never } | { person?: never; errors: FieldErrors }

/**
 * Reads the fields of a person. A district written as free text gets its official key, with or without the script.
 * `ofAnother`: filled in by somebody else, so that an own address may be missing.
 */
export function readPerson(values: FormValues, language: Language, ofAnother = false): ReadPerson {
  const typed = Object.fromEntries(textFields.map((name) => [name, values[name] ?? '']))
  const withoutAddress = ofAnother && typed.email?.trim() === ''
  const schema = withoutAddress ? personForm.omit({ email: true }) : personForm
  const read = schema.safeParse({ ...typed, listed: values.listed === 'on', photo: values.photo === 'on', language })
  if (!read.success) return { errors: personErrors(read.error.issues, language, ofAnother) }
  const { organisation, organisationAgs: ags } = read.data
  return { person: { email: '', ...read.data, organisationAgs: districtKeyOf({ organisation, ags }) } }
}

/** A person as a form shows it again. */
export function personValues({ listed, photo, language: _, ...texts }: PersonForm): FormValues {
  return { ...texts, listed: listed ? 'on' : '', photo: photo ? 'on' : '' }
}

const textFields = Object.keys(personForm.shape).filter((name) => !isConsent(name) && name !== 'language')
