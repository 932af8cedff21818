import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import type { Recipient } from '../../db/schema/calendar.ts'
import type { PersonEntry } from './person-entries.ts'

export type Announced = { registrationId: string; entries: readonly PersonEntry[] }

/** The statement that keeps what a letter says of entries, if its bytes are those that go out. A later one is never undone. */
export function noteAnnounced(
  draft: Draft,
  fixed: SQL,
  recipient: Recipient,
  announced: readonly Announced[],
): Statement {
  const rows = announced.flatMap(({ registrationId, entries }) =>
    entries.map(({ sessionId, sequence, lift, cancelled }) => ({
      ...{ registrationId, sessionId, sequence, lift },
      cancelled: cancelled ? 1 : 0,
    })),
  )
  return draft.run(sql`insert into announced_entries
      (host_id, event_id, registration_id, recipient, session_id, sequence, lift, cancelled)
    select r.host_id, r.event_id, r.id, ${recipient}, j.value ->> 'sessionId', j.value ->> 'sequence', j.value ->> 'lift',
      j.value ->> 'cancelled'
    from json_each(${JSON.stringify(rows)}) j cross join registrations r on r.id = j.value ->> 'registrationId'
    where ${fixed}
    on conflict (registration_id, recipient, session_id) do update
      set sequence = excluded.sequence, lift = excluded.lift, cancelled = excluded.cancelled
      where excluded.sequence >= announced_entries.sequence`)
}
