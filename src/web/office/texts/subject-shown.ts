import { inNamesOf } from '../../../../templates/mail/placeholder-names.ts'
import { inLanguage, type Language, type LanguageMap } from '../../../lib/languages.ts'

/** The subject of a mailing as the office reads it: with the title of its event, and whoever gets it still open. */
export function subjectShown(
  { subject }: { subject: LanguageMap },
  event: { title: LanguageMap },
  language: Language,
): string {
  return inNamesOf(inLanguage(subject, language), 'en').replaceAll('{{event}}', () => inLanguage(event.title, language))
}
