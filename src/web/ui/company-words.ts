import type { Person } from '../../domain/registrations/submitting/booking-form.ts'
import { type Language, words } from '../../lib/languages.ts'

/** "Begleitung von Dr. Ada Muster"; undefined for whoever comes by themselves. */
export function companyWords(role: Person['role'], whom: string | undefined, language: Language): string | undefined {
  const t = text(language)
  if (role !== 'accompanying' && role !== 'assistance') return undefined
  return whom ? t.of(t[role], whom) : t[role]
}

const text = words(
  { accompanying: 'Begleitung', assistance: 'Assistenz', of: (what: string, whom: string) => `${what} von ${whom}` },
  { accompanying: 'company', assistance: 'assistance', of: (what: string, whom: string) => `${what} of ${whom}` },
)
