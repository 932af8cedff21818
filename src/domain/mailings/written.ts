import { type LetterText, sameText, splitText } from '../../../templates/mail/letter-text.ts'
import { mailingTexts } from '../../../templates/mail/mailing-texts.ts'
import { inLanguage, type Language, type LanguageMap, languages } from '../../lib/languages.ts'

/** What a mailing or a reminder says. */
export type Words = { subject: LanguageMap; body: LanguageMap }

/** The languages in which a text still stands as a template brought it; the subject alone makes no letter. */
export function untouchedIn({ body }: Words): Language[] {
  return languages.filter((language) => {
    const typed = body[language]
    return Boolean(typed) && Object.values(mailingTexts).some((template) => isSame(typed ?? '', template[language]))
  })
}

/** The languages in which somebody wrote it. Beside a text of their own an untouched template is none. */
export function writtenIn(words: Words): Language[] {
  const there = languages.filter((language) => Boolean(words.body[language]))
  const untouched = untouchedIn(words)
  const written = there.filter((language) => !untouched.includes(language))
  return written.length > 0 ? written : there
}

/** The language in which a mailing goes to somebody who would like another one. */
export function readIn(words: Words, asked: Language): Language {
  const written = writtenIn(words)
  return written.includes(asked) ? asked : (written[0] ?? 'de')
}

/** Its words in one language. */
export function textIn({ subject, body }: Words, language: Language): LetterText {
  return { subject: inLanguage(subject, language), body: inLanguage(body, language) }
}

/** Greeting and close, which the frame adds by itself, make no text of one's own. */
function isSame(typed: string, template: string): boolean {
  const bare = (body: string) => ({
    subject: '',
    body: body
      .replace(/\r\n?/g, '\n')
      .replace(/^\s*\{\{(?:greeting|anrede)\}\},?/, '')
      .replace(/\{\{(?:closing|grußformel)\}\}\n\{\{\w+\}\}\n\{\{\w+\}\}/, ''),
  })
  return sameText(bare(typed), bare(splitText(template).body))
}
