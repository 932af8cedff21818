import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { Language } from '../../../lib/languages.ts'
import { Status, type StatusName } from '../../ui/status.tsx'

/** How an event stands, in a word. */
export function EventStatus({ event, language }: { event: Pick<EventRecord, 'status'>; language: Language }) {
  return <Status status={names[event.status]} language={language} />
}

const names = {
  draft: 'draft',
  published: 'published',
  cancelled: 'called-off',
} satisfies Record<EventRecord['status'], StatusName>
