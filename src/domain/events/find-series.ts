import { asc, eq, inArray, sql } from 'drizzle-orm'
import { events } from '../../db/schema/events.ts'
import { hosts } from '../../db/schema/hosts.ts'
import { eventSeries } from '../../db/schema/series.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { manages } from '../access/may-manage.ts'

type Uses = Pick<Deps, 'store'>

/** The series of the hosts somebody works for, by title, each with its host and the number of its events. */
export function findOwnSeries({ store }: Uses, staff: Extract<Actor, { as: 'staff' }>) {
  const count = sql<number>`(select count(*) from events e where e.series_id = ${eventSeries.id})`
  return store.read
    .select({ series: eventSeries, host: { name: hosts.name }, events: count.as('events') })
    .from(eventSeries)
    .innerJoin(hosts, eq(hosts.id, eventSeries.hostId))
    .where(inArray(eventSeries.hostId, [...staff.hostIds]))
    .orderBy(asc(sql`json_extract(${eventSeries.title}, '$.de')`), asc(eventSeries.id))
}

export type OwnSeries = Awaited<ReturnType<typeof findOwnSeries>>[number]

/** A series with its events, oldest first, for somebody who works for its host. Throws Refusal `not-found`. */
export async function readManagedSeries({ store }: Uses, actor: Actor, id: string) {
  const [[series], those] = await store.read.batch([
    store.read.select().from(eventSeries).where(eq(eventSeries.id, id)),
    store.read
      .select({ id: events.id, title: events.title, startsAt: events.startsAt, zone: events.zone })
      .from(events)
      .where(eq(events.seriesId, id))
      .orderBy(asc(events.startsAt)),
  ])
  if (!series || !manages(actor, series.hostId)) throw new Refusal('not-found')
  return { ...series, events: those }
}

export type ManagedSeries = Awaited<ReturnType<typeof readManagedSeries>>
