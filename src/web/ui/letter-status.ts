import type { LetterState } from '../../domain/outbox/letter-filter.ts'
import type { StatusName } from './status.tsx'

/** How the state of a letter is shown. */
export const letterStatus: Record<LetterState, StatusName> = {
  waiting: 'queued',
  sent: 'sent',
  delivered: 'delivered',
  failed: 'failed',
  suppressed: 'suppressed',
  bounced: 'bounced',
  complained: 'complained',
  'given-up': 'given-up',
  dropped: 'dropped',
}
