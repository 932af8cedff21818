import { words } from '../../src/lib/languages.ts'

/** What the fields of a person are called, on forms, on paper and where they are shown again. */
export const personLabels = words(
  {
    salutation: 'Anrede',
    academicTitle: 'Akademischer Titel',
    firstName: 'Vorname',
    lastName: 'Nachname',
    office: 'Amt oder Funktion',
    organisation: 'Organisation',
    department: 'Fachbereich oder Abteilung',
    email: 'E-Mail-Adresse',
    phone: 'Telefon',
    remarks: 'Anmerkungen',
    listed: 'Liste der Teilnehmenden',
    photo: 'Fotos',
  },
  {
    salutation: 'Form of address',
    academicTitle: 'Academic title',
    firstName: 'First name',
    lastName: 'Last name',
    office: 'Office or position',
    organisation: 'Organisation',
    department: 'Department',
    email: 'E-mail address',
    phone: 'Phone',
    remarks: 'Remarks',
    listed: 'List of participants',
    photo: 'Photographs',
  },
)

/** The forms of address that somebody can choose. */
export const salutationWords = words(
  { ms: 'Frau', mr: 'Herr', none: 'keine Angabe' },
  { ms: 'Ms', mr: 'Mr', none: 'prefer not to say' },
)
