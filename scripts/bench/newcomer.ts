import { districts } from '../../src/db/seed/districts.ts'
import { personForm } from '../../src/domain/registrations/submitting/person-form.ts'

/** Somebody who was never there before, from one district after the other. `id` keeps the address apart. */
export function newcomer(turn: number, id: string) {
  const district = districts()[turn % districts().length]
  if (!district) throw new Error('There are no districts.')
  return personForm.parse({
    salutation: 'ms',
    academicTitle: 'Dr.',
    firstName: 'Łucja',
    lastName: `Müller ${turn}`,
    office: 'Landrätin',
    organisation: district.name,
    organisationAgs: district.ags,
    email: `p${turn}-${id}@district.example`,
    language: 'de',
  })
}
