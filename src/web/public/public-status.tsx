import { availability, type Seats } from '../../domain/seats/availability.ts'
import { registrationPhase } from '../../domain/seats/registration-phase.ts'
import type { Instant } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import { Status } from '../ui/status.tsx'

type PublicStatusProps = {
  event: Parameters<typeof registrationPhase>[0]
  seats: Seats
  language: Language
  now: Instant
}

/** Where an event stands in one or two words: its places while registration is open, else why it is not. */
export function PublicStatus({ event, seats, language, now }: PublicStatusProps) {
  const phase = registrationPhase(event, now)
  if (phase === 'open') return <Status status={availability(seats)} language={language} />
  if (phase === 'not-open-yet') return <Status status="over" language={language} label={text(language).soon} />
  if (phase === 'late') return <Status status="review" language={language} label={text(language).late} />
  return <Status status={phase === 'cancelled' ? 'called-off' : phase} language={language} />
}

const text = words(
  { soon: 'Anmeldung noch nicht geöffnet', late: 'nur noch auf Anfrage' },
  { soon: 'registration not open yet', late: 'on request only' },
)
