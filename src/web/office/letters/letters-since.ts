import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readWritten } from '../../../domain/outbox/read-written.ts'
import type { Context } from '../../env.ts'
import { sinceOf } from '../since.ts'
import { lettersWritten } from './what-is-sent.ts'

/** What became of the letters that an act about a whole event wrote; nothing where the address names no act. */
export async function lettersSince(c: Context, { id, hostId }: Pick<EventRecord, 'id' | 'hostId'>): Promise<string[]> {
  const since = sinceOf(c)
  if (since === undefined) return []
  return lettersWritten(await readWritten(c.env, { hostId, eventId: id, since }), c.var.language)
}
