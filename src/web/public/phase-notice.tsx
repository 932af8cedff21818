import type { EventRecord } from '../../domain/events/read-event.ts'
import type { RegistrationPhase } from '../../domain/events/registration-phase.ts'
import { seatsOf } from '../../domain/events/seats-of.ts'
import { availability } from '../../domain/seats/availability.ts'
import { clockIn, clockTime, deadline, longDate } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import { Alert, type AlertKind } from '../ui/alert.tsx'

type PhaseNoticeProps = { event: EventRecord; phase: RegistrationPhase; language: Language }

/** Why one cannot simply register, and what to do instead. Nothing where one can. */
export function PhaseNotice({ event, phase, language }: PhaseNoticeProps) {
  const say = text(language)
  const { closesAt, contact, zone } = event
  const notice = (kind: AlertKind, title: string, now: string) => (
    <Alert kind={kind} title={title}>
      <p>{now}</p>
    </Alert>
  )
  switch (phase) {
    case 'cancelled':
      return notice('danger', say.cancelled, say.cancelledNow(contact.phone))
    case 'over':
      return notice('info', say.over, say.overNow(contact.phone))
    case 'not-open-yet':
      return notice('info', say.soon(opening(event, language)), say.soonNow)
    case 'closed':
      return notice('warning', say.closed, say.closedNow(deadline(closesAt, zone, language), contact.phone))
    case 'open':
      return availability(seatsOf(event)) === 'waiting-list' ? notice('info', say.full, say.fullNow) : null
  }
}

/** "Freitag, 19. November 2027", with the time when it is not the first moment of the day. */
function opening({ opensAt, zone }: EventRecord, language: Language): string {
  const date = longDate(opensAt, zone, language)
  return clockIn(opensAt, zone).time === '00:00' ? date : `${date}, ${clockTime(opensAt, zone, language)}`
}

const text = words(
  {
    cancelled: 'Diese Veranstaltung ist abgesagt',
    cancelledNow: (phone: string) =>
      `Sie findet nicht statt. Wer angemeldet war, hat eine E-Mail bekommen und muss nichts weiter tun. Bei Fragen rufen Sie uns bitte an: ${phone}.`,
    over: 'Diese Veranstaltung ist vorbei',
    overNow: (phone: string) =>
      `Anmelden kann man sich nicht mehr; diese Seite bleibt zum Nachlesen stehen. Bei Fragen rufen Sie uns bitte an: ${phone}.`,
    soon: (date: string) => `Die Anmeldung beginnt am ${date}`,
    soonNow: 'Den Termin können Sie sich schon jetzt in den Kalender eintragen.',
    closed: 'Die Anmeldung ist geschlossen',
    closedNow: (date: string, phone: string) =>
      `Die Frist endete am ${date}. Rufen Sie uns an, wenn Sie noch teilnehmen möchten: ${phone}. Wer schon angemeldet ist, kann weiterhin ändern und absagen.`,
    full: 'Alle Plätze sind vergeben',
    fullNow:
      'Sie können sich auf die Warteliste setzen lassen. Wird ein Platz frei, rückt die Liste in der Reihenfolge der Anmeldungen nach, und Sie bekommen sofort eine E-Mail.',
  },
  {
    cancelled: 'This event has been called off',
    cancelledNow: (phone: string) =>
      `It will not take place. Everyone who was registered has received an e-mail and need not do anything. If you have questions, please call us: ${phone}.`,
    over: 'This event is over',
    overNow: (phone: string) =>
      `Registration has ended; this page stays online for reference. If you have questions, please call us: ${phone}.`,
    soon: (date: string) => `Registration begins on ${date}`,
    soonNow: 'You can put the date into your calendar now.',
    closed: 'Registration is closed',
    closedNow: (date: string, phone: string) =>
      `The deadline was ${date}. Please call us if you still want to take part: ${phone}. Whoever is registered can still change and cancel.`,
    full: 'All seats are taken',
    fullNow:
      'You can join the waiting list. When a seat becomes free, it goes to the next person in order of registration, and you will receive an e-mail at once.',
  },
)
