import type { EventRecord } from '../../domain/events/read-event.ts'
import { availability } from '../../domain/seats/availability.ts'
import { promotionEnds } from '../../domain/seats/deadlines.ts'
import { lastDeadlines, type RegistrationPhase } from '../../domain/seats/registration-phase.ts'
import { seatsOf } from '../../domain/seats/seats-of.ts'
import { deadline, type Instant } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import { Alert, type AlertKind } from '../ui/alert.tsx'
import { opening } from './registration-facts.tsx'

type PhaseNoticeProps = { event: EventRecord; phase: RegistrationPhase; language: Language; now: Instant }

/** Why one cannot simply register, and what to do instead. Nothing where one can. */
export function PhaseNotice({ event, phase, language, now }: PhaseNoticeProps) {
  const say = text(language)
  const { contact, zone } = event
  const until = lastDeadlines(event)
  const dates = {
    register: deadline(until.register, zone, language),
    registerLate: deadline(until.registerLate, zone, language),
  }
  const notice = (kind: AlertKind, title: string, next: string) => (
    <Alert kind={kind} title={title}>
      <p>{next}</p>
    </Alert>
  )
  switch (phase) {
    case 'cancelled':
      return notice('danger', say.cancelled, say.cancelledNow(contact.phone))
    case 'over':
      return notice('info', say.over, say.overNow(contact.phone))
    case 'not-open-yet':
      return notice('info', say.soon(opening(firstOpening(event), zone, language)), say.soonNow)
    case 'closed':
      return notice('warning', say.closed, say.closedNow(dates.registerLate, contact.name, contact.phone))
    case 'late':
      return notice('warning', say.late, say.lateNow(dates.register, dates.registerLate))
    case 'open':
      return fullness(event, now, say)
  }
}

/** Why somebody who registers now has to wait, if they have to, and for what. */
function fullness(event: EventRecord, now: Instant, say: ReturnType<typeof text>) {
  const seats = seatsOf(event, now)
  if (availability(seats) !== 'waiting-list') return null
  const full = seats.size !== null && seats.taken >= seats.size
  const [title, next] =
    now >= promotionEnds(event)
      ? [full ? say.full : say.ended, say.endedNow(event.contact.name, event.contact.phone)]
      : seats.queued
        ? [say.queued, say.queuedNow]
        : [say.full, say.fullNow]
  return (
    <Alert kind="info" title={title}>
      <p>{next}</p>
    </Alert>
  )
}

/** The category that opens first, if any are open to all. */
function firstOpening({ categories, opensAt }: EventRecord): Instant {
  const forAll = categories.filter(({ access }) => access === 'open')
  return forAll.length === 0 ? opensAt : Math.min(...forAll.map((category) => category.opensAt ?? opensAt))
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
    closedNow: (date: string, name: string, phone: string) =>
      `Die Anmeldefrist endete am ${date}. Bitte wenden Sie sich an ${name}, Telefon ${phone}, wenn Sie noch teilnehmen möchten. Wer schon angemeldet ist, sieht auf der persönlichen Seite, was sich noch ändern lässt.`,
    late: 'Die Anmeldefrist ist abgelaufen',
    lateNow: (date: string, until: string) =>
      `Sie endete am ${date}. Bis ${until} können Sie sich noch nachmelden; der Veranstalter entscheidet dann, ob es noch einen Platz gibt, und Sie bekommen eine E-Mail.`,
    queued: 'Zurzeit führt der Weg über die Warteliste',
    queuedNow:
      'Auf der Warteliste stehen schon Personen, und der Veranstalter hat das Nachrücken angehalten. Neue Anmeldungen stellen sich hinten an, auch wenn noch Plätze frei sind. Sobald es weitergeht, bekommen Sie eine E-Mail.',
    ended: 'Das Nachrücken ist beendet',
    endedNow: (name: string, phone: string) =>
      `Von der Warteliste rückt niemand mehr nach. Wenn Sie noch teilnehmen möchten, rufen Sie uns bitte an: ${name}, Telefon ${phone}.`,
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
    closedNow: (date: string, name: string, phone: string) =>
      `Registration ended on ${date}. Please contact ${name}, phone ${phone}, if you still want to take part. Whoever is registered sees on their personal page what can still be changed.`,
    late: 'The registration deadline has passed',
    lateNow: (date: string, until: string) =>
      `It was ${date}. Until ${until} you can still send a late registration; the host then decides whether there is a seat for you, and you will receive an e-mail.`,
    queued: 'At the moment the way in is the waiting list',
    queuedNow:
      'There are people on the waiting list already, and the host has paused it. New registrations join at the end, even where seats are free. As soon as it goes on, you will receive an e-mail.',
    ended: 'The waiting list has ended',
    endedNow: (name: string, phone: string) =>
      `Nobody moves up from the waiting list any more. If you still want to take part, please call us: ${name}, phone ${phone}.`,
    full: 'All seats are taken',
    fullNow:
      'You can join the waiting list. When a seat becomes free, it goes to the next person in order of registration, and you will receive an e-mail at once.',
  },
)
