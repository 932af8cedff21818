import { and, isNotNull, lt, ne } from 'drizzle-orm'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/dates.ts'
import { periods } from './periods.ts'

/** Erases the bodies of letters some days after they were sent or given up; that they were written stays. */
export async function forgetLetters({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  const before = clock.now() - periods.letterDays * day
  await store.write((draft) => [
    draft
      .update(letters)
      .set({ payload: null, facts: null })
      .where(and(ne(letters.state, 'waiting'), lt(letters.writtenAt, before), isNotNull(letters.payload))),
  ])
}
