import type { MailingTemplate } from '../../../../templates/mail/mailing-texts.ts'
import { words } from '../../../lib/languages.ts'

/** What the templates of mailings are called. */
export const templateWords = words(
  {
    blank: 'leer',
    'day-information': 'Informationen zum Tag',
    reminder: 'Erinnerung',
    'documents-missing': 'Unterlagen fehlen',
    'thank-you': 'Danke',
  } satisfies Record<MailingTemplate, string>,
  {
    blank: 'blank',
    'day-information': 'Information for the day',
    reminder: 'Reminder',
    'documents-missing': 'Documents missing',
    'thank-you': 'Thank you',
  },
)
