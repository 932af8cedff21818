import { movedFrom, sessionStandingWords } from '../../../templates/forms/session-standing.ts'
import { sessionWhere } from '../../../templates/forms/session-where.ts'
import type { EventRecord } from '../../domain/events/read-event.ts'
import type { ChosenSession } from '../../domain/registrations/reading/read-sessions.ts'
import type { Language } from '../../lib/languages.ts'
import { Status, type StatusName } from './status.tsx'
import { Written } from './written.tsx'

type SessionListProps = {
  sessions: readonly ChosenSession[]
  event: Pick<EventRecord, 'startsAt' | 'endsAt' | 'zone'>
  language: Language
}

/** The sessions of a person, each with when and where it is, how they stand in it, and from where it has moved. */
export function SessionList({ sessions, event, language }: SessionListProps) {
  return (
    <ul class="plain-list">
      {sessions.map((session) => {
        const { title, standing, moved } = session
        const where = sessionWhere(session, event, language)
        return (
          <li>
            <Written of={title} language={language} /> {where && <span class="muted">{where}</span>}{' '}
            {moved && <span class="muted">({movedFrom(moved, event, language)})</span>}{' '}
            <SessionStatus {...{ standing, language }} zone={event.zone} />
          </li>
        )
      })}
    </ul>
  )
}

type SessionStatusProps = { standing: ChosenSession['standing']; zone: string; language: Language }

/** "zugesagt", "Warteliste, Stelle 2", "abgesagt". */
function SessionStatus({ standing, zone, language }: SessionStatusProps) {
  return (
    <Status status={looks[standing.is]} language={language} label={sessionStandingWords(standing, zone, language)} />
  )
}

const looks = {
  granted: 'confirmed',
  waiting: 'waitlisted',
  offered: 'offered',
  review: 'review',
  'called-off': 'called-off',
  removed: 'cancelled',
} satisfies Record<ChosenSession['standing']['is'], StatusName>
