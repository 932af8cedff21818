import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import type { Recipient } from '../../db/schema/calendar.ts'
import type { Notified, NotifiedSession } from '../registrations/reading/notified.ts'

export type Notice = { registrationId: string; before: Notified | undefined; now: Notified; withSessions: boolean }

/**
 * The statement that keeps what a letter tells, if its bytes are those that go out. A session that is no longer theirs is kept
 * as given up, so that the next letter does not say so again.
 */
export function noteNotified(draft: Draft, fixed: SQL, recipient: Recipient, notices: readonly Notice[]): Statement {
  const rows = notices.flatMap(({ registrationId, before, now, withSessions }) => {
    const gone = Object.entries(before?.sessions ?? {}).filter(([id]) => !now.sessions[id])
    const sessions = { ...Object.fromEntries(gone.map(([id, session]) => [id, givenUp(session)])), ...now.sessions }
    const facts = [['', now.event] as const, ...(withSessions ? Object.entries(sessions) : [])]
    return facts.map(([sessionId, facts]) => ({ registrationId, sessionId, facts: JSON.stringify(facts) }))
  })
  return draft.run(sql`insert into notified_facts (host_id, event_id, registration_id, recipient, session_id, facts)
    select r.host_id, r.event_id, r.id, ${recipient}, j.value ->> 'sessionId', j.value ->> 'facts'
    from json_each(${JSON.stringify(rows)}) j cross join registrations r on r.id = j.value ->> 'registrationId'
    where ${fixed}
    on conflict (registration_id, recipient, session_id) do update set facts = excluded.facts`)
}

function givenUp(session: NotifiedSession): NotifiedSession {
  return { ...session, is: 'given-up' }
}

/** The statement that keeps in the letter what people knew before it, so that it says the same changes when it is sent again. */
export function keepKnown(draft: Draft, fixed: SQL, letterId: number, known: unknown): Statement {
  return draft.run(sql`update letters set facts = json_set(coalesce(facts, '{}'), '$.known', ${JSON.stringify(known)})
    where id = ${letterId} and ${fixed}`)
}
