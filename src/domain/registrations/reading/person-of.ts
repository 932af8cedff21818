import { fields } from '../../../lib/person/person-values.ts'
import type { PersonForm } from '../submitting/person-form.ts'
import type { RegistrationRecord } from './read-registration.ts'

/** What a registration says about its person, in the shape of the form. */
export function personOf({ registration }: Pick<RegistrationRecord, 'registration'>): PersonForm {
  const row: Record<string, unknown> = registration
  const values = fields.map(([name, { kind }]) =>
    kind === 'consent' ? [name, row[`${name}Since`] !== null] : [name, row[name] ?? ''],
  )
  return Object.fromEntries(values)
}
