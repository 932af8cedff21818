import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import { who } from '../audit/note.ts'

type Reissue = {
  eventId: string
  codes: readonly { id: string; code: string }[]
  /** Once this printing exists, its codes were given: a repeat gives none. */
  unlessPrinting: string
  now: Instant
}

/** The statements that give many registrations of an event new codes at once, each with a note; old ones are known as retired. */
export function reissueCodes(
  draft: Draft,
  actor: Actor,
  { eventId, codes, unlessPrinting, now }: Reissue,
): Statement[] {
  const by = who(actor)
  const given = sql`json_each(${JSON.stringify(codes)})`
  const alive = sql`event_id = ${eventId} and cancelled_at is null and not exists (select 1 from printings where id = ${unlessPrinting})`
  return [
    draft.run(sql`insert into audit_notes (host_id, event_id, at, actor, actor_id, verb, about, fields)
      select host_id, event_id, ${now}, ${by.actor}, ${by.actorId}, 'code.reissued', id, '[]' from registrations
      where id in (select value ->> 'id' from ${given}) and ${alive}`),
    draft.run(sql`update registrations set changed_at = ${now},
      check_in_code = (select value ->> 'code' from ${given} where value ->> 'id' = registrations.id)
      where id in (select value ->> 'id' from ${given}) and ${alive}`),
  ]
}
