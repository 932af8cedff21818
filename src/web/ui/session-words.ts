import type { EventRecord } from '../../domain/events/read-event.ts'
import { type Availability, availability } from '../../domain/seats/availability.ts'
import { seatFigures } from '../../domain/seats/seat-figures.ts'
import { type Language, words } from '../../lib/languages.ts'

/** The places of a category or session in words; without an own quota there is nothing to say. */
export function placesOf(
  event: Pick<EventRecord, 'quotas'>,
  scope: 'category' | 'session' | 'attendance',
  key: string,
  language: Language,
): string {
  const quota = event.quotas.find((one) => one.scope === scope && one.key === key)
  return quota && quota.size !== null
    ? placesWords(language)[availability({ size: seatFigures(quota).size, taken: quota.taken })]
    : ''
}

const placesWords = words(
  { free: 'noch Plätze frei', few: 'nur noch wenige Plätze', 'waiting-list': 'Warteliste' } satisfies Record<
    Availability,
    string
  >,
  { free: 'seats available', few: 'only a few seats left', 'waiting-list': 'waiting list' },
)
