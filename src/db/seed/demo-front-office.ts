import { type PersonValues, unsaid } from '../../lib/person/person-values.ts'

/** A front office that registers its people, of whom two have no address of their own; a deputy; and one of the press. All invented. */
export const demoFrontOffice = {
  contact: { name: 'Vorzimmer des Landrats', email: 'vorzimmer@landkreis-mayen-koblenz.example' },
  people: [
    someone('mr', 'Bertram', 'Hachenburger', 'Landrat', 'Landkreis Mayen-Koblenz', {
      ...{ organisationAgs: '07137', academicTitle: 'Dr.', listed: true },
    }),
    someone('ms', 'Gudrun', 'Eifler', 'Büroleiterin', 'Landkreis Mayen-Koblenz', { organisationAgs: '07137' }),
    someone('ms', 'Nevena', 'Петровић', 'Integrationsbeauftragte', 'Landkreis Mayen-Koblenz', {
      ...{ organisationAgs: '07137', email: 'nevena.petrovic@landkreis-mayen-koblenz.example' },
    }),
  ],
  deputy: someone('ms', 'Wiebke', 'Tjaden', 'Stellvertretende Koordinatorin', 'Landkreis Leer', {
    ...{ organisationAgs: '03457', email: 'wiebke.tjaden@landkreis-leer.example' },
  }),
  press: someone('none', 'Toni', 'Wegener', 'Redaktion', 'Pressebüro Unterelbe', {
    email: 'toni.wegener@pressebuero-unterelbe.example',
  }),
}

function someone(
  salutation: PersonValues['salutation'],
  firstName: string,
  lastName: string,
  office: string,
  organisation: string,
  more: Partial<PersonValues>,
): PersonValues {
  return { ...unsaid, salutation, firstName, lastName, office, organisation, ...more }
}
