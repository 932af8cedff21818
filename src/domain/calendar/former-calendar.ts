import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { formerEntries, formerLinks, type Recipient } from '../../db/schema/calendar.ts'
import { events, programmeItems, withdrawnItems } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import { calendarText } from '../../formats/ics.ts'
import type { Instant } from '../../lib/dates.ts'
import { inLanguage } from '../../lib/languages.ts'
import { tokenDigest } from '../../lib/tokens.ts'
import { readBookingRecord } from '../registrations/reading/read-booking-record.ts'
import { type RegistrationRecord, readRegistration } from '../registrations/reading/read-registration.ts'
import { recordsOf } from './contact-entries.ts'
import { currentEntries, lastChange } from './current-entries.ts'
import { feedLook } from './feed-look.ts'
import { type PersonEntry, personEntries, type Setting } from './person-entries.ts'
import type { Schedule } from './read-schedules.ts'

type Uses = Pick<Deps, 'store' | 'config'>
export type FormerLink = typeof formerLinks.$inferSelect

/**
 * The calendar behind a link that a newer one has replaced: its entries, CANCELLED, and nothing of anybody, until the event is
 * forgotten. Subscriptions would else stay on "confirmed" for ever. Undefined for a token that never was.
 */
export async function formerCalendar(
  deps: Uses & Pick<Deps, 'keys'>,
  token: string,
  recipient: Recipient,
): Promise<string | undefined> {
  const hash = await tokenDigest(deps.keys, token)
  const [found] = await deps.store.read
    .select({ link: formerLinks })
    .from(formerLinks)
    .innerJoin(events, eq(events.id, formerLinks.eventId))
    .where(and(eq(formerLinks.tokenHash, hash), eq(formerLinks.recipient, recipient), isNull(events.forgottenAt)))
  const people = found && (await entriesBehind(deps, found.link))
  const [someone] = people ?? []
  if (!people || !someone) return undefined
  const { event, registration, bookingLanguage } = someone.record
  const language = recipient === 'person' ? registration.language : bookingLanguage
  return calendarText({
    ...feedLook,
    name: inLanguage(event.title, language),
    url: `${deps.config.publicUrl}/e/${event.slug}?lang=${language}`,
    zone: event.zone,
    entries: people.flatMap(({ entries }) => entries.map(({ entry }) => entry)),
  })
}

/** Of whom these entries are, each as it is taken back. */
export type FormerEntries = { record: RegistrationRecord; entries: PersonEntry[] }

/** A seat that was given up has kept its entries: they are cancelled as such. */
async function entriesBehind(deps: Uses, link: FormerLink): Promise<FormerEntries[]> {
  const record = link.recipient === 'person' ? await readRegistration(deps, link.about) : undefined
  if (record && record.registration.calendarGeneration === link.generation)
    return [{ record, entries: await currentEntries(deps, record, record.registration.language) }]
  return readFormerEntries(deps, link)
}

/** The entries that went by a link before, taken back; without a stamp as of their last change. */
export async function readFormerEntries(deps: Uses, link: FormerLink, stamp?: Instant): Promise<FormerEntries[]> {
  const [records, schedules] = await Promise.all([recordsBehind(deps, link), readFormerSchedules(deps, link)])
  const { publicUrl, sender } = deps.config
  const whose = { recipient: link.recipient, generation: link.generation, over: true }
  const all = records.map(async (record) => {
    const schedule = schedules(record.registration.id)
    // A person's own calendar had the event at least, whether it was sent or only fetched.
    if (link.recipient === 'contact' && schedule.sent.size === 0) return { record, entries: [] }
    const language = link.recipient === 'person' ? record.registration.language : record.bookingLanguage
    const setting: Setting = { language, publicUrl, sender, stamp: stamp ?? lastChange(record, schedule) }
    return { record, entries: await personEntries(record, schedule, setting, whose) }
  })
  return Promise.all(all)
}

async function recordsBehind(deps: Uses, { recipient, about }: FormerLink): Promise<RegistrationRecord[]> {
  if (recipient === 'person') {
    const record = await readRegistration(deps, about)
    return record ? [record] : []
  }
  const booking = await readBookingRecord(deps, about)
  return booking ? recordsOf(booking) : []
}

async function readFormerSchedules({ store }: Uses, link: FormerLink): Promise<(id: string) => Schedule> {
  const [rows, items] = await store.read.batch([
    store.read.select().from(formerEntries).where(eq(formerEntries.linkId, link.id)),
    store.read
      .select({
        item: programmeItems,
        was: { startsAt: withdrawnItems.startsAt, endsAt: withdrawnItems.endsAt },
        nextAt: sql<number | null>`(select min(o.starts_at) from programme_items o
          where o.event_id = ${programmeItems.eventId} and o.starts_at > ${programmeItems.startsAt})`.as('next_at'),
      })
      .from(programmeItems)
      .leftJoin(withdrawnItems, eq(withdrawnItems.id, programmeItems.id))
      .where(eq(programmeItems.eventId, link.eventId))
      .orderBy(asc(programmeItems.startsAt), asc(programmeItems.position)),
  ])
  return (id) => {
    const sent = new Map(rows.filter((row) => row.registrationId === id).map((row) => [row.sessionId, row]))
    const had = items.filter(({ item }) => sent.has(item.id))
    return { sessions: had.map((session) => ({ ...session, held: false, waits: false })), sent }
  }
}
