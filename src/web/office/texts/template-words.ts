import type { MailingTemplate } from '../../../../templates/mail/mailing-texts.ts'
import { type WordPair, words } from '../../../lib/languages.ts'

/** What the templates of mailings are called. */
export const templateWords = words({
  blank: ['leer', 'blank'],
  'day-information': ['Informationen zum Tag', 'Information for the day'],
  reminder: ['Erinnerung', 'Reminder'],
  'documents-missing': ['Unterlagen fehlen', 'Documents missing'],
  'thank-you': ['Danke', 'Thank you'],
} satisfies Record<MailingTemplate, WordPair>)
