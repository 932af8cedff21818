import { and, eq, lte, sql } from 'drizzle-orm'
import { mailings } from '../../db/schema/mailings.ts'
import type { Deps } from '../../deps.ts'
import { timeSlices } from '../../lib/time-slices.ts'
import { fixRecipients } from './fix-recipients.ts'
import { withdrawCalledOff } from './withdraw-called-off.ts'
import { writeLetters } from './write-letters.ts'

/**
 * Writes the letters of every mailing whose hold is over, a part at a time, so that nobody else waits long for the database.
 * Run twice, or broken off and begun again, each recipient gets one letter. A mailing ends when its last letter has left.
 */
export async function writeDueMailings(deps: Pick<Deps, 'store' | 'clock' | 'keys' | 'closing'>): Promise<void> {
  const { store, clock } = deps
  const nextSlice = timeSlices()
  await withdrawCalledOff(deps)
  const due = await store.read
    .select()
    .from(mailings)
    .where(and(eq(mailings.state, 'held'), lte(mailings.leavesAt, clock.now())))
  for (const mailing of due) await fixRecipients(deps, mailing)
  const sending = await store.read.select().from(mailings).where(eq(mailings.state, 'sending'))
  for (const mailing of sending) {
    while (!deps.closing.aborted && (await writeLetters(deps, mailing))) await nextSlice()
  }
  if (sending.length > 0) await endMailings(deps)
}

/** Over is what has nothing to write, and nothing in the outbox that still waits. */
async function endMailings({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  const now = clock.now()
  await store.write((draft) => [
    draft
      .update(mailings)
      .set({ state: 'sent', endedAt: now })
      .where(
        and(
          eq(mailings.state, 'sending'),
          sql`not exists (select 1 from mailing_recipients p where p.mailing_id = mailings.id and p.state = 'waiting')`,
          sql`not exists (select 1 from letters l where l.mailing_id = mailings.id and l.state = 'waiting')`,
        ),
      ),
  ])
}
