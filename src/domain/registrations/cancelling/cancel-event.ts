import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { sameValue } from '../../../lib/same-value.ts'
import { noteRows } from '../../audit/note.ts'
import { readManagedEvent } from '../../events/read-managed-event.ts'
import { type CancellationWords, noWords } from './cancellation-input.ts'
import { writeCancellations } from './write-cancellations.ts'

/**
 * Calls an event off. It stays visible as cancelled, with what the office says about it; nobody can register and nobody is
 * promoted any more. The same batch notes that letters are owed to everyone who holds a seat or waits and to who registered
 * them, unless the event is over; they are written at once, some at a time, and by the timer if this is broken off. A second
 * call changes nothing: `already`, unless it says the same at the same moment. Throws Refusal `not-found`.
 */
export async function cancelEvent(
  deps: Pick<Deps, 'store' | 'clock' | 'closing'>,
  actor: Actor,
  id: string,
  words: CancellationWords = noWords,
): Promise<'called-off' | 'already'> {
  const event = await readManagedEvent(deps, actor, id)
  if (event.status === 'cancelled') return 'already'
  const now = deps.clock.now()
  const [reason, text] = [asJson(words.reason), asJson(words.text)]
  const stands = await deps.store.write(
    (draft) => [
      draft.run(
        noteRows(actor, {
          ...{ at: now, verb: 'event.cancelled' as const, fields: ['status'] as const },
          ...{ reason: words.reason?.de || words.reason?.en },
          ...{ rows: sql`events where id = ${event.id} and status <> 'cancelled'`, eventId: sql`id` },
        }),
      ),
      draft.run(sql`update events set status = 'cancelled', cancelled_at = ${now}, changed_at = ${now},
          cancellation_reason = ${reason}, cancellation_text = ${text}, cancellation_owed_at = iif(ends_at > ${now}, ${now}, null)
        where id = ${id} and status <> 'cancelled'`),
    ],
    {
      select: sql`select json_object('at', cancelled_at, 'reason', json(cancellation_reason), 'text', json(cancellation_text))
        from events where id = ${id}`,
      shape: z.object({ at: z.number().nullable(), reason: map.nullable(), text: map.nullable() }),
    },
  )
  await writeCancellations(deps)
  return sameValue(stands, { at: now, ...words }) ? 'called-off' : 'already'
}

const map = z.object({ de: z.string(), en: z.string().optional() })

function asJson(words: object | null): string | null {
  return words && JSON.stringify(words)
}
