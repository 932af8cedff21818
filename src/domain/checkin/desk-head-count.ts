import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { listScopes } from '../../db/schema/checkin.ts'
import type { Desk } from './desk.ts'
import type { listAt } from './list-at.ts'

export const headCount = z.object({
  scope: z.enum(listScopes),
  /** The day ("2027-12-02") or the id of the session. */
  key: z.string(),
  /** How many are inside now, and how many came at all. */
  inside: z.number(),
  people: z.number(),
  limit: z.number().nullable(),
  limitIsHard: z.boolean(),
})

/** Where a list stands. Beyond a limit that is not hard the desk warns. */
export type HeadCount = z.infer<typeof headCount>

type Key = ReturnType<typeof listAt>

/** The list of the desk with this key, as a condition over `l`. */
export function ofList(desk: Pick<Desk, 'eventId' | 'rehearsal'>, scope: SQL | string, key: SQL | string): SQL {
  return sql`l.event_id = ${desk.eventId} and l.rehearsal = ${desk.rehearsal ? 1 : 0} and l.scope = ${scope} and l.key = ${key}`
}

/** The JSON object of the head count, which also stands while nobody has come. */
export function headCountJson(desk: Desk, { scope, key }: Key): SQL {
  const hard = desk.limitIsHard ? sql`json('true')` : sql`json('false')`
  return sql`json_object('scope', ${scope}, 'key', ${key}, 'limit', ${desk.headCountLimit}, 'limitIsHard', ${hard},
    'inside', coalesce((select l.inside from check_in_lists l where ${ofList(desk, scope, key)}), 0),
    'people', coalesce((select l.people from check_in_lists l where ${ofList(desk, scope, key)}), 0))`
}
