import type { PublicEvent } from '../../domain/events/find-events.ts'
import { registrationPhase } from '../../domain/events/registration-phase.ts'
import { availability } from '../../domain/seats/availability.ts'
import type { Instant } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import { Status } from '../ui/status.tsx'

type PublicStatusProps = {
  event: Pick<PublicEvent['event'], 'status' | 'opensAt' | 'closesAt' | 'endsAt'>
  seats: { size: number | null; taken: number }
  language: Language
  now: Instant
}

/** Where an event stands in one or two words: its places while registration is open, else why it is not. */
export function PublicStatus({ event, seats, language, now }: PublicStatusProps) {
  const phase = registrationPhase(event, now)
  if (phase === 'open') return <Status status={availability(seats)} language={language} />
  if (phase === 'not-open-yet') return <Status status="over" language={language} label={text(language).soon} />
  return <Status status={phase === 'cancelled' ? 'called-off' : phase} language={language} />
}

const text = words({ soon: 'Anmeldung noch nicht geöffnet' }, { soon: 'registration not open yet' })
