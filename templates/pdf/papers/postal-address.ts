import { type Language, words } from '../../../src/lib/languages.ts'
import { fullName, type PersonName } from '../../../src/lib/names.ts'
import { heldOffice, isOwnForm } from '../../mail/held-office.ts'

type Addressee = PersonName & {
  salutation: '' | 'ms' | 'mr' | 'none'
  office: string
  organisation: string
  department: string
  /** The town; empty where it is not known. */
  place: string
}

/**
 * The lines of an address as protocol has them: who holds an office by it ("Frau Landrätin"), then the name, the
 * organisation, the department and the town. After Bundesministerium des Innern, Protokoll Inland: "Ratgeber für Anschriften
 * und Anreden", chapter 3; a postal code is known of nobody.
 */
export function postalAddress(person: Addressee, language: Language): string[] {
  const { organisation, department, place } = person
  return [...personLines(person, language), organisation, department, place].filter(Boolean)
}

function personLines(person: Addressee, language: Language): string[] {
  const { salutation, office } = person
  const name = fullName(person)
  if (salutation !== 'ms' && salutation !== 'mr') return [name, office]
  const title = text(language)[salutation]
  const held = heldOffice(office)
  if (language === 'de' && held && isOwnForm(office, held, salutation)) {
    return [`${title} ${salutation === 'mr' ? accusative(held.mr) : held.ms}`, name]
  }
  return [`${title} ${name}`, office]
}

/** "Herrn Präsidenten", "Herrn Beigeordneten"; most offices stay as they are. */
function accusative(office: string): string {
  return office
    .replace(/präsident$/iu, '$&en')
    .replace(/geordneter$/u, 'geordneten')
    .replace(/^Regierender /u, 'Regierenden ')
}

const text = words({ ms: 'Frau', mr: 'Herrn' }, { ms: 'Ms', mr: 'Mr' })
