import type { FoundMailing } from '../../../domain/mailings/find-mailings.ts'
import type { Language } from '../../../lib/languages.ts'
import { stateWords } from '../../../lib/state-words.ts'
import { Status, type StatusName } from '../../ui/status.tsx'

/** Where a mailing stands. */
export function MailingStatus({ state, language }: { state: FoundMailing['state']; language: Language }) {
  return <Status status={looks[state]} language={language} label={stateWords(language)[state]} />
}

const looks = {
  draft: 'draft',
  held: 'queued',
  sending: 'queued',
  sent: 'sent',
  stopped: 'dropped',
} satisfies Record<FoundMailing['state'], StatusName>
