import { and, isNull, lt, ne } from 'drizzle-orm'
import { emptied } from '../../db/emptied.ts'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/dates.ts'
import { periods } from './periods.ts'

/** Erases the bodies of letters some days after they were written, and the addresses of those about no event (sign-in). */
export async function forgetLetters({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  const before = clock.now() - periods.letterDays * day
  const old = and(ne(letters.state, 'waiting'), lt(letters.writtenAt, before))
  await store.write((draft) => [
    draft
      .update(letters)
      .set(emptied(letters, ['address']))
      .where(old),
    draft
      .update(letters)
      .set(emptied(letters))
      .where(and(old, isNull(letters.eventId))),
  ])
}
