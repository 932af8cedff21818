import type { RegistrationRecord } from '../../domain/registrations/reading/read-registration.ts'
import { isolated } from '../../lib/isolated.ts'
import { type Language, words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { sendsLetters } from './waiting-letters.tsx'

/** How somebody hears of what becomes of their registration: by e-mail, through who registered them, or on their page alone. */
export type HeardBy = { by: 'mail' } | { by: 'contact'; name: string } | { by: 'page' }

export function heardBy(c: Context, record: Pick<RegistrationRecord, 'registration' | 'contact'>): HeardBy {
  if (!sendsLetters(c)) return { by: 'page' }
  if (record.registration.email !== '') return { by: 'mail' }
  return record.contact ? { by: 'contact', name: isolated(record.contact.name) } : { by: 'page' }
}

/** That it comes, where it does: a sentence, or nothing. */
export function confirmedBy(heard: HeardBy, language: Language): string {
  const t = text(language)
  if (heard.by === 'page') return ''
  return heard.by === 'contact' ? t.contact(heard.name) : t.mail
}

/** When something is decided. */
export function decidedBy(heard: HeardBy, language: Language): string {
  const t = decided(language)
  return heard.by === 'contact' ? t.contact(heard.name) : t[heard.by]
}

const text = words({
  mail: ['Sie bekommen eine Bestätigung per E-Mail.', 'You will receive a confirmation by e-mail.'],
  contact: [
    (name: string) => `Die Bestätigung per E-Mail bekommt ${name}.`,
    (name: string) => `${name} will receive a confirmation by e-mail.`,
  ],
})

const decided = words({
  mail: [
    'Sobald das geschehen ist, bekommen Sie eine E-Mail.',
    'As soon as that has happened, you will receive an e-mail.',
  ],
  contact: [
    (name: string) => `Sobald das geschehen ist, bekommt ${name} eine E-Mail.`,
    (name: string) => `As soon as that has happened, ${name} will receive an e-mail.`,
  ],
  page: ['Sobald das geschehen ist, steht es auf dieser Seite.', 'As soon as that has happened, this page says so.'],
})
