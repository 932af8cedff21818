import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { columnsOf } from '../../db/columns-of.ts'
import { refuse } from '../../db/refuse.ts'
import { eventSeries } from '../../db/schema/series.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { mayManage } from '../access/may-manage.ts'
import { note } from '../audit/note.ts'
import { slug } from './event-input.ts'
import { readManagedSeries } from './find-series.ts'
import { line, map, needed } from './input-parts.ts'

/** A series as the office fills it in. Error codes as in `eventInput`. */
export const seriesInput = z.object({ title: map(needed(200), line(200)), slug })
export type SeriesInput = z.infer<typeof seriesInput>

type Uses = Pick<Deps, 'store' | 'clock' | 'ids'>

/** Begins a series of this host. Returns its id. Throws Refusal `forbidden`, `slug-taken`, `created-already`. */
export async function createSeries(
  deps: Uses,
  actor: Actor,
  { hostId, series }: { hostId: string; series: SeriesInput },
): Promise<string> {
  mayManage(actor, hostId)
  const id = deps.ids.next()
  const at = deps.clock.now()
  await deps.store.write((draft) => [
    draft.run(refuse('created-already', sql`exists (select 1 from event_series where id = ${id})`)),
    draft.insert(eventSeries).values({ id, hostId, ...series, createdAt: at }),
    note(draft, actor, { hostId, eventId: null, at, verb: 'series.saved', about: id }),
  ])
  return id
}

/** Changes a series; who subscribed under an address that is no more gets nothing. Throws Refusal `not-found`, `slug-taken`. */
export async function editSeries(
  deps: Uses,
  actor: Actor,
  { id, series }: { id: string; series: SeriesInput },
): Promise<void> {
  const { hostId } = await readManagedSeries(deps, actor, id)
  const at = deps.clock.now()
  await deps.store.write((draft) => [
    draft.update(eventSeries).set(columnsOf(eventSeries, series)).where(eq(eventSeries.id, id)),
    note(draft, actor, { hostId, eventId: null, at, verb: 'series.saved', about: id }),
  ])
}
