import { eq } from 'drizzle-orm'
import { greeting } from '../../../templates/mail/greeting.ts'
import { formerLinks } from '../../db/schema/calendar.ts'
import type { Deps } from '../../deps.ts'
import { dateRange } from '../../lib/dates.ts'
import { letterFrom } from '../outbox/letter-from.ts'
import type { LetterRow, Renderer } from '../outbox/renderer.ts'
import { type RegistrationRecord, readRegistration } from '../registrations/reading/read-registration.ts'
import { calendarFiles, invitesTo } from './calendar-files.ts'
import { readFormerEntries } from './former-calendar.ts'
import { atOldAddress, noteFormer } from './former-files.ts'
import { noteAnnounced } from './note-announced.ts'
import { type PersonEntry, personEntries } from './person-entries.ts'
import { readSchedules } from './read-schedules.ts'
import { isOutdated } from './revision.ts'

/** An entry that travels by itself: an invitation, or that it is taken back. Dropped where nothing is new any more. */
export const entryLetter: Renderer = async (deps, letter) => {
  const found = letter.facts?.link ? await former(deps, letter) : await current(deps, letter)
  if (!found || found.record.event.forgottenAt !== null) return undefined
  const { record, entry } = found
  if (!isOutdated(entry.sum, entry.sent, entry.cancelled)) return undefined
  const { event, host, registration } = record
  const { language, address } = letter
  const { startsAt, endsAt, allDay, summary, location = '' } = entry.entry
  const files = calendarFiles([entry], { record, language, invites: invitesTo(record) })
  const names = files.map(({ filename }) => filename).join(', ')
  const facts = {
    greeting: greeting(registration, language, event.letterStyle),
    entry: summary,
    date: dateRange(startsAt, endsAt, allDay, event.zone, language),
    place: location,
    invitation: entry.cancelled ? '' : names,
    cancelledFile: entry.cancelled ? names : '',
  }
  const sender = { host, contact: event.contact, style: event.letterStyle }
  return {
    ...letterFrom(deps, sender, { to: address, kind: 'calendar-entry', language, facts, attachments: files }),
    noted: (draft, fixed) => [found.note(draft, fixed)],
  }
}

type Found = { record: RegistrationRecord; entry: PersonEntry; note: NonNullable<Note> }
type Note = (
  ...given: Parameters<NonNullable<NonNullable<Awaited<ReturnType<Renderer>>>['noted']>>
) => ReturnType<typeof noteAnnounced>

async function current(deps: Parameters<Renderer>[0], letter: LetterRow): Promise<Found | undefined> {
  const record = await readRegistration(deps, letter.about)
  if (!record || letter.address !== record.registration.email) return undefined
  const { id, language } = record.registration
  const schedule = (await readSchedules(deps, [id]))(id, 'person')
  const entries = await personEntries(record, schedule, { ...deps.config, language, stamp: deps.clock.now() })
  const entry = entries.find(({ sessionId }) => sessionId === letter.facts?.session)
  if (!entry) return undefined
  return {
    ...{ record, entry },
    note: (draft, fixed) => noteAnnounced(draft, fixed, [{ registrationId: id, entries: [entry] }]),
  }
}

async function former(deps: Pick<Deps, 'store' | 'config' | 'clock'>, letter: LetterRow): Promise<Found | undefined> {
  const [link] = await deps.store.read
    .select()
    .from(formerLinks)
    .where(eq(formerLinks.id, Number(letter.facts?.link)))
  const [one] = link ? await readFormerEntries(deps, link, deps.clock.now()) : []
  const entry = one?.entries.find(({ sessionId }) => sessionId === letter.facts?.session)
  if (!link || !one || !entry?.sent) return undefined
  return {
    ...{ record: atOldAddress(one.record, link), entry },
    note: (draft, fixed) => noteFormer(draft, fixed, link, [{ ...one, entries: [entry] }]),
  }
}
