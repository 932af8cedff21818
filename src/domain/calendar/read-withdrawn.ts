import { asc, eq, sql } from 'drizzle-orm'
import { programmeItems, withdrawnItems } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'

/** An item that stood in the feed of its event with a time, and has none any more or is gone. */
export type WithdrawnItem = Awaited<ReturnType<typeof readWithdrawn>>[number]

export function readWithdrawn({ store }: Pick<Deps, 'store'>, slug: string) {
  const { id, startsAt, endsAt, title, room, sequence, withdrawnAt: changedAt } = withdrawnItems
  return store.read
    .select({
      ...{ id, startsAt, endsAt, title, room, sequence, changedAt },
      /** Still in the programme, called off or without a time; null if it is gone. */
      calledOff: programmeItems.calledOff,
    })
    .from(withdrawnItems)
    .leftJoin(programmeItems, eq(programmeItems.id, withdrawnItems.id))
    .where(eq(withdrawnItems.eventId, sql`(select id from events where slug = ${slug})`))
    .orderBy(asc(startsAt), asc(id))
}
