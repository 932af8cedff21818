import { and, asc, eq, ne, type SQL, sql } from 'drizzle-orm'
import { events } from '../../db/schema/events.ts'
import { hosts } from '../../db/schema/hosts.ts'
import { eventSeries } from '../../db/schema/series.ts'
import type { Deps } from '../../deps.ts'
import type { CalendarEntry } from '../../formats/calendar-entry.ts'
import { type CalendarHead, calendarStream } from '../../formats/ics.ts'
import { defaultZone, type Instant } from '../../lib/dates.ts'
import { inLanguage, type Language, type LanguageMap, words } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import { sha256 } from '../../lib/tokens.ts'
import { type EventOfHost, eventEntry } from './entries.ts'
import { feedLook } from './feed-look.ts'

/** Whose events: of all hosts, of one host, of one series. */
export type FeedOf = { of: 'all' } | { of: 'host' | 'series'; slug: string }

export type PublicFeed = {
  /** Changes with whatever the feed says (an entity tag of RFC 9110 § 8.8.3, weak, without its quotes). */
  version: string
  /** When an event of the feed last changed; null without one. */
  changedAt: Instant | null
  /** How many there are in it. */
  events: number
  stream(): ReadableStream<Uint8Array>
}

type Uses = Pick<Deps, 'store' | 'config'>

/**
 * The feed of public events, oldest first. What was called off stays in it as CANCELLED, so that it leaves nobody's calendar
 * silently, and so does what is over. Rows are read a page at a time while the feed is sent. Throws Refusal `not-found`.
 */
export async function publicFeed(deps: Uses, feed: FeedOf, language: Language): Promise<PublicFeed> {
  const which = and(ne(events.status, 'draft'), scope(feed))
  const { read } = deps.store
  const [named, facts, first] = await read.batch([nameOf(deps, feed), factsOf(deps, which), pageOf(deps, which)])
  const [name] = named
  if (feed.of !== 'all' && !name) throw new Refusal('not-found')
  const head: CalendarHead = {
    ...feedLook,
    name: titleOf(feed, name ? [name] : facts, language),
    url: `${deps.config.publicUrl}/?lang=${language}`,
    source: `${deps.config.publicUrl}${addressOf(feed)}?lang=${language}`,
    zone: defaultZone,
  }
  return {
    version: await sha256(JSON.stringify([head, facts])),
    changedAt: facts.length > 0 ? Math.max(...facts.map((fact) => fact.changedAt)) : null,
    events: facts.reduce((sum, fact) => sum + fact.events, 0),
    stream: () => calendarStream(head, pages(deps, which, first, language)),
  }
}

function titleOf(feed: FeedOf, names: readonly { name: LanguageMap }[], language: Language): string {
  const all = names.map(({ name }) => inLanguage(name, language))
  return (feed.of === 'series' ? all : [text(language).events, ...all]).join(' – ')
}

/** Where a feed lies, below the address of the application. */
function addressOf(feed: FeedOf): string {
  if (feed.of === 'all') return '/calendar.ics'
  return `/${feed.of === 'host' ? 'hosts' : 'series'}/${feed.slug}/calendar.ics`
}

function scope(feed: FeedOf): SQL | undefined {
  if (feed.of === 'all') return undefined
  return feed.of === 'host'
    ? eq(events.hostId, sql`(select id from hosts where slug = ${feed.slug})`)
    : eq(events.seriesId, sql`(select id from event_series where slug = ${feed.slug})`)
}

/** The name of the host or series; nothing if there is none, and for the feed of all, which bears the names of its hosts. */
function nameOf({ store }: Uses, feed: FeedOf) {
  if (feed.of === 'series')
    return store.read.select({ name: eventSeries.title }).from(eventSeries).where(eq(eventSeries.slug, feed.slug))
  const slug = feed.of === 'host' ? feed.slug : null
  return store.read
    .select({ name: hosts.name })
    .from(hosts)
    .where(eq(hosts.slug, sql`${slug}`))
}

/** Every write to an event sets `changed_at`: these figures are as good as the content, and cost no rendering. */
function factsOf({ store }: Uses, which: SQL | undefined) {
  return store.read
    .select({
      name: hosts.name,
      events: sql<number>`count(*)`,
      changedAt: sql<number>`max(${events.changedAt})`,
      changes: sql<number>`total(${events.changedAt} + ${events.sequence})`,
    })
    .from(events)
    .innerJoin(hosts, eq(hosts.id, events.hostId))
    .where(which)
    .groupBy(hosts.id)
    .orderBy(asc(hosts.createdAt), asc(hosts.id))
}

const pageSize = 500
/** So many are written in one turn of the loop. */
const atOnce = 100

type Row = EventOfHost

function pageOf({ store }: Uses, which: SQL | undefined, after?: Row) {
  const { id, slug, status, title, startsAt, endsAt, allDay, zone, venue, contact, sequence, changedAt } = events
  const { attendanceModes, organizer, cancellationReason } = events
  const later = after && sql`(${startsAt}, ${id}) > (${after.event.startsAt}, ${after.event.id})`
  return store.read
    .select({
      event: {
        id,
        slug,
        status,
        title,
        startsAt,
        endsAt,
        allDay,
        zone,
        venue,
        attendanceModes,
        contact,
        organizer,
        sequence,
        changedAt,
        cancellationReason,
      },
      host: { name: hosts.name },
    })
    .from(events)
    .innerJoin(hosts, eq(hosts.id, events.hostId))
    .where(and(which, later))
    .orderBy(asc(startsAt), asc(id))
    .limit(pageSize)
}

async function* pages(
  deps: Uses,
  which: SQL | undefined,
  first: Row[],
  language: Language,
): AsyncGenerator<CalendarEntry[]> {
  for (let rows = first; ; rows = await pageOf(deps, which, rows.at(-1))) {
    for (let from = 0; from < rows.length; from += atOnce)
      yield rows.slice(from, from + atOnce).map((row) => eventEntry(row, language, deps.config.publicUrl))
    if (rows.length < pageSize) return
  }
}

const text = words({ events: 'Veranstaltungen' }, { events: 'Events' })
