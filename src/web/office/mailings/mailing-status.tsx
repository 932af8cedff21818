import type { FoundMailing } from '../../../domain/mailings/find-mailings.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Status, type StatusName } from '../../ui/status.tsx'

/** Where a mailing stands. */
export function MailingStatus({ state, language }: { state: FoundMailing['state']; language: Language }) {
  return <Status status={looks[state]} language={language} label={text(language)[state]} />
}

const looks = {
  draft: 'draft',
  held: 'queued',
  sending: 'queued',
  sent: 'sent',
  stopped: 'dropped',
} satisfies Record<FoundMailing['state'], StatusName>

const text = words({
  draft: ['Entwurf', 'draft'],
  held: ['geht hinaus', 'about to leave'],
  sending: ['wird versandt', 'being sent'],
  sent: ['versandt', 'sent'],
  stopped: ['angehalten', 'stopped'],
})
