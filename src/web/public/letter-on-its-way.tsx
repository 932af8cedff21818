import type { EventRecord } from '../../domain/events/read-event.ts'
import type { ReceivedForm } from '../../domain/registrations/reading/read-booking.ts'
import { deadlinesOf } from '../../domain/seats/deadlines.ts'
import { deadline } from '../../lib/dates.ts'
import { timespan } from '../../lib/figures.ts'
import { type Language, words } from '../../lib/languages.ts'
import { Alert } from '../ui/alert.tsx'
import { WaitingLetters } from '../ui/waiting-letters.tsx'
import type { Outcome } from './outcome.ts'

type OnItsWay = {
  received: ReceivedForm
  event: EventRecord
  language: Language
  outcome: Outcome | undefined
  demo: boolean
  leaves: boolean
}

/**
 * What happens next. It depends on the event, on the form and on what it came to for a newcomer, so that it says the same to
 * everyone, whether they were registered already or not.
 */
export function LetterOnItsWay({ received, event, language, outcome, demo, leaves }: OnItsWay) {
  const t = text(language)
  const { people, contact } = received.form
  const over = lateFor(received, event)
  return (
    <>
      {over !== undefined && (
        <Alert kind="warning" title={t.late}>
          <p>{t.lateNow(deadline(over, event.zone, language))}</p>
        </Alert>
      )}
      {outcome && <OutcomeAlert {...{ outcome, event, language }} />}
      {leaves ? (
        <Alert kind="success" title={contact ? t.severalOnTheirWay : t.onItsWay} announce>
          <p>
            {contact ? t.overviewTo : t.to} <strong>{contact?.email ?? people[0]?.email}</strong>
          </p>
          {contact && <p>{t.everybody}</p>}
          {event.confirmHours !== null && (
            <p>{(outcome === 'waiting' ? t.confirmWaiting : t.confirm)(event.confirmHours)}</p>
          )}
          {(event.approval || over !== undefined) && <p>{t.review}</p>}
          {!contact && !event.approval && over === undefined && <p>{t.contains}</p>}
          <p>{t.spam}</p>
          {received.correctedAt !== null && <p>{t.correctedHint}</p>}
          {demo && (
            <p>
              {t.demo} <a href="/dev/mailbox">/dev/mailbox</a>
            </p>
          )}
        </Alert>
      ) : (
        <WaitingLetters language={language} phone={event.contact.phone} />
      )}
    </>
  )
}

/** Who sent the form reads at once what becomes of somebody who registers for the first time. */
function OutcomeAlert({ outcome, event, language }: Pick<OnItsWay, 'event' | 'language'> & { outcome: Outcome }) {
  const t = text(language)
  const isHeld = outcome === 'confirmed' && event.confirmHours !== null
  const title = isHeld ? t.held : outcome === 'confirmed' ? t.confirmed : t.waiting
  return (
    <Alert kind={outcome === 'confirmed' ? 'success' : 'warning'} title={title}>
      {outcome === 'waiting' && <p>{t.waitingNow}</p>}
      <p>{t.unlessKnown}</p>
    </Alert>
  )
}

/** The deadline that somebody in the form has missed. */
function lateFor({ form, receivedAt }: ReceivedForm, event: EventRecord): number | undefined {
  const deadlines = form.people.map(({ categoryId }) => {
    const category = event.categories.find(({ id }) => id === categoryId)
    return deadlinesOf(event, category).register
  })
  return deadlines.find((date) => receivedAt >= date)
}

const text = words(
  {
    late: 'Ihre Anmeldung kam nach der Frist',
    lateNow: (date: string) =>
      `Die Anmeldefrist ist am ${date} abgelaufen; Ihre Anmeldung wird dem Veranstalter zur Entscheidung vorgelegt.`,
    confirmed: 'Sie haben einen Platz',
    held: 'Ein Platz ist für Sie frei',
    waiting: 'Sie stehen auf der Warteliste',
    waitingNow: 'Ein Platz ist Ihnen damit noch nicht zugesagt.',
    unlessKnown:
      'Das gilt, wenn Sie hier zum ersten Mal angemeldet sind. Waren Sie es schon, bleibt es bei der früheren Anmeldung; wie es um sie steht, sagt die E-Mail.',
    confirmWaiting: (hours: number) =>
      `Bitte bestätigen Sie Ihre E-Mail-Adresse innerhalb von ${timespan(hours, 'hour', 'de')} mit dem Link in der E-Mail; so lange halten wir Ihre Stelle.`,
    onItsWay: 'Eine E-Mail ist zu Ihnen unterwegs',
    severalOnTheirWay: 'E-Mails sind unterwegs',
    to: 'Sie geht an',
    overviewTo: 'Die Übersicht geht an',
    everybody:
      'Darin steht, wie es um alle in diesem Formular steht, und der Link zu Ihrer Übersicht: Dort können Sie Personen ergänzen, Angaben ändern, absagen und Vertretungen benennen. Jede Person mit eigener E-Mail-Adresse bekommt außerdem eine eigene E-Mail.',
    confirm: (hours: number) =>
      `Bitte bestätigen Sie Ihre E-Mail-Adresse innerhalb von ${timespan(hours, 'hour', 'de')} mit dem Link in der E-Mail; so lange halten wir den Platz frei.`,
    review: 'Ihre Anmeldung wird geprüft. Sobald entschieden ist, bekommen Sie eine weitere E-Mail.',
    contains:
      'Darin steht, ob Sie einen Platz haben, und der Link zu Ihrer persönlichen Seite: Dort können Sie Ihre Angaben ändern oder absagen.',
    spam: 'Wenn nach einigen Minuten nichts angekommen ist, sehen Sie bitte auch im Spam-Ordner nach.',
    correctedHint: 'Es gilt, was Sie zuletzt gesendet haben. Jede Person ist weiterhin einmal angemeldet.',
    demo: 'Dies ist eine Vorführung: Alle E-Mails bleiben hier und liegen in',
  },
  {
    late: 'Your registration came after the deadline',
    lateNow: (date: string) =>
      `The registration deadline was ${date}; your registration is put before the host for a decision.`,
    confirmed: 'You have a seat',
    held: 'There is a seat for you',
    waiting: 'You are on the waiting list',
    waitingNow: 'A seat is not yet confirmed.',
    unlessKnown:
      'This holds if you are registered here for the first time. If you were registered before, your earlier registration stands, and the e-mail says how.',
    confirmWaiting: (hours: number) =>
      `Please confirm your e-mail address within ${timespan(hours, 'hour', 'en')} by the link in the e-mail; until then we hold your position.`,
    onItsWay: 'An e-mail is on its way to you',
    severalOnTheirWay: 'E-mails are on their way',
    to: 'It goes to',
    overviewTo: 'The overview goes to',
    everybody:
      'It says how everyone in this form stands, and holds the link to your overview, where you can add people, change details, cancel and name deputies. Everyone with an e-mail address of their own receives an e-mail of their own, too.',
    confirm: (hours: number) =>
      `Please confirm your e-mail address within ${timespan(hours, 'hour', 'en')} by the link in the e-mail; until then we hold the place.`,
    review: 'Your registration is under review. As soon as there is a decision, you will receive another e-mail.',
    contains:
      'It says whether you have a seat, and holds the link to your personal page, where you can change your details or cancel.',
    spam: 'If nothing has arrived after a few minutes, please look into your spam folder, too.',
    correctedHint: 'What you sent last counts. Everyone is still registered once.',
    demo: 'This is a demonstration: all e-mails stay here, in',
  },
)
