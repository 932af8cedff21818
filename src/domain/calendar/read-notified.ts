import { and, eq, inArray, sql } from 'drizzle-orm'
import { notifiedFacts, type Recipient } from '../../db/schema/calendar.ts'
import type { Deps } from '../../deps.ts'
import type { Notified, NotifiedEvent, NotifiedSession } from '../registrations/reading/notified.ts'

/** What this recipient was told last of each of these registrations; undefined of whom nothing was told. */
export async function readNotified(
  { store }: Pick<Deps, 'store'>,
  ids: readonly string[],
  recipient: Recipient,
): Promise<(id: string) => Notified | undefined> {
  const those = sql`(select value from json_each(${JSON.stringify(ids)}))`
  const rows = await store.read
    .select()
    .from(notifiedFacts)
    .where(and(inArray(notifiedFacts.registrationId, those), eq(notifiedFacts.recipient, recipient)))
  return (id) => {
    const own = rows.filter(({ registrationId }) => registrationId === id)
    const event = own.find(({ sessionId }) => sessionId === '')
    if (!event) return undefined
    const sessions = own.filter(({ sessionId }) => sessionId !== '')
    return {
      event: JSON.parse(event.facts) as NotifiedEvent,
      sessions: Object.fromEntries(sessions.map((row) => [row.sessionId, JSON.parse(row.facts) as NotifiedSession])),
    }
  }
}
