import { eq } from 'drizzle-orm'
import { printings } from '../../db/schema/papers.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { readPrinting } from './find-printings.ts'
import { dropPrinting } from './keep-printing.ts'

/** Nothing of this printing came out of the printer: what was printed before counts again. Throws Refusal `not-found`. */
export async function discardPrinting(
  deps: Pick<Deps, 'store' | 'clock' | 'closing'>,
  actor: Actor,
  { eventId, id }: { eventId: string; id: string },
): Promise<void> {
  const { hostId } = await readManagedEvent(deps, actor, eventId)
  await readPrinting(deps, { eventId, id })
  const at = deps.clock.now()
  await deps.store.write((draft) => [
    draft.update(printings).set({ paper: 'unfinished' }).where(eq(printings.id, id)),
    note(draft, actor, { hostId, eventId, at, verb: 'printing.discarded', about: id }),
  ])
  await dropPrinting(deps, id)
}
