import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import { events } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import type { LanguageMap } from '../../lib/languages.ts'
import { shortHash } from '../../lib/short-hash.ts'
import { type DatedThing, datedThings } from './dated-things.ts'
import type { DatedEvent, DatedRow } from './plan-move.ts'
import { landOf } from './public-holiday.ts'
import type { EventRecord } from './read-event.ts'

/** Everything dated of an event as it stands: the rows of a plan, their text in the database, and the text in 8 characters. */
export type Dated = { event: DatedEvent; state: string; seen: string }

type Event = Pick<EventRecord, 'id' | 'startsAt' | 'endsAt' | 'allDay' | 'zone' | 'venue' | 'host'>

/** In one round trip. What is over stays out: closed desks, mailings that have left, offers that were answered. */
export async function readDated({ store }: Pick<Deps, 'store'>, event: Event): Promise<Dated> {
  const { state } = await store.read.get<{ state: string }>(sql`select ${datedState(event.id)} as state`)
  const read = shape.parse(JSON.parse(state))
  const rows = things.flatMap((thing) => rowsOf(thing, read[thing]))
  const { startsAt, endsAt, allDay, zone } = event
  const land = [event.venue.city, ...event.host.notices.address.split(/[\n,]|\d{5}/)].map((city) => landOf(city.trim()))
  const known = land.find((one) => one !== 'BUND') ?? 'BUND'
  return { event: { date: { startsAt, endsAt, allDay, zone }, land: known, rows }, state, seen: shortHash(state) }
}

/**
 * Everything dated of an event, as JSON in a fixed order: read to plan a move, and compared again where it is written. With
 * what the event is: one that is called off or published meanwhile is no longer the one that was shown.
 */
export function datedState(eventId: string): SQL {
  const parts = things.map((thing) => sql`${thing}, json(${listOf(thing, eventId)})`)
  const is = sql`(select json_array(status, forgotten_at) from events where id = ${eventId})`
  return sql`json_object('is', json(${is}), ${list(parts, ', ')})`
}

/** Offers that end together are one row, under the instant as its id: nobody is asked about each of them. */
function listOf(thing: DatedThing, eventId: string): SQL {
  const { table } = datedThings[thing]
  const ofItself = table === events
  const { id = ofItself ? sql`''` : sql`id`, label = sql`'null'`, where = sql`true` } = sources[thing] ?? {}
  const columns = datedThings[thing].columns.map((name) => ({ name, of: (getTableColumns(table) as Columns)[name] }))
  const at = columns.map(({ name, of }) => sql`${name}, ${of}`)
  const some = columns.map(({ of }) => sql`${of} is not null`)
  return sql`(select json_group_array(json(line)) from (
    select json_object('id', ${id}, 'label', json(${label}), 'count', count(*), 'at', json_object(${list(at, ', ')})) as line
    from ${table} where ${ofItself ? sql`id` : sql`event_id`} = ${eventId} and (${list(some, ' or ')}) and ${where}
    group by ${id} order by ${columns[0]?.of}, ${id}))`
}

const things = Object.keys(datedThings) as DatedThing[]
type Columns = Record<string, SQLiteColumn>
const list = (parts: SQL[], between: string) => sql.join(parts, sql.raw(between))

/** How a row is called, which of them still matter, and what is one row. */
const sources: Partial<Record<DatedThing, { label?: SQL; where?: SQL; id?: SQL }>> = {
  item: { label: sql`title` },
  categoryOpening: { label: sql`name` },
  categoryClosing: { label: sql`name` },
  desk: { label: sql`json_object('de', label)`, where: sql`closed_at is null` },
  mailing: { label: sql`subject`, where: sql`state = 'held'` },
  offer: { where: sql`state = 'offered'`, id: sql`expires_at` },
}

const listed = z.array(
  z.object({
    id: z.coerce.string(),
    label: z.custom<LanguageMap>().nullable(),
    count: z.number(),
    at: z.record(z.string(), z.number().nullable()),
  }),
)
const shape = z.object(Object.fromEntries(things.map((thing) => [thing, listed])) as Record<DatedThing, typeof listed>)

function rowsOf(thing: DatedThing, read: z.infer<typeof listed>): DatedRow[] {
  return read.map(({ id, label, count, at }) => {
    const set = Object.entries(at).flatMap(([column, instant]) =>
      instant === null ? [] : [[column, instant] as const],
    )
    return { thing, id, count, at: Object.fromEntries(set), ...(label && { label }) }
  })
}
