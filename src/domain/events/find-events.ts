import { and, asc, desc, eq, gt, inArray, lte, ne, sql } from 'drizzle-orm'
import { events } from '../../db/schema/events.ts'
import { hosts } from '../../db/schema/hosts.ts'
import { categories, quotas } from '../../db/schema/seats.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { queuesNewcomers } from './queues-newcomers.ts'

type Uses = Pick<Deps, 'store' | 'clock'>

/** What the public list shows: events to come by date, with their categories, and those that are over, newest first. */
export async function findPublicEvents({ store, clock }: Uses) {
  const now = clock.now()
  const visible = ne(events.status, 'draft')
  const list = () =>
    store.read
      .select({ event: events, host: hosts, seats: quotas, queuesNewcomers })
      .from(events)
      .innerJoin(hosts, eq(hosts.id, events.hostId))
      .innerJoin(quotas, and(eq(quotas.eventId, events.id), eq(quotas.scope, 'event')))
  const [upcoming, past, groups] = await store.read.batch([
    list()
      .where(and(visible, gt(events.endsAt, now)))
      .orderBy(asc(events.startsAt)),
    list()
      .where(and(visible, lte(events.endsAt, now)))
      .orderBy(desc(events.startsAt))
      .limit(100),
    store.read
      .select({ category: categories })
      .from(events)
      .innerJoin(categories, eq(categories.eventId, events.id))
      .where(and(visible, gt(events.endsAt, now)))
      .orderBy(asc(events.startsAt), asc(categories.position)),
  ])
  const categoriesOf = Map.groupBy(groups, ({ category }) => category.eventId)
  const withCategories = upcoming.map(({ event, ...row }) => ({
    ...row,
    event: { ...event, categories: (categoriesOf.get(event.id) ?? []).map(({ category }) => category) },
  }))
  return { upcoming: withCategories, past }
}

type Found = Awaited<ReturnType<typeof findPublicEvents>>
export type PublicEvent = Found['upcoming'][number] | Found['past'][number]

/** Every event of the hosts somebody works for, newest first, with its figures. */
export function findOfficeEvents({ store }: Pick<Deps, 'store'>, actor: Extract<Actor, { as: 'staff' }>) {
  const waiting = sql<number>`(select coalesce(sum(k.people), 0) from attendee_counts k
    where k.event_id = ${events.id} and k.seat = 'waiting')`
  return store.read
    .select({ event: events, seats: quotas, waiting: waiting.as('waiting') })
    .from(events)
    .innerJoin(quotas, and(eq(quotas.eventId, events.id), eq(quotas.scope, 'event')))
    .where(inArray(events.hostId, [...actor.hostIds]))
    .orderBy(desc(events.startsAt))
}
