import { type Inherited, inherited, unsaid } from '../../../lib/person/person-values.ts'
import type { PersonForm } from '../submitting/person-form.ts'
import { personOf } from './person-of.ts'
import type { RegistrationRecord } from './read-registration.ts'

type Record = Pick<RegistrationRecord, 'registration'>

/** Whoever stands in for a person: what is not inherited they say themselves, or nobody has said it. */
export function deputyOf(record: Record, given: Partial<PersonForm>): PersonForm {
  return { ...unsaid, ...inheritedFrom(record), ...given }
}

/** What a deputy mostly has in common with whom they stand in for. */
export function inheritedFrom(record: Record): Pick<PersonForm, Inherited> {
  const person = personOf(record)
  return Object.fromEntries(inherited.map((name) => [name, person[name]])) as Pick<PersonForm, Inherited>
}
