import { consentsOf } from '../changing/consents.ts'
import type { PersonForm } from '../submitting/person-form.ts'
import type { RegistrationRecord } from './read-registration.ts'

/** What a registration says about its person, in the shape of the form. */
export function personOf({ registration }: Pick<RegistrationRecord, 'registration'>): PersonForm {
  const { salutation, academicTitle, firstName, lastName, office, organisation, department, email, phone } =
    registration
  return {
    ...{ salutation, academicTitle, firstName, lastName, office, organisation, department, email, phone },
    organisationAgs: registration.organisationAgs ?? '',
    remarks: registration.remarks,
    ...consentsOf(registration),
    language: registration.language,
  }
}
