import type { EventRecord } from './read-event.ts'

type Quota = Pick<EventRecord['quotas'][number], 'size' | 'aim' | 'taken'>

/** The seats of the event as a whole, beside those of its categories and sessions; it is made together with them. */
export function eventQuota({ quotas }: Pick<EventRecord, 'quotas'>): Quota {
  return quotas.find(({ scope, key }) => scope === 'event' && key === '') ?? { size: null, aim: null, taken: 0 }
}
