import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { refuse } from '../../db/refuse.ts'

/** Lets a batch through only if the series, where one is named, is of this host: Refusal `other-host`. */
export function seriesOfHost(
  draft: Draft,
  { seriesId, hostId }: { seriesId: string | null; hostId: string },
): Statement {
  return draft.run(
    refuse(
      'other-host',
      sql`${seriesId} is not null
      and not exists (select 1 from event_series where id = ${seriesId} and host_id = ${hostId})`,
    ),
  )
}
