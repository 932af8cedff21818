import { z } from 'zod'
import { districtKeyOf } from '../../domain/organisations/find-districts.ts'
import { ofConsents } from '../../domain/registrations/changing/consents.ts'
import { type PersonForm, personForm } from '../../domain/registrations/submitting/person-form.ts'
import type { Language } from '../../lib/languages.ts'
import { namesWhere } from '../../lib/person/person-values.ts'
import { doubtWords } from './address-words.ts'
import type { FieldErrors, FormValues } from './form.ts'
import { personErrors } from './person-words.ts'
import { unprintedWords } from './unprinted-words.ts'

/** A person as typed: either valid, or a sentence per field. */
export type ReadPerson = { person: PersonForm; errors?: never } | { person?: never; errors: FieldErrors }

/**
 * Reads the fields of a person. A district written as free text gets its official key, with or without the script.
 * `ofAnother`: filled in by somebody else, so that an own address may be missing.
 */
export function readPerson(values: FormValues, language: Language, ofAnother = false): ReadPerson {
  const read = (ofAnother ? anotherPerson : ownPerson).safeParse(typedPerson(values, language))
  if (!read.success) return { errors: personErrors(read.error.issues, language, ofAnother) }
  const doubt = doubtWords(read.data.email, values.emailSure, language)
  // A desk has no field for it, and nobody is kept waiting there.
  const lacking = values.badgeName !== undefined && unprintedWords(read.data, language)
  const errors = { ...(doubt && { email: doubt }), ...(lacking && { badgeName: lacking }) }
  return Object.keys(errors).length > 0 ? { errors } : { person: read.data }
}

/** The fields of a person as they were typed; nothing of it is checked yet. */
export function typedPerson(values: FormValues, language: Language): PersonForm {
  const texts = Object.fromEntries(textFields.map((name) => [name, values[name] ?? '']))
  return { ...texts, ...ofConsents((consent) => values[consent] === 'on'), language } as PersonForm
}

const ownPerson = personForm.transform(withDistrictKey)

/** Somebody whom another fills in. Error codes as in `personForm`. */
export const anotherPerson = z.custom<PersonForm>().transform((typed, context) => {
  const schema = typed.email.trim() === '' ? personForm.omit({ email: true }) : personForm
  const read = schema.safeParse(typed)
  if (read.success) return withDistrictKey({ email: '', ...read.data })
  for (const issue of read.error.issues) context.addIssue({ ...issue })
  return z.NEVER
})

function withDistrictKey(person: PersonForm): PersonForm {
  const { organisation, organisationAgs: ags } = person
  return { ...person, organisationAgs: districtKeyOf({ organisation, ags }) }
}

/** A person as a form shows it again. */
export function personValues(person: PersonForm): FormValues {
  const texts = textFields.map((name) => [name, person[name]])
  return { ...Object.fromEntries(texts), ...ofConsents((consent) => (person[consent] ? 'on' : '')) }
}

const textFields = namesWhere(({ kind }) => kind !== 'consent' && kind !== 'language')
