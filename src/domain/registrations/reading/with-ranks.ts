import type { Deps } from '../../../deps.ts'
import type { Attendee } from './find-attendees.ts'
import { readSessions } from './read-sessions.ts'

/** Attendees of a page with the rank that each has in a session for which they wait; one query where somebody does. */
export async function withRanks(deps: Pick<Deps, 'store'>, attendees: readonly Attendee[]): Promise<Attendee[]> {
  const waiting = attendees.filter(({ sessions }) => sessions.some(({ standing }) => standing.is === 'waiting'))
  if (waiting.length === 0) return [...attendees]
  const read = await readSessions(
    deps,
    waiting.map(({ id }) => id),
  )
  const ranked = new Map(read.map((one) => [`${one.registrationId} ${one.sessionId}`, one.standing]))
  return attendees.map((attendee) => ({
    ...attendee,
    sessions: attendee.sessions.map((session) => ({
      ...session,
      standing: ranked.get(`${attendee.id} ${session.id}`) ?? session.standing,
    })),
  }))
}
