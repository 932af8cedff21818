import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { letters, suppressions } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { typedText } from '../../lib/typed-text.ts'
import { note } from '../audit/note.ts'

/** Why letters may go to an address again: the office's own words, for the audit trail. */
export const liftingInput = z.object({ reason: typedText(300).min(1, 'missing') })

/** Lets letters go again to the address of this letter. Throws Refusal `not-found` where nothing is suppressed. */
export async function liftSuppression(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  staff: Extract<Actor, { as: 'staff' }>,
  { letterId, reason }: { letterId: number; reason: string },
): Promise<void> {
  if (!Number.isSafeInteger(letterId)) throw new Refusal('not-found')
  const [letter] = await store.read
    .select({ hostId: letters.hostId, eventId: letters.eventId, about: letters.about, address: suppressions.address })
    .from(letters)
    .innerJoin(
      suppressions,
      and(eq(suppressions.hostId, letters.hostId), eq(suppressions.address, sql`lower(${letters.address})`)),
    )
    .where(and(eq(letters.id, letterId), inArray(letters.hostId, [...staff.hostIds])))
  if (!letter) throw new Refusal('not-found')
  const { hostId, eventId, about, address } = letter
  await store.write((draft) => [
    draft.delete(suppressions).where(and(eq(suppressions.hostId, hostId), eq(suppressions.address, address))),
    note(draft, staff, { hostId, eventId, at: clock.now(), verb: 'suppression.lifted', about, reason }),
  ])
}
