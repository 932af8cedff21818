import type { SeatState } from '../../../domain/registrations/waiting/seat-state.ts'
import type { Language } from '../../../lib/languages.ts'
import { Status, type StatusName, statusWord } from '../../ui/status.tsx'

/** Where a registration stands, in a word. */
export function AttendeeStatus({ state, language }: { state: SeatState; language: Language }) {
  return <Status status={names[state]} language={language} />
}

/** The same word where there is no room for its looks. */
export function attendeeState(state: SeatState, language: Language): string {
  return statusWord(names[state], language)
}

const names = {
  confirmed: 'confirmed',
  waiting: 'waitlisted',
  offered: 'offered',
  review: 'review',
  cancelled: 'cancelled',
} satisfies Record<SeatState, StatusName>
