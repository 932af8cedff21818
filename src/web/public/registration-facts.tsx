import type { EventRecord } from '../../domain/events/read-event.ts'
import { deadlinesOf } from '../../domain/seats/deadlines.ts'
import { lastDeadlines } from '../../domain/seats/registration-phase.ts'
import { clockIn, clockTime, deadline, type Instant, longDate } from '../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import { Card } from '../ui/card.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { placesOf } from '../ui/session-words.ts'

/** Until when one can register, change, cancel and name a deputy, and who can register when. */
export function RegistrationFacts({ event, language }: { event: EventRecord; language: Language }) {
  const t = text(language)
  const { change, cancel, substitute } = deadlinesOf(event)
  const { register, registerLate } = lastDeadlines(event)
  const until = (instant: Instant) => deadline(instant, event.zone, language)
  return (
    <Card title={t.title}>
      <DefinitionList
        items={[
          [t.register, until(register)],
          [t.late, registerLate > register && `${until(registerLate)}\n${t.lateHint}`],
          ...(event.categories.length > 0 ? [[t.categories, categoryLines(event, language)] as const] : []),
          [t.change, event.changeUntil !== null && until(change)],
          [t.cancel, event.cancelUntil !== null && until(cancel)],
          [t.substitute, event.substituteUntil !== null && until(substitute)],
        ]}
      />
      {event.approval && <p>{t.approval}</p>}
    </Card>
  )
}

/** "Landrätinnen und Landräte: 1. bis 18. November – noch Plätze frei", a line each. */
function categoryLines(event: EventRecord, language: Language): string {
  const t = text(language)
  return event.categories
    .filter(({ access }) => access === 'open')
    .map(({ id, name, opensAt, closesAt }) => {
      const details = [
        opensAt !== null && t.from(opening(opensAt, event.zone, language)),
        closesAt !== null && t.until(deadline(closesAt, event.zone, language)),
        placesOf(event, 'category', id, language),
      ].filter(Boolean)
      return [inLanguage(name, language), details.join(', ')].filter(Boolean).join(': ')
    })
    .join('\n')
}

/** "Freitag, 19. November 2027", with the time when it is not the first moment of the day. */
export function opening(opensAt: Instant, zone: string, language: Language): string {
  const date = longDate(opensAt, zone, language)
  return clockIn(opensAt, zone).time === '00:00' ? date : `${date}, ${clockTime(opensAt, zone, language)}`
}

const text = words(
  {
    title: 'Anmeldung und Fristen',
    register: 'Anmeldung bis',
    late: 'Nachmeldung bis',
    lateHint: 'Über Nachmeldungen entscheidet der Veranstalter.',
    categories: 'Zielgruppen',
    change: 'Änderungen bis',
    cancel: 'Absagen bis',
    substitute: 'Vertretung benennen bis',
    approval: 'Der Veranstalter prüft jede Anmeldung.',
    from: (date: string) => `ab ${date}`,
    until: (date: string) => `bis ${date}`,
  },
  {
    title: 'Registration and deadlines',
    register: 'Register by',
    late: 'Late registration by',
    lateHint: 'The host decides on late registrations.',
    categories: 'Target groups',
    change: 'Changes by',
    cancel: 'Cancellations by',
    substitute: 'Name a deputy by',
    approval: 'The host looks at every registration.',
    from: (date: string) => `from ${date}`,
    until: (date: string) => `until ${date}`,
  },
)
