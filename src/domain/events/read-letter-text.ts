import { and, eq } from 'drizzle-orm'
import type { LetterText } from '../../../templates/mail/letter-text.ts'
import type { LetterKind } from '../../../templates/mail/letters.ts'
import { letterTexts } from '../../db/schema/letter-texts.ts'
import type { Deps } from '../../deps.ts'
import type { Language } from '../../lib/languages.ts'

type Which = { eventId: string; kind: LetterKind; language: Language }

/** What the office of an event wrote for a kind of letter; undefined where the application's own text holds. */
export async function readLetterText(
  { store }: Pick<Deps, 'store'>,
  { eventId, kind, language }: Which,
): Promise<LetterText | undefined> {
  const [text] = await store.read
    .select({ subject: letterTexts.subject, body: letterTexts.body })
    .from(letterTexts)
    .where(and(eq(letterTexts.eventId, eventId), eq(letterTexts.kind, kind), eq(letterTexts.language, language)))
  return text
}
