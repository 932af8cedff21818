import type { LetterState } from '../../domain/outbox/count-letters.ts'
import type { StatusName } from './status.tsx'

/** How the state of a letter is shown. */
export const letterStatus: Record<LetterState, StatusName> = {
  waiting: 'queued',
  sent: 'sent',
  'given-up': 'failed',
  dropped: 'dropped',
}
