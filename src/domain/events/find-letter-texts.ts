import { eq } from 'drizzle-orm'
import { letterTexts } from '../../db/schema/letter-texts.ts'
import { user } from '../../db/schema/sign-in.ts'
import type { Deps } from '../../deps.ts'

/** Which letters an event says in its own words, since when and by whom. */
export function findLetterTexts({ store }: Pick<Deps, 'store'>, eventId: string) {
  return store.read
    .select({
      kind: letterTexts.kind,
      language: letterTexts.language,
      changedAt: letterTexts.changedAt,
      changedBy: user.name,
    })
    .from(letterTexts)
    .leftJoin(user, eq(user.id, letterTexts.changedBy))
    .where(eq(letterTexts.eventId, eventId))
    .execute()
}

export type FoundLetterText = Awaited<ReturnType<typeof findLetterTexts>>[number]
