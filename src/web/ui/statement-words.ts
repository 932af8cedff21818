import type { NoticeItem, StatementItem } from '../../domain/organisations/unfinished-host.ts'
import type { WordPair } from '../../lib/languages.ts'

const reasons = {
  'not-conformant': ['mit den Anforderungen unvereinbar', 'does not conform to the requirements'],
  burden: ['unverhältnismäßige Belastung', 'disproportionate burden'],
  'out-of-scope': ['fällt nicht unter die Vorschriften', 'outside the scope of the law'],
} as const

const methods = {
  self: ['Selbstbewertung', 'self-assessment'],
  'third-party': ['Prüfung durch Dritte', 'assessment by a third party'],
} as const

const results = {
  full: ['vollständig vereinbar', 'fully conformant'],
  partly: ['teilweise vereinbar', 'partly conformant'],
  not: ['nicht vereinbar', 'not conformant'],
} as const

/** What a host may not have said yet, in the office and on its pages. */
const items: Record<NoticeItem | StatementItem | 'easyLanguage' | 'signLanguage', WordPair> = {
  phone: ['Telefon', 'Phone'],
  address: ['Anschrift', 'Address'],
  dataProtectionOfficer: ['Datenschutzbeauftragte', 'Data protection officer'],
  supervisoryAuthority: ['Aufsichtsbehörde', 'Supervisory authority'],
  legalBasis: ['Rechtsgrundlage', 'Legal basis'],
  imprint: ['Impressum', 'Imprint'],
  body: ['zuständige Stelle', 'Body in charge'],
  madeOn: ['Tag der Erklärung', 'Day of the statement'],
  reviewedOn: ['Tag der letzten Überprüfung', 'Day of the last review'],
  method: ['Art der Prüfung', 'Method of the assessment'],
  result: ['Ergebnis', 'Result'],
  exceptions: ['nicht barrierefreie Inhalte', 'Content that is not accessible'],
  easyLanguage: ['Erläuterung in Leichter Sprache', 'Explanation in Easy German'],
  signLanguage: ['Erläuterung in Deutscher Gebärdensprache', 'Explanation in German Sign Language'],
}

/** The words of a statement on accessibility, the same in the office and in public. */
export const statementWords = { reasons, methods, results, items }
