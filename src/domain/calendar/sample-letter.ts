import { ownLetters } from '../../../templates/mail/booking-words.ts'
import { calledOffForPerson, whoHears } from '../../../templates/mail/called-off-words.ts'
import { statusWords, waitingListOutcome } from '../../../templates/mail/fact-words.ts'
import { greeting } from '../../../templates/mail/greeting.ts'
import type { LetterText } from '../../../templates/mail/letter-text.ts'
import type { EditableKind, LetterFacts } from '../../../templates/mail/letters.ts'
import { originWords } from '../../../templates/mail/origin-words.ts'
import { type Outlook, outlookWords } from '../../../templates/mail/outlook-words.ts'
import type { Deps } from '../../deps.ts'
import { dateRange, day, deadline, hour, type Instant } from '../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import type { EventRecord } from '../events/read-event.ts'
import { letterFrom } from '../outbox/letter-from.ts'
import type { KeptLetter } from '../outbox/renderer.ts'
import { objectionTime } from '../registrations/changing/objection-link.ts'
import type { SamplePerson } from '../registrations/reading/find-sample-people.ts'
import { changeFacts } from './change-facts.ts'
import { datesOf } from './read-outlook.ts'
import { whereLine } from './where-line.ts'

type About = { event: EventRecord; person?: SamplePerson | undefined }
type Sample = About & { to: string; text: LetterText }

/**
 * A letter with the facts of an event and of somebody who is registered (or of nobody), for the eyes of the office: every
 * placeholder has a value, the personal link leads to the public page, and there is no calendar file in it. Throws an Error
 * for a text with faults.
 */
export function sampleLetter(
  deps: Pick<Deps, 'config' | 'clock'>,
  kind: EditableKind,
  language: Language,
  { event, person = nobody, to, text }: Sample,
): KeptLetter {
  const contact = {
    salutation: 'none',
    academicTitle: '',
    firstName: '',
    lastName: example(language).frontOffice,
  } as const
  const addressee = kind.startsWith('booking') ? contact : person
  const facts: LetterFacts<EditableKind> = {
    ...sampleFacts(deps, language, { event, person }),
    greeting: greeting(addressee, language, event.letterStyle),
    ...(kind !== 'booking' && { ownLetters: whoHears({ written: [fullName(person)], alone: [] }, language) }),
  }
  const sender = { host: event.host, contact: event.contact, style: event.letterStyle }
  return letterFrom(deps, sender, { to, kind, language, facts, text })
}

/** A value for every placeholder, so that each can be seen. */
export function sampleFacts(
  { config, clock }: Pick<Deps, 'config' | 'clock'>,
  language: Language,
  { event, person = nobody }: About,
) {
  const t = example(language)
  const { zone } = event
  const inHours = (hours: number) => deadline(clock.now() + hours * hour, zone, language)
  const page = `${config.publicUrl}/e/${event.slug}`
  const date = dateRange(event.startsAt, event.endsAt, event.allDay, zone, language)
  const place = whereLine(event)
  const name = fullName(person)
  return {
    greeting: greeting(person, language, event.letterStyle),
    ...{ name, organisation: person.organisation, event: inLanguage(event.title, language), date, place },
    declined: inLanguage(event.title, language),
    ...{ link: page, eventLink: page, privacyLink: `${config.publicUrl}/privacy` },
    online: event.onlineUrl,
    sessions: event.programme
      .filter(({ bookable }) => bookable)
      .slice(0, 2)
      .map(({ title }) => inLanguage(title, language))
      .join('; '),
    calendarFile: event.calendarMode === 'file' ? t.file : '',
    invitation: event.calendarMode === 'invitation' ? t.file : '',
    cancelledFile: event.calendarMode === 'file' ? t.file : '',
    ...{ furtherEntries: '', newSubscription: '', subscribed: '' },
    offerUntil: inHours(event.offerHours),
    confirmUntil: inHours(event.confirmHours ?? 24),
    unconfirmedSince: inHours(0),
    ...originWords({ by: { name: t.frontOffice }, source: 'online', standsInFor: '' }, language),
    howRegistered: originWords({ by: 'self', source: 'online', standsInFor: '' }, language).howRegistered,
    ...outlookWords(outlookOf(event, clock.now(), language), language),
    registrationLink: page,
    ...{ deputy: t.deputy, position: '3' },
    people: `${name} (${statusWords('confirmed', language)})`,
    who: name,
    news: '',
    ownLetters: ownLetters([name], [], language),
    status: statusWords('confirmed', language),
    ...sampleChanges(event, language),
    concerned: name,
    outcome: waitingListOutcome([], language),
    ...calledOffForPerson({ state: 'confirmed', online: false }, language),
    ...{ reason: t.reason, ownWords: t.ownWords },
    ...{ objectionLink: page, objectionUntil: inHours(objectionTime / hour) },
  }
}

/** As if others waited, so that every sentence can be seen. */
function outlookOf(event: EventRecord, now: Instant, language: Language): Outlook {
  const { waitingList: movesUp, offerHours } = event
  return { ...datesOf(event, now, language), movesUp, offerHours, othersWait: true, filled: true, full: ['event'] }
}

/** As if it had been a week earlier until now. */
function sampleChanges({ startsAt, endsAt, allDay, zone }: EventRecord, language: Language) {
  const to = { startsAt, endsAt, allDay, zone }
  const { headline, changes, dateBefore } = changeFacts(
    {},
    [{ what: 'date', from: { ...to, startsAt: startsAt - 7 * day, endsAt: endsAt - 7 * day }, to }],
    language,
  )
  return { headline, changes, dateBefore, placeBefore: '' }
}

const nobody: SamplePerson = {
  salutation: 'ms',
  academicTitle: 'Dr.',
  firstName: 'Erika',
  lastName: 'Mustermann',
  office: '',
  organisation: 'Landkreis Musterstadt',
}

const example = words(
  {
    ...{ frontOffice: 'Vorzimmer', deputy: 'Kim Vertretung', file: 'termin.ics' },
    ...{ reason: 'der Grund der Absage', ownWords: 'Hier stehen Ihre eigenen Worte zur Absage.' },
  },
  {
    ...{ frontOffice: 'Front Office', deputy: 'Kim Deputy', file: 'appointment.ics' },
    ...{ reason: 'why it is called off', ownWords: 'Here stands what you say about calling off.' },
  },
)
