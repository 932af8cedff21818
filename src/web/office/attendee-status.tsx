import type { SeatState } from '../../domain/registrations/seat-state.ts'
import type { Language } from '../../lib/languages.ts'
import { Status, type StatusName } from '../ui/status.tsx'

/** Where a registration stands, in a word. */
export function AttendeeStatus({ state, language }: { state: SeatState; language: Language }) {
  return <Status status={names[state]} language={language} />
}

const names = {
  confirmed: 'confirmed',
  waiting: 'waitlisted',
  offered: 'offered',
  review: 'review',
  cancelled: 'cancelled',
} satisfies Record<SeatState, StatusName>
