import type { PersonEntry } from '../../domain/calendar/person-entries.ts'
import type { Instant } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import { Alert } from '../ui/alert.tsx'
import { mayStill, type Own } from './own-registration.ts'

type CalendarDeclineProps = { own: Own; entries: readonly PersonEntry[]; language: Language; now: Instant }

/** Who said no in their calendar, and has a seat all the same: what that means, and what they can do. Nothing for everybody else. */
export function CalendarDecline({ own, entries, language, now }: CalendarDeclineProps) {
  const declined = entries.filter(({ cancelled, sent }) => !cancelled && typeof sent?.declinedAt === 'number')
  if (declined.length === 0 || now >= own.event.endsAt) return null
  const t = text(language)
  const anew = declined.every(({ sent }) => (sent?.sequence ?? 0) > (sent?.declinedAt ?? 0))
  const ofEvent = declined.some(({ sessionId }) => sessionId === '')
  const can = mayStill(own, ofEvent ? 'cancel' : 'change', now)
  return (
    <Alert kind="warning" title={t.title(declined.map(({ entry }) => entry.summary).join('; '))}>
      <p>
        {t.stays} {anew && t.anew} {can ? (ofEvent ? t.cancel : t.giveUp) : t.call(own.event.contact.phone)}
      </p>
    </Alert>
  )
}

const text = words(
  {
    title: (entries: string) => `Ihr Kalender hat abgelehnt: ${entries}`,
    stays: 'Ihre Anmeldung gilt trotzdem: Eine Ablehnung im Kalender meldet nicht ab.',
    anew: 'Seitdem hat sich der Eintrag geändert, und Ihr Kalender hat eine neue Einladung bekommen.',
    cancel: 'Kommen Sie nicht, sagen Sie bitte auf dieser Seite ab.',
    giveUp: 'Kommen Sie nicht dorthin, wählen Sie es bitte auf dieser Seite ab.',
    call: (phone: string) => `Kommen Sie nicht, rufen Sie uns bitte an: ${phone}.`,
  },
  {
    title: (entries: string) => `Your calendar declined: ${entries}`,
    stays: 'Your registration holds all the same: declining in the calendar does not cancel it.',
    anew: 'The entry has changed since, and your calendar has received a new invitation.',
    cancel: 'If you are not coming, please cancel on this page.',
    giveUp: 'If you are not coming to it, please give it up on this page.',
    call: (phone: string) => `If you are not coming, please call us: ${phone}.`,
  },
)
