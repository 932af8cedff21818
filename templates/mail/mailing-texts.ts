import type { Language } from '../../src/lib/languages.ts'
import { letterTexts } from './letter-texts.ts'
import type { mailingTemplates } from './letters.ts'
import dayInformationDe from './mailings/day-information.de.md'
import dayInformationEn from './mailings/day-information.en.md'
import documentsMissingDe from './mailings/documents-missing.de.md'
import documentsMissingEn from './mailings/documents-missing.en.md'
import reminderDe from './mailings/reminder.de.md'
import reminderEn from './mailings/reminder.en.md'
import thankYouDe from './mailings/thank-you.de.md'
import thankYouEn from './mailings/thank-you.en.md'

/** What a mailing can start from; like letters their first line is the subject. */
export const mailingTexts: Record<MailingTemplate, Record<Language, string>> = {
  blank: letterTexts.mailing,
  'day-information': { de: dayInformationDe, en: dayInformationEn },
  reminder: { de: reminderDe, en: reminderEn },
  'documents-missing': { de: documentsMissingDe, en: documentsMissingEn },
  'thank-you': { de: thankYouDe, en: thankYouEn },
}

export type MailingTemplate = 'blank' | (typeof mailingTemplates)[number]

export function isMailingTemplate(text: string | undefined): text is MailingTemplate {
  return text !== undefined && Object.hasOwn(mailingTexts, text)
}
