import type { EventRecord } from '../../domain/events/read-event.ts'
import { lastDeadlines, type RegistrationPhase } from '../../domain/seats/registration-phase.ts'
import { deadline, type Instant } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import { Alert, type AlertKind } from '../ui/alert.tsx'
import { CancellationWords } from '../ui/cancellation-words.tsx'
import { opening } from './registration-facts.tsx'
import { waitingNotice } from './waiting-notice.ts'

type PhaseNoticeProps = {
  event: EventRecord
  phase: RegistrationPhase
  language: Language
  now: Instant
  /** Whether letters leave by themselves. */
  leaves: boolean
}

/** Why one cannot simply register, and what to do instead. Nothing where one can. */
export function PhaseNotice({ event, phase, language, now, leaves }: PhaseNoticeProps) {
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
      return (
        <Alert kind="danger" title={say.cancelled}>
          <CancellationWords event={event} language={language} />
          <p>{say.cancelledNow(contact.phone)}</p>
        </Alert>
      )
    case 'over':
      return notice('info', say.over, say.overNow(contact.phone))
    case 'not-open-yet':
      return notice('info', say.soon(opening(firstOpening(event), zone, language)), say.soonNow)
    case 'closed':
      return notice('warning', say.closed, say.closedNow(dates.registerLate, contact.name, contact.phone))
    case 'late':
      return notice('warning', say.late, say.lateNow(dates.register, dates.registerLate))
    case 'open': {
      const waits = waitingNotice({ event, now, language, leaves })
      return waits ? notice('info', waits.title, waits.next) : null
    }
  }
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
      `Sie findet nicht statt. Wer angemeldet war, muss nichts weiter tun. Bei Fragen rufen Sie uns bitte an: ${phone}.`,
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
      `Sie endete am ${date}. Bis ${until} können Sie sich noch nachmelden; der Veranstalter entscheidet dann, ob es noch einen Platz gibt, und sagt Ihnen Bescheid.`,
  },
  {
    cancelled: 'This event has been called off',
    cancelledNow: (phone: string) =>
      `It will not take place. Everyone who was registered need not do anything. If you have questions, please call us: ${phone}.`,
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
      `It was ${date}. Until ${until} you can still send a late registration; the host then decides whether there is a seat for you, and tells you.`,
  },
)
