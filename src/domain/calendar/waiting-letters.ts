import { sql } from 'drizzle-orm'
import type { Change } from '../../../templates/mail/changes.ts'
import { statusWords, waitingListOutcome } from '../../../templates/mail/fact-words.ts'
import { originWords } from '../../../templates/mail/origin-words.ts'
import type { AttendanceMode, EventBefore } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import { deadline } from '../../lib/dates.ts'
import type { LanguageMap } from '../../lib/languages.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import { readLetterWords } from '../events/read-letter-words.ts'
import { letterFrom } from '../outbox/letter-from.ts'
import type { LetterRow, Renderer } from '../outbox/renderer.ts'
import { personalLink } from '../registrations/links/personal-link.ts'
import { readOrigin } from '../registrations/reading/read-origin.ts'
import { type RegistrationRecord, readRegistration } from '../registrations/reading/read-registration.ts'
import { deadlinesOf, promotionEnds } from '../seats/deadlines.ts'
import { changeFacts } from './change-facts.ts'
import { noteNotified } from './note-notified.ts'
import { notifiedNow } from './notified-now.ts'
import { attendanceOf } from './online-address.ts'
import { ownFacts } from './own-facts.ts'
import { ownWhereLine } from './where-line.ts'

/** To who still waits when nobody moves up any more. Whoever got a seat meanwhile, or may yet, hears nothing of the kind. */
export const waitingListOverLetter: Renderer = async (deps, letter) => {
  const record = await recordOf(deps, letter)
  if (record?.event.status !== 'published' || deps.clock.now() < promotionEnds(record.event)) return undefined
  const words = await readLetterWords(deps, {
    eventId: record.event.id,
    kind: 'waiting-list-over',
    asked: letter.language,
  })
  const { language } = words
  const missed = record.state === 'confirmed' ? await waitedFor(deps, record, language) : []
  if (record.state !== 'waiting' && missed.length === 0) return undefined
  const origin = await readOrigin(deps, record)
  return write(deps, letter, record, words, {
    kind: 'waiting-list-over',
    outcome: waitingListOutcome(missed, language),
    privacyLink: origin.by === 'self' ? '' : `${deps.config.publicUrl}/privacy`,
    ...originWords(origin, language),
  })
}

/** To who has no seat, or none that is certain: they have nothing of the event in their calendar. */
export const eventMovedLetter: Renderer = async (deps, letter) => {
  const record = await recordOf(deps, letter)
  if (record?.event.status !== 'published') return undefined
  const { facts } = letter
  const { event, claim, registration } = record
  const words = await readLetterWords(deps, { eventId: event.id, kind: 'event-moved', asked: letter.language })
  const { language } = words
  const rendered = await write(deps, letter, record, words, {
    kind: 'event-moved',
    status: statusWords(record.state, language),
    changeUntil: deadline(deadlinesOf(event).change, event.zone, language),
    offerUntil: claim.expiresAt === null ? '' : deadline(claim.expiresAt, event.zone, language),
    ...changeFacts(facts, whatMoved(facts, record), language),
  })
  const notice = {
    registrationId: registration.id,
    before: undefined,
    now: notifiedNow(record, []),
    withSessions: false,
  }
  return { ...rendered, noted: (draft, fixed) => [noteNotified(draft, fixed, 'person', [notice])] }
}

/** What was told before, beside what holds now. */
function whatMoved(facts: LetterRow['facts'], record: RegistrationRecord) {
  const { startsAt, endsAt, allDay, zone, venue } = record.event
  const before: (EventBefore & { attendance?: AttendanceMode }) | undefined = facts?.before
    ? JSON.parse(facts.before)
    : undefined
  const named = facts?.changes?.split(' ') ?? []
  if (!before) return undefined
  const changes: Change[] = []
  if (named.includes('date'))
    changes.push({
      what: 'date',
      from: { ...before, allDay: before.allDay === 1 },
      to: { startsAt, endsAt, allDay, zone },
    })
  if (named.includes('place')) changes.push({ what: 'place', from: before.venue, to: venue })
  if (named.includes('attendance') && before.attendance)
    changes.push({ what: 'attendance', from: before.attendance, to: attendanceOf(record) })
  return changes
}

type Uses = Parameters<Renderer>[0]

/** Whoever had the address before must not get today's link. Whoever has left hears nothing more. */
async function recordOf(deps: Uses, letter: LetterRow): Promise<RegistrationRecord | undefined> {
  const record = await readRegistration(deps, letter.about)
  if (!record || record.event.forgottenAt !== null || record.state === 'cancelled') return undefined
  return letter.address === (record.registration.email || record.contact?.email) ? record : undefined
}

/** The titles of the sessions that somebody waits for. */
async function waitedFor({ store }: Pick<Deps, 'store'>, { registration }: RegistrationRecord, language: Language) {
  const rows = await store.read.all<{ title: string }>(sql`select p.title from chosen_sessions s
    cross join programme_items p on p.id = s.session_id
    where s.registration_id = ${registration.id} and s.state = 'waiting' order by p.position`)
  return rows.map(({ title }) => inLanguage(JSON.parse(title) as LanguageMap, language))
}

/** What only one of the two says. */
const unsaid = {
  ...{ outcome: '', registeredBy: '', standsInFor: '', privacyLink: '' },
  ...{
    status: '',
    headline: '',
    changes: [] as readonly string[],
    changeUntil: '',
    offerUntil: '',
    dateBefore: '',
    placeBefore: '',
  },
}

async function write(
  deps: Uses,
  { address }: LetterRow,
  record: RegistrationRecord,
  words: Awaited<ReturnType<typeof readLetterWords>>,
  { kind, ...more }: { kind: 'waiting-list-over' | 'event-moved' } & Partial<typeof unsaid>,
) {
  const { registration, event, host } = record
  const { language } = words
  const facts = {
    ...ownFacts(record, language),
    place: ownWhereLine(record, language),
    link: await personalLink(deps, registration),
    eventLink: `${deps.config.publicUrl}/e/${event.slug}`,
    ...unsaid,
    ...more,
  }
  const sender = { host, contact: event.contact, style: event.letterStyle }
  return letterFrom(deps, sender, { to: address, kind, facts, ...words })
}
