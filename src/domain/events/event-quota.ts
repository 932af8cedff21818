import type { EventRecord } from './read-event.ts'

/** The seats of the event as a whole, beside those of its categories and sessions; it is made together with them. */
export function eventQuota({ quotas }: Pick<EventRecord, 'quotas'>): { size: number | null; taken: number } {
  return quotas.find(({ scope, key }) => scope === 'event' && key === '') ?? { size: null, taken: 0 }
}
