import { and, desc, eq, type SQL } from 'drizzle-orm'
import { type LetterKind, letters } from '../../../templates/mail/letters.ts'
import { originWords } from '../../../templates/mail/origin-words.ts'
import { outlookWords } from '../../../templates/mail/outlook-words.ts'
import type { Draft, Statement } from '../../db/database.ts'
import { addressChanges } from '../../db/schema/address-changes.ts'
import { deadline } from '../../lib/dates.ts'
import type { Language } from '../../lib/languages.ts'
import { readLetterWords } from '../events/read-letter-words.ts'
import { letterFrom } from '../outbox/letter-from.ts'
import type { LetterRow, Rendered, Renderer } from '../outbox/renderer.ts'
import { objectionLink, objectionTime } from '../registrations/changing/objection-link.ts'
import { personalLink } from '../registrations/links/personal-link.ts'
import { readOrigin } from '../registrations/reading/read-origin.ts'
import { type RegistrationRecord, readRegistration } from '../registrations/reading/read-registration.ts'
import { readSessions } from '../registrations/reading/read-sessions.ts'
import { queuePosition } from '../registrations/waiting/queue-position.ts'
import { calendarFacts } from './calendar-facts.ts'
import { invitesTo } from './calendar-files.ts'
import { carry, writeEntryLetters } from './calendar-mail.ts'
import { calledOffFacts, notCalledOff, withCancellationWords } from './called-off-facts.ts'
import { copiesFor, sharesMailbox } from './contact-entries.ts'
import { entriesToSend, leaves } from './entries-to-send.ts'
import { noteAnnounced } from './note-announced.ts'
import { keepKnown, noteNotified } from './note-notified.ts'
import { type PersonEntry, personEntries, type Setting } from './person-entries.ts'
import { readOutlook, registrationLink } from './read-outlook.ts'
import { readSchedules, type Schedule } from './read-schedules.ts'
import { registrationFacts } from './registration-facts.ts'
import { isOutdated } from './revision.ts'
import { saysNothing, since, tells, type WhatChanged, whatChanged } from './what-changed.ts'

type RegistrationKind = Exclude<
  LetterKind,
  | ('sign-in' | 'delivery-problems' | 'carrier-refuses' | 'booking' | 'booking-change' | 'booking-event-cancelled')
  | ('mailing' | 'reply-declined' | 'waiting-list-over' | 'event-moved')
  | ('address-changed' | 'address-questioned' | 'address-settled' | 'calendar-entry')
>

/** The letter of this kind about a registration, with the entries of its calendar that are new, changed or taken back. */
export function registrationLetter(kind: RegistrationKind): Renderer {
  return async (deps, letter) => {
    const record = await readRegistration(deps, letter.about)
    return record && registrationLetterAbout(kind)(deps, letter, record)
  }
}

/** The same of a registration as it stands, or would. */
export function registrationLetterAbout(kind: RegistrationKind) {
  return async (
    deps: Parameters<Renderer>[0],
    letter: LetterRow,
    record: RegistrationRecord,
  ): Promise<Rendered | undefined> => {
    if (record.event.forgottenAt !== null || isOvertaken(kind, record)) return undefined
    // Whoever had the address before must not get today's link. Without an own address the contact hears.
    if (letter.address !== (record.registration.email || record.contact?.email)) return undefined
    const { registration, event, host } = record
    const { address, language: asked } = letter
    const words = await readLetterWords(deps, { eventId: event.id, kind, asked })
    const { text, language } = words
    const calledOff = kind === 'event-cancelled'
    const around = calledOff
      ? withCancellationWords(words, language, ['reason', 'ownWords', 'registeredBy', 'privacyLink'])
      : words.around
    const { publicUrl } = deps.config
    const [schedules, sessions, origin, outlook] = await Promise.all([
      readSchedules(deps, [registration.id]),
      readSessions(deps, [registration.id]),
      readOrigin(deps, record),
      readOutlook(deps, record, language),
    ])
    const schedule = schedules(registration.id, 'person')
    // The state as it is now, however late the letter is, under the time of its rendering.
    const setting = { ...deps.config, language: registration.language, stamp: deps.clock.now() }
    const { entries, gone } = await entriesOf(record, schedules, setting)
    const sent = [...entriesToSend(kind, letter.facts, record, entries), ...gone]
    const changed = await whatChanged(deps, letter, record, sessions)
    if (kind === 'change' && saysNothing(letter, changed.changes, entries)) return undefined
    const invites = invitesTo(record)
    const { files, carried, others } = carry(sent, { record, language: asked, invites })
    const further = others.filter(isNews)
    const anew = await newSubscription(deps, record, schedule)
    const facts = {
      newSubscription: '',
      ...registrationFacts(
        record,
        { ...letter, language },
        sessions,
        kind === 'change' ? changed.changes : since(changed),
      ),
      ...originWords(origin, language),
      ...outlookWords(outlook, language),
      ...calendarFacts({ files, carried, others: further }, { invites, language, leaving: leaves.has(kind) }),
      ...(calledOff ? calledOffFacts(record, language) : notCalledOff),
      ...(anew && { newSubscription: anew, subscribed: '' }),
      link: await personalLink(deps, registration),
      position: kind === 'waiting-list' ? String(await queuePosition(deps, registration.claimId)) : '',
      privacyLink: origin.by !== 'self' ? `${publicUrl}/privacy` : '',
      eventLink: `${publicUrl}/e/${event.slug}`,
      registrationLink: registrationLink(deps, event),
      ...(kind === 'substituted' ? await objectionToDeputy(deps, record, language) : nothingToObject),
    }
    const sender = { host, contact: event.contact, style: event.letterStyle }
    return {
      ...letterFrom(deps, sender, { to: address, kind, language, facts, text, around, attachments: files }),
      noted: (draft, fixed) => [
        noteAnnounced(draft, fixed, [{ registrationId: registration.id, entries: carried }]),
        ...(further.length > 0
          ? [writeEntryLetters(draft, fixed, letter, { entries: further, now: setting.stamp })]
          : []),
        ...noteKnown(draft, fixed, { kind, letter, changed }),
      ],
    }
  }
}

/** What still waited when the event was called off: of what takes place no more only that, and what ended before, is told. */
function isOvertaken(kind: RegistrationKind, { event }: RegistrationRecord): boolean {
  return event.status === 'cancelled' && !endings.includes(kind)
}

const endings: readonly RegistrationKind[] = [
  ...([...leaves] as RegistrationKind[]),
  ...(['declined', 'offer-expired', 'existing-registration'] as const),
]

type Telling = { kind: RegistrationKind; letter: LetterRow; changed: WhatChanged }

function noteKnown(draft: Draft, fixed: SQL, { kind, letter, changed: { before, now } }: Telling): Statement[] {
  if (!tells(kind)) return []
  const withSessions = letters[kind].some((name) => name === 'sessions')
  const notice = { registrationId: letter.about, before, now, withSessions }
  return [
    noteNotified(draft, fixed, 'person', [notice]),
    ...(kind === 'change' && before ? [keepKnown(draft, fixed, letter.id, before)] : []),
  ]
}

/**
 * What stands in the calendar that reads this letter: the person's own entries, or where the letter goes to who registered
 * them, the copies. Of two in one mailbox, the copies go.
 */
async function entriesOf(
  record: RegistrationRecord,
  schedules: (id: string, recipient: 'person' | 'contact') => Schedule,
  setting: Setting,
): Promise<{ entries: PersonEntry[]; gone: PersonEntry[] }> {
  const { id, email } = record.registration
  const ofContact = { ...setting, language: record.bookingLanguage }
  if (email === '') return { entries: await copiesFor(record, schedules, ofContact), gone: [] }
  const copies = sharesMailbox(record) ? await copiesFor(record, schedules, ofContact) : []
  const gone = copies.filter(isNews)
  return { entries: await personEntries(record, schedules(id, 'person'), setting), gone }
}

const nothingToObject = { objectionLink: '', objectionUntil: '' }

/** Whoever is replaced can object to it; not to what the office put right. */
async function objectionToDeputy(
  deps: Parameters<Renderer>[0],
  { registration, event }: RegistrationRecord,
  language: Language,
) {
  const [change] = await deps.store.read
    .select()
    .from(addressChanges)
    .where(and(eq(addressChanges.holder, registration.id), eq(addressChanges.kind, 'deputy')))
    .orderBy(desc(addressChanges.id))
    .limit(1)
  if (!change) return nothingToObject
  return {
    objectionLink: await objectionLink(deps, change.id),
    objectionUntil: deadline(change.changedAt + objectionTime, event.zone, language),
  }
}

function isNews({ sum, sent, cancelled }: PersonEntry): boolean {
  return isOutdated(sum, sent, cancelled)
}

/** Where to subscribe anew: after a change of the address, with the first letter that brings its entries. */
async function newSubscription(
  deps: Parameters<Renderer>[0],
  { registration }: RegistrationRecord,
  { sent }: Schedule,
): Promise<string> {
  if (registration.calendarGeneration === 0 || [...sent.values()].some(({ unsent }) => !unsent)) return ''
  return `${await personalLink(deps, registration)}/calendar.ics`
}
