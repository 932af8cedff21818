import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { type HostInput, hostInput } from '../../../domain/organisations/host-input.ts'
import { type Language, words } from '../../../lib/languages.ts'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { fieldErrors } from '../field-errors.ts'

type Parsed = { host: HostInput; errors?: undefined } | { host?: undefined; errors: FieldErrors }

/** The form of a host as typed → the host, or a sentence per field. */
export function parseHost(values: FormValues, language: Language): Parsed {
  const given = (name: string) => values[name]?.trim() ?? ''
  const both = (name: string) => ({ de: given(`${name}.de`), en: given(`${name}.en`) || undefined })
  const contact = (name: string) => ({
    name: given(`${name}.name`),
    phone: given(`${name}.phone`),
    email: given(`${name}.email`),
  })
  const parsed = hostInput.safeParse({
    name: both('name'),
    shortName: given('shortName'),
    contact: contact('contact'),
    organizerEmail: given('organizerEmail'),
    notices: {
      address: given('notices.address'),
      dataProtectionOfficer: contact('notices.dataProtectionOfficer'),
      supervisoryAuthority: both('notices.supervisoryAuthority'),
      legalBasis: both('notices.legalBasis'),
      imprint: both('notices.imprint'),
    },
  })
  return parsed.success ? { host: parsed.data } : { errors: fieldErrors(parsed.error, hostLabels(language), language) }
}

/** A host as its form shows it: `notices.imprint.de` and the like. */
export function valuesOfHost({ name, shortName, contact, organizerEmail, notices }: Host): FormValues {
  return flat({ name, shortName, contact, organizerEmail, notices })
}

function flat(value: unknown, path = ''): FormValues {
  if (typeof value !== 'object' || value === null) return path ? { [path]: String(value ?? '') } : {}
  const parts = Object.entries(value).map(([part, inner]) => flat(inner, path ? `${path}.${part}` : part))
  return Object.assign({}, ...parts)
}

/** The labels of the form of a host, by field; errors call the field by the same name. */
export const hostLabels = words(
  {
    'name.de': 'Name auf Deutsch',
    'name.en': 'Name auf Englisch (freiwillig)',
    shortName: 'Kurzname',
    'contact.name': 'Ansprechstelle',
    'contact.phone': 'Telefon',
    'contact.email': 'E-Mail',
    organizerEmail: 'Postfach für Kalendereinladungen (freiwillig)',
    'notices.address': 'Anschrift',
    'notices.dataProtectionOfficer.name': 'Datenschutzbeauftragte: Name oder Stelle',
    'notices.dataProtectionOfficer.phone': 'Datenschutzbeauftragte: Telefon',
    'notices.dataProtectionOfficer.email': 'Datenschutzbeauftragte: E-Mail',
    'notices.supervisoryAuthority.de': 'Aufsichtsbehörde auf Deutsch',
    'notices.supervisoryAuthority.en': 'Aufsichtsbehörde auf Englisch (freiwillig)',
    'notices.legalBasis.de': 'Rechtsgrundlage auf Deutsch',
    'notices.legalBasis.en': 'Rechtsgrundlage auf Englisch (freiwillig)',
    'notices.imprint.de': 'Impressum auf Deutsch',
    'notices.imprint.en': 'Impressum auf Englisch (freiwillig)',
  },
  {
    'name.de': 'Name in German',
    'name.en': 'Name in English (optional)',
    shortName: 'Short name',
    'contact.name': 'Contact office',
    'contact.phone': 'Phone',
    'contact.email': 'E-mail',
    organizerEmail: 'Mailbox for calendar invitations (optional)',
    'notices.address': 'Address',
    'notices.dataProtectionOfficer.name': 'Data protection officer: name or office',
    'notices.dataProtectionOfficer.phone': 'Data protection officer: phone',
    'notices.dataProtectionOfficer.email': 'Data protection officer: e-mail',
    'notices.supervisoryAuthority.de': 'Supervisory authority in German',
    'notices.supervisoryAuthority.en': 'Supervisory authority in English (optional)',
    'notices.legalBasis.de': 'Legal basis in German',
    'notices.legalBasis.en': 'Legal basis in English (optional)',
    'notices.imprint.de': 'Imprint in German',
    'notices.imprint.en': 'Imprint in English (optional)',
  },
)
