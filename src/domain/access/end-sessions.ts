import { sql } from 'drizzle-orm'
import { session } from '../../db/schema/sign-in.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { noteOfSessions } from './session-notes.ts'

/**
 * Signs somebody out of one of their own sessions, or of all: what holds its cookie opens nothing from the next request on.
 * Says how many ended; ended already, unknown and somebody else's are all none.
 */
export async function endSessions(
  { store, clock, log }: Pick<Deps, 'store' | 'clock' | 'log'>,
  { userId }: Extract<Actor, { as: 'staff' }>,
  sessionId?: string,
): Promise<number> {
  const theirs = sql`user_id = ${userId}${sessionId === undefined ? sql`` : sql` and id = ${sessionId}`}`
  const [found] = await store.read.select({ many: sql<number>`count(*)` }).from(session).where(theirs)
  const ended = found?.many ?? 0
  if (ended === 0) return 0
  await store.write((draft) => [
    noteOfSessions(draft, { at: clock.now(), verb: 'office.left', which: theirs }),
    draft.delete(session).where(theirs),
  ])
  log.info('sign-out', { sessions: ended })
  return ended
}
