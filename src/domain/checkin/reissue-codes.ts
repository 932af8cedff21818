import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import { noteRows } from '../audit/note.ts'

type Reissue = {
  eventId: string
  codes: readonly { id: string; code: string }[]
  /** A query of the printing for which they are given: once it is there they were given, and a repeat gives none. */
  unless: SQL
  now: Instant
}

/** The statements that give many registrations of an event new codes at once, each with a note; old ones are known as retired. */
export function reissueCodes(draft: Draft, actor: Actor, { eventId, codes, unless, now }: Reissue): Statement[] {
  const given = sql`json_each(${JSON.stringify(codes)})`
  // The plus keeps the planner from the index of the event: each code has to find its row, not each row its code.
  const alive = sql`+event_id = ${eventId} and cancelled_at is null and not exists (${unless})`
  return [
    draft.run(
      noteRows(actor, {
        at: now,
        verb: 'code.reissued',
        rows: sql`registrations where id in (select value ->> 'id' from ${given}) and ${alive}`,
      }),
    ),
    draft.run(sql`update registrations set changed_at = ${now}, check_in_code = j.value ->> 'code' from ${given} j
      where registrations.id = j.value ->> 'id' and ${alive}`),
  ]
}
