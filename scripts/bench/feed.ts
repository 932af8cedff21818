import { eq } from 'drizzle-orm'
import ical, { ICalEventStatus } from 'ical-generator'
import { events } from '../../src/db/schema/events.ts'
import { eventSeries } from '../../src/db/schema/series.ts'
import { type EventOfHost, eventEntry } from '../../src/domain/calendar/entries.ts'
import { publicFeed } from '../../src/domain/calendar/public-feed.ts'
import { calendarText } from '../../src/formats/ics.ts'
import { zonedDateTime } from '../../src/lib/dates.ts'
import type { benchWorld } from './bench-world.ts'
import { handCalendar } from './hand-calendar.ts'
import { liveHeap } from './live-heap.ts'
import { againstFloor, type Measured } from './stopwatch.ts'

type World = Awaited<ReturnType<typeof benchWorld>>
const amount = 5_000
const many = 20_000

/**
 * Calendars of 5,000 events: our writer beside ical-generator as it comes and beside strings put together by hand, then the
 * feed from the database to the last byte, and what it holds in memory while 5,000 and 20,000 events are sent.
 */
export async function* feed({ deps, client }: World): AsyncGenerator<Measured & { memory?: string }> {
  await seedFeed(deps, 'few', amount)
  const rows = await deps.store.read.query.events.findMany({ where: eq(events.seriesId, 'few'), with: { host: true } })
  const entries = rows.map((event) => eventEntry({ event, host: event.host }, 'de', deps.config.publicUrl))
  const ours = each(() => calendarText({ name: 'Messung', entries }))
  const byHand = each(() => handCalendar(entries))
  const library = each(() => untouched(rows))
  yield { what: 'calendar', against: 'ical-generator untouched', ...(await againstFloor(ours, library)) }
  yield { what: 'calendar', against: 'strings by hand, folded by octets', ...(await againstFloor(ours, byHand)) }

  const open = async (slug: string) => new Response((await publicFeed(deps, { of: 'series', slug }, 'de')).stream())
  const sent = async () => {
    await (await open('few')).arrayBuffer()
    return amount
  }
  const raw = async () => {
    await client.execute(`select e.*, h.name from events e join hosts h on h.id = e.host_id where series_id = 'few'`)
    return byHand()
  }
  const measured = await againstFloor(sent, raw)
  await seedFeed(deps, 'many', many)
  const heap = [await liveHeap(await open('few')), await liveHeap(await open('many'))]
  const memory = `live heap while ${amount} are sent: ${heap[0]} MB, while ${many} are: ${heap[1]} MB`
  yield { what: 'feed from the database', against: 'one raw query, strings by hand', ...measured, memory }
}

function each(write: () => string): () => number {
  return () => {
    write()
    return amount
  }
}

/** So many events in a series of this name, an hour apart. */
export async function seedFeed({ store }: World['deps'], series: string, amount: number): Promise<void> {
  const [model] = await store.read.select().from(events).limit(1)
  if (!model) throw new Error('No event to copy.')
  await store.write((draft) => [
    draft
      .insert(eventSeries)
      .values({ id: series, hostId: model.hostId, slug: series, title: { de: 'Messung' }, createdAt: 0 }),
  ])
  for (let from = 0; from < amount; from += 500)
    await store.write((draft) =>
      Array.from({ length: 500 }, (_, index) => {
        const id = `${series}-${from + index}`
        const later = (from + index) * 3_600_000
        const times = { startsAt: model.startsAt + later, endsAt: model.endsAt + later }
        return draft.insert(events).values({ ...model, ...times, id, slug: id, seriesId: series })
      }),
    )
}

/** The library as its manual shows it, with the zone of each event. */
function untouched(rows: (EventOfHost['event'] & { host: EventOfHost['host'] })[]): string {
  const calendar = ical({ name: 'Messung' })
  for (const { id, title, venue, startsAt, endsAt, zone, sequence, changedAt, host, contact, slug } of rows)
    calendar.createEvent({
      ...{ id, sequence, summary: title.de, location: venue.name, timezone: zone, status: ICalEventStatus.CONFIRMED },
      start: zonedDateTime(startsAt, zone),
      end: zonedDateTime(endsAt, zone),
      stamp: zonedDateTime(changedAt, zone),
      lastModified: zonedDateTime(changedAt, zone),
      description: `Veranstaltet von: ${host.name.de}\n\nRückfragen: ${contact.name}, ${contact.phone}, ${contact.email}`,
      organizer: { name: host.name.de, email: contact.email },
      url: `http://bench.local/e/${slug}`,
    })
  return calendar.toString()
}
