import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import type { PersonEntry } from './person-entries.ts'

export type Announced = { registrationId: string; entries: readonly PersonEntry[] }

/** The statement that keeps what a letter says of entries, if its bytes are those that go out. A later one is never undone. */
export function noteAnnounced(draft: Draft, fixed: SQL, announced: readonly Announced[]): Statement {
  const rows = announced.flatMap(({ registrationId, entries }) =>
    entries.map(({ recipient, sessionId, sequence, lift, cancelled, sent, entry }) => ({
      ...{ registrationId, recipient, sessionId, sequence, lift },
      ...{ cancelled: cancelled ? 1 : 0, turns: sent?.turns ?? 0, organizer: entry.organizer?.email },
    })),
  )
  return draft.run(sql`insert into announced_entries
      (host_id, event_id, registration_id, recipient, session_id, sequence, lift, cancelled, turns, organizer)
    select r.host_id, r.event_id, r.id, j.value ->> 'recipient', j.value ->> 'sessionId', j.value ->> 'sequence',
      j.value ->> 'lift', j.value ->> 'cancelled', j.value ->> 'turns', j.value ->> 'organizer'
    from json_each(${JSON.stringify(rows)}) j cross join registrations r on r.id = j.value ->> 'registrationId'
    where ${fixed}
    on conflict (registration_id, recipient, session_id) do update
      set sequence = excluded.sequence, lift = excluded.lift, cancelled = excluded.cancelled, organizer = excluded.organizer,
        unsent = 0, turns = announced_entries.turns - excluded.turns
      where excluded.sequence >= announced_entries.sequence`)
}
