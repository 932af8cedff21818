import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { Concerned } from '../../../domain/registrations/deciding/concerned-by-deadlines.ts'
import { deadlineWarnings } from '../../../domain/seats/deadline-warnings.ts'
import { deadline, type Instant } from '../../../lib/dates.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'

type DeadlineAlertProps = { event: EventRecord; language: Language; now: Instant }

/** Warns of deadlines to come that end on a day on which offices are closed; nothing where there are none. */
export function DeadlineAlert({ event, language, now }: DeadlineAlertProps) {
  const warnings = deadlineWarnings(event).filter(({ at }) => at > now)
  if (warnings.length === 0 || event.status === 'cancelled') return null
  const t = text(language)
  return (
    <Alert kind="warning" title={t.title(warnings.length)}>
      <ul>
        {warnings.map(({ deadline: name, at, holiday }) => (
          <li>{t.ends(t[name], deadline(at, event.zone, language), holiday ?? t.weekend)}</li>
        ))}
      </ul>
    </Alert>
  )
}

/** Says whom the deadlines concern that were moved just now. */
export function ConcernedNotice({ concerned, language }: { concerned: Concerned; language: Language }) {
  const t = text(language)
  const { people, contacts, wouldBeLate, wouldBeInTime } = concerned
  return (
    <Alert kind="info" title={['Wen die neue Frist betrifft', 'Whom the new deadline concerns']}>
      <p>{people === 0 ? t.nobody : t.concerns(people, contacts)}</p>
      {wouldBeLate > 0 && <p>{t.late(wouldBeLate)}</p>}
      {wouldBeInTime > 0 && <p>{t.inTime(wouldBeInTime)}</p>}
    </Alert>
  )
}

const text = words({
  title: [
    (count: number): string =>
      count === 1 ? 'Eine Frist endet an einem arbeitsfreien Tag' : 'Fristen enden an arbeitsfreien Tagen',
    (count: number): string => (count === 1 ? 'A deadline ends on a day off' : 'Deadlines end on days off'),
  ],
  ends: [
    (name: string, at: string, why: string) => `${name}: ${at} (${why})`,
    (name: string, at: string, why: string) => `${name}: ${at} (${why})`,
  ],
  weekend: ['Wochenende', 'weekend'],
  register: ['Anmeldeschluss', 'Registration'],
  registerLate: ['Ende der Nachfrist', 'End of the grace period'],
  change: ['Ändern', 'Changes'],
  cancel: ['Absagen', 'Cancellations'],
  substitute: ['Vertretung benennen', 'Deputies'],
  nobody: ['Noch niemand ist angemeldet.', 'Nobody is registered yet.'],
  concerns: [
    (people: number, contacts: number) =>
      `${people === 1 ? '1 angemeldete Person kennt' : `${people} angemeldete Personen kennen`} die alte Frist aus ihrem Brief${contacts === 0 ? '' : `, dazu ${contacts === 1 ? '1 Vorzimmer' : `${contacts} Vorzimmer`}`}. Ein Brief geht deswegen nicht hinaus.`,
    (people: number, contacts: number) =>
      `${people === 1 ? '1 registered person knows' : `${people} registered people know`} the old deadline from their letter${contacts === 0 ? '' : `, and ${contacts === 1 ? '1 contact' : `${contacts} contacts`}`}. No letter goes out because of it.`,
  ],
  late: [
    (count: number) =>
      `${count === 1 ? '1 Anmeldung kam' : `${count} Anmeldungen kamen`} nach dem neuen Schluss; sie gelten weiter.`,
    (count: number) =>
      `${count === 1 ? '1 registration' : `${count} registrations`} came after the new deadline and still count.`,
  ],
  inTime: [
    (count: number) =>
      `${count === 1 ? '1 verspätete Anmeldung kam' : `${count} verspätete Anmeldungen kamen`} vor dem neuen Schluss; über sie entscheiden Sie unter „Anträge“.`,
    (count: number) =>
      `${count === 1 ? '1 late registration' : `${count} late registrations`} came before the new deadline; you decide under “Applications”.`,
  ],
})
