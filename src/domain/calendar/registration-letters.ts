import { and, desc, eq, type SQL } from 'drizzle-orm'
import { type LetterKind, letters } from '../../../templates/mail/letters.ts'
import { originWords } from '../../../templates/mail/origin-words.ts'
import { outlookWords } from '../../../templates/mail/outlook-words.ts'
import type { Draft, Statement } from '../../db/database.ts'
import { addressChanges } from '../../db/schema/address-changes.ts'
import { deadline } from '../../lib/dates.ts'
import type { Language } from '../../lib/languages.ts'
import type { LetterAttachment } from '../../ports/mailer.ts'
import { readLetterWords } from '../events/read-letter-words.ts'
import { letterFrom } from '../outbox/letter-from.ts'
import type { LetterRow, Renderer } from '../outbox/renderer.ts'
import { objectionLink, objectionTime } from '../registrations/changing/objection-link.ts'
import { personalLink } from '../registrations/links/personal-link.ts'
import { readOrigin } from '../registrations/reading/read-origin.ts'
import { type RegistrationRecord, readRegistration } from '../registrations/reading/read-registration.ts'
import { readSessions } from '../registrations/reading/read-sessions.ts'
import { queuePosition } from '../registrations/waiting/queue-position.ts'
import { calendarFiles, invitesTo } from './calendar-files.ts'
import { entriesToSend } from './entries-to-send.ts'
import { noteAnnounced } from './note-announced.ts'
import { keepKnown, noteNotified } from './note-notified.ts'
import { personEntries } from './person-entries.ts'
import { readOutlook, registrationLink } from './read-outlook.ts'
import { readSchedules } from './read-schedules.ts'
import { registrationFacts } from './registration-facts.ts'
import { saysNothing, since, tells, type WhatChanged, whatChanged } from './what-changed.ts'

type RegistrationKind = Exclude<
  LetterKind,
  | ('sign-in' | 'delivery-problems' | 'carrier-refuses' | 'booking' | 'booking-change' | 'booking-event-cancelled')
  | ('mailing' | 'reply-declined' | 'waiting-list-over' | 'event-moved')
  | ('address-changed' | 'address-questioned' | 'address-settled')
>

/** The letter of this kind about a registration, with the entries of its calendar that are new, changed or taken back. */
export function registrationLetter(kind: RegistrationKind): Renderer {
  return async (deps, letter) => {
    const record = await readRegistration(deps, letter.about)
    if (!record || record.event.forgottenAt !== null) return undefined
    // Whoever had the address before must not get today's link. Without an own address the contact hears.
    if (letter.address !== (record.registration.email || record.contact?.email)) return undefined
    const { registration, event, host } = record
    const { address, language: asked } = letter
    const { text, language, around } = await readLetterWords(deps, { eventId: event.id, kind, asked })
    const { publicUrl } = deps.config
    const [scheduleOf, sessions, origin, outlook] = await Promise.all([
      readSchedules(deps, [registration.id], 'person'),
      readSessions(deps, [registration.id]),
      readOrigin(deps, record),
      readOutlook(deps, record, language),
    ])
    const schedule = scheduleOf(registration.id)
    // The state as it is now, however late the letter is, under the time of its rendering.
    const entries = await personEntries(record, schedule, { language: asked, publicUrl, stamp: deps.clock.now() })
    const sent = entriesToSend(kind, letter.facts, record, entries)
    const changed = await whatChanged(deps, letter, record, sessions)
    if (kind === 'change' && saysNothing(letter, changed.changes, entries)) return undefined
    const invites = invitesTo(record)
    const files = calendarFiles(sent, { record, language: asked, invites })
    const facts = {
      ...registrationFacts(
        record,
        { ...letter, language },
        sessions,
        kind === 'change' ? changed.changes : since(changed),
      ),
      ...originWords(origin, language),
      ...outlookWords(outlook, language),
      ...named(files, invites && sent.some(({ cancelled }) => !cancelled)),
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
        noteAnnounced(draft, fixed, 'person', [{ registrationId: registration.id, entries: sent }]),
        ...noteKnown(draft, fixed, { kind, letter, changed }),
      ],
    }
  }
}

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

/** A text says of files what to do with them; an invitation does it by itself. */
function named(files: readonly LetterAttachment[], inviting: boolean): { calendarFile: string; invitation: string } {
  const names = files.map(({ filename }) => filename).join(', ')
  return inviting ? { calendarFile: '', invitation: names } : { calendarFile: names, invitation: '' }
}
