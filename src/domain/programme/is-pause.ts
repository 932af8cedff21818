import type { EventRecord } from '../events/read-event.ts'

type Item = EventRecord['programme'][number]

/** An item that nobody speaks in, describes or chooses: a break or a meal. */
export function isPause({ speakers, description, bookable }: Item): boolean {
  return speakers.length === 0 && !description?.de && !bookable
}
