import type { Instant } from '../../lib/dates.ts'
import type { LanguageMap } from '../../lib/languages.ts'
import type { EventRecord } from './read-event.ts'

export type MissingPart =
  | 'description'
  | 'venue'
  | 'programme'
  | 'audience'
  | 'english'
  | 'items-outside'
  | 'deadline-over'
  | 'host-notices'

/** What an event still lacks before one would show it around. None of it keeps anybody from publishing. */
export function missingParts(event: EventRecord, now: Instant): MissingPart[] {
  const { notices } = event.host
  const lacks: Record<MissingPart, boolean> = {
    description: event.description.de === '',
    venue: event.venue.city === '',
    programme: event.programme.length === 0,
    audience: event.audience.de === '',
    english: [event.title, event.description, event.audience].some(lacksTwin),
    'items-outside': event.programme.some((item) => isOutside(item, event)),
    // Once people can register, a deadline that passes is what was meant.
    'deadline-over': event.status === 'draft' && event.closesAt <= now,
    'host-notices': notices.address.length < 3 || event.host.contact.phone.length < 3,
  }
  return (Object.keys(lacks) as MissingPart[]).filter((part) => lacks[part])
}

/** An item before the event begins or after it ends: is the event longer, or the item on another day? */
function isOutside({ startsAt, endsAt, calledOff }: EventRecord['programme'][number], event: EventRecord): boolean {
  if (calledOff) return false
  return [startsAt, endsAt].some((at) => at !== null && (at < event.startsAt || at > event.endsAt))
}

function lacksTwin({ de, en }: LanguageMap): boolean {
  return de !== '' && !en
}
