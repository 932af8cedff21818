import { changesWords, statusWords } from '../../../templates/mail/fact-words.ts'
import { greeting } from '../../../templates/mail/greeting.ts'
import type { LetterKind } from '../../../templates/mail/letters.ts'
import { renderLetter } from '../../../templates/mail/render-letter.ts'
import { type CalendarMethod, calendarContentType, calendarText } from '../../formats/ics.ts'
import { dateRange, deadline } from '../../lib/dates.ts'
import { inLanguage } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import type { LetterRow, Renderer } from '../outbox/renderer.ts'
import { personalLink } from '../registrations/personal-link.ts'
import { queuePosition } from '../registrations/queue-position.ts'
import { type RegistrationRecord, readRegistration } from '../registrations/read-registration.ts'
import { deadlinesOf } from '../seats/deadlines.ts'
import { personEntry, venueLine } from './entries.ts'

type RegistrationKind = Exclude<LetterKind, 'sign-in' | 'booking'>

/** The letter of this kind about a registration, with its calendar entry attached where the person has a seat. */
export function registrationLetter(kind: RegistrationKind): Renderer {
  return async (deps, letter) => {
    const record = await readRegistration(deps, letter.about)
    if (!record || record.event.forgottenAt !== null) return undefined
    // Whoever had the address before must not get today's link. Without an own address the contact hears.
    if (letter.address !== (record.registration.email || record.contact?.email)) return undefined
    const attachment = calendarAttachment(kind, letter, record, deps.config.publicUrl)
    const facts = {
      ...factsOf(record, letter),
      calendarFile: attachment?.filename ?? '',
      link: await personalLink(deps, record.registration),
      position: kind === 'waiting-list' ? String(await queuePosition(deps, record.registration.claimId)) : '',
      privacyLink: letter.facts?.registeredBy ? `${deps.config.publicUrl}/privacy` : '',
      eventLink: `${deps.config.publicUrl}/e/${record.event.slug}`,
    }
    const host = inLanguage(record.host.name, letter.language)
    const frame = { host, contact: record.event.contact, publicUrl: deps.config.publicUrl }
    return {
      from: { name: host, address: deps.config.sender },
      replyTo: record.event.contact.email,
      to: letter.address,
      ...renderLetter({ kind, language: letter.language, facts, frame }),
      attachments: attachment ? [attachment] : [],
    }
  }
}

function factsOf({ registration, event, state, claim }: RegistrationRecord, { language, facts }: LetterRow) {
  return {
    greeting: greeting(registration, language),
    name: fullName(registration),
    organisation: registration.organisation,
    event: inLanguage(event.title, language),
    date: dateRange(event.startsAt, event.endsAt, event.allDay, event.zone, language),
    place: venueLine(event.venue),
    changeUntil: deadline(deadlinesOf(event).change, event.zone, language),
    offerUntil: claim.expiresAt === null ? '' : deadline(claim.expiresAt, event.zone, language),
    confirmUntil: registration.confirmBy === null ? '' : deadline(registration.confirmBy, event.zone, language),
    unconfirmedSince: facts?.confirmBy ? deadline(Number(facts.confirmBy), event.zone, language) : '',
    // Who registers themselves among others need not be told by whom.
    registeredBy: facts?.registeredBy === fullName(registration) ? '' : (facts?.registeredBy ?? ''),
    deputy: facts?.deputy ?? '',
    status: statusWords(state, language),
    changes: changesWords(changesOf(facts?.changes), language),
  }
}

const changes = ['event', 'date', 'place', 'name', 'organisation', 'details', 'sessions'] as const

function changesOf(text = 'details') {
  return changes.filter((change) => text.split(' ').includes(change))
}

/** Who waits has no entry yet; who cancelled gets its cancellation, if there was one. RFC 5546 §§ 3.2.1, 3.2.5. */
function calendarAttachment(kind: RegistrationKind, letter: LetterRow, record: RegistrationRecord, publicUrl: string) {
  const leaves = kind === 'cancellation' || kind === 'event-cancelled' || kind === 'substituted'
  const hasEntry = leaves
    ? letter.facts?.seat === 'granted'
    : record.state === 'confirmed' && record.event.status !== 'cancelled'
  if (!hasEntry) return undefined
  const method: CalendarMethod = leaves ? 'CANCEL' : 'PUBLISH'
  const entry = personEntry(record, letter.language, publicUrl, letter.writtenAt)
  return {
    filename: letter.language === 'de' ? 'termin.ics' : 'appointment.ics',
    contentType: calendarContentType(method),
    content: calendarText({ method, entries: [entry] }),
  }
}
