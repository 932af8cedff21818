import type { Language } from '../../src/lib/languages.ts'
import { fullName, type PersonName } from '../../src/lib/names.ts'
import { titlesApart } from '../../src/lib/titles.ts'
import { heldOffice, isOwnForm } from './held-office.ts'

/** How letters greet and close: formal as letters of the administration do, or plain. */
export type LetterStyle = 'formal' | 'plain'

/** "ms" and "mr" as chosen in the form; "none" and "" when the person would rather not say. The office is as typed. */
export type Addressee = PersonName & { salutation: '' | 'ms' | 'mr' | 'none'; office?: string }

/**
 * The greeting of a letter, without its comma. Who holds an office is addressed by it ("Sehr geehrte Frau Landrätin"),
 * others by the highest degree and the name ("Sehr geehrter Herr Dr. Müller"); plain says "Guten Tag Frau Dr. Müller". Who
 * gave no salutation is greeted by the full name and not guessed at ("Guten Tag Kim Müller"); without any name everybody
 * is meant ("Sehr geehrte Damen und Herren").
 */
export function greeting(person: Addressee, language: Language, style: LetterStyle = 'formal'): string {
  const apart = person.salutation === 'ms' || person.salutation === 'mr' ? titlesApart(person) : {}
  const called = { ...person, ...apart }
  return language === 'de' ? german(called, style) : english(called, style)
}

/** The line above the name at the end of a letter. */
export function closing(language: Language, style: LetterStyle = 'formal'): string {
  if (language === 'de') return style === 'formal' ? 'Mit freundlichen Grüßen' : 'Freundliche Grüße'
  return style === 'formal' ? 'Yours sincerely' : 'Kind regards'
}

function german(person: Addressee, style: LetterStyle): string {
  const { salutation } = person
  const polite = { ms: 'Sehr geehrte Frau', mr: 'Sehr geehrter Herr' }
  const plain = { ms: 'Guten Tag Frau', mr: 'Guten Tag Herr' }
  if (salutation === 'ms' || salutation === 'mr') {
    const lead = (style === 'formal' ? polite : plain)[salutation]
    const office = officeOf(person, salutation)
    if (office) return joined(lead, office[salutation])
    if (person.lastName) return joined(lead, germanDegree(person.academicTitle, salutation), nobleName(person))
  }
  const name = fullName(person)
  return name || style === 'plain' ? joined('Guten Tag', name) : 'Sehr geehrte Damen und Herren'
}

function english(person: Addressee, style: LetterStyle): string {
  const { salutation } = person
  const lead = style === 'formal' ? 'Dear' : 'Hello'
  const degree = englishDegree(person.academicTitle)
  if (salutation === 'ms' || salutation === 'mr') {
    const office = officeOf(person, salutation)?.en
    if (office) return joined(lead, office)
    if (person.lastName) return joined(lead, degree || (salutation === 'ms' ? 'Ms' : 'Mr'), nobleName(person))
  }
  const name = fullName({ ...person, academicTitle: degree })
  return name || style === 'plain' ? joined(lead, name) : 'Dear Sir or Madam'
}

function officeOf({ office = '' }: Addressee, salutation: 'ms' | 'mr') {
  const held = heldOffice(office)
  return held && isOwnForm(office, held, salutation) ? held : undefined
}

/** The highest degree alone: no second doctorate, no faculty, and "Dipl.-Ing." never. */
function germanDegree(academicTitle: string, salutation: 'ms' | 'mr'): string {
  if (/prof/i.test(academicTitle)) return salutation === 'ms' ? 'Professorin' : 'Professor'
  return /\bdr\b/i.test(academicTitle) ? 'Dr.' : ''
}

function englishDegree(academicTitle: string): string {
  if (/prof/i.test(academicTitle)) return 'Professor'
  return /\bdr\b/i.test(academicTitle) ? 'Dr' : ''
}

/** Freifrau and Graf are part of the name (Art. 109 WRV), also if they were typed among the titles. */
function nobleName({ academicTitle, lastName }: Addressee): string {
  const [rank = ''] =
    /\b(?:Freiherr|Freifrau|Freiin|Graf|Gräfin|Baron|Baronin|Fürst|Fürstin|Prinz|Prinzessin)(?!\p{L})/u.exec(
      academicTitle,
    ) ?? []
  return joined(rank, lastName)
}

function joined(...parts: string[]): string {
  return parts.filter(Boolean).join(' ')
}
