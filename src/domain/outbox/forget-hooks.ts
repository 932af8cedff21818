import { lt } from 'drizzle-orm'
import { takenHooks } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/dates.ts'

/** The carrier repeats a message for about a day, each time under the same id. */
const keptMs = 7 * day

/** Forgets which messages of the carrier were taken, once no repeat can come any more. */
export async function forgetHooks({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  await store.write((draft) => [draft.delete(takenHooks).where(lt(takenHooks.takenAt, clock.now() - keptMs))])
}
