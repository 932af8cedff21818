import { and, eq } from 'drizzle-orm'
import type { LetterText } from '../../../templates/mail/letter-text.ts'
import type { LetterKind } from '../../../templates/mail/letters.ts'
import { otherLanguageLine } from '../../../templates/mail/other-language.ts'
import { letterTexts } from '../../db/schema/letter-texts.ts'
import type { Deps } from '../../deps.ts'
import type { Language } from '../../lib/languages.ts'

type LetterWords = { text: LetterText | undefined; language: Language; around: { before?: string | undefined } }

/**
 * The words of a kind of letter for somebody who reads `asked`: those of the event in that language, else those that it wrote in
 * the other one, with a line that says so, else the application's own (`text` undefined).
 */
export async function readLetterWords(
  { store }: Pick<Deps, 'store'>,
  { eventId, kind, asked }: { eventId: string; kind: LetterKind; asked: Language },
): Promise<LetterWords> {
  const texts = await store.read
    .select({ language: letterTexts.language, subject: letterTexts.subject, body: letterTexts.body })
    .from(letterTexts)
    .where(and(eq(letterTexts.eventId, eventId), eq(letterTexts.kind, kind)))
  const text = texts.find(({ language }) => language === asked) ?? texts[0]
  const language = text?.language ?? asked
  return {
    text: text && { subject: text.subject, body: text.body },
    language,
    around: { before: otherLanguageLine(asked, language) },
  }
}
