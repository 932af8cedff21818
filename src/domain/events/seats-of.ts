import type { EventRecord } from './read-event.ts'

/** The seats of the event itself; it is made together with them. */
export function seatsOf(event: Pick<EventRecord, 'quotas'>): { size: number | null; taken: number } {
  return event.quotas.find(({ scope, key }) => scope === 'event' && key === '') ?? { size: null, taken: 0 }
}
