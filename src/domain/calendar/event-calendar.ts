import type { Deps } from '../../deps.ts'
import type { CalendarEntry } from '../../formats/calendar-entry.ts'
import { calendarText } from '../../formats/ics.ts'
import { defaultZone, type Instant } from '../../lib/dates.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import type { EventRecord } from '../events/read-event.ts'
import { readPublicEvent } from '../events/read-public-event.ts'
import { isPause } from '../programme/is-pause.ts'
import { eventEntry } from './entries.ts'
import { feedLook } from './feed-look.ts'
import { readWithdrawn, type WithdrawnItem } from './read-withdrawn.ts'
import { sessionEntry, withdrawnEntry } from './session-entry.ts'

type Uses = Pick<Deps, 'store' | 'config'>

/** What somebody wants of an event: these items of its programme, or with none named the event. */
export type Picked = { slug: string; items: readonly string[] }

/** The calendar file of one public event, or of what is picked from its programme, as a copy without METHOD. Throws Refusal `not-found`. */
export async function eventFile(deps: Uses, { slug, items }: Picked, language: Language): Promise<string> {
  const event = await readPublicEvent(deps, slug)
  const entries = items.length > 0 ? picked(event, items, deps, language) : [whole(event, deps, language)]
  return calendarText({ zone: defaultZone, entries })
}

/**
 * The feed of one public event: itself and each timed item of its programme that is no pause, or exactly what is picked. What
 * was in it and has no time any more, or is gone, stays as CANCELLED. Throws Refusal `not-found`.
 */
export async function eventFeed(
  deps: Uses,
  { slug, items }: Picked,
  language: Language,
): Promise<{ text: string; changedAt: Instant }> {
  const [event, withdrawn] = await Promise.all([readPublicEvent(deps, slug), readWithdrawn(deps, slug)])
  const offered = event.programme.filter((item) => item.inFeed || !isPause(item)).map(({ id }) => id)
  const entries =
    items.length > 0
      ? [...picked(event, items, deps, language), ...gone(event, withdrawn, items, deps, language)]
      : [
          whole(event, deps, language),
          ...picked(event, offered, deps, language),
          ...gone(event, withdrawn, undefined, deps, language),
        ]
  const address = `${deps.config.publicUrl}/e/${slug}`
  const query = new URLSearchParams([...items.map((id) => ['item', id]), ['lang', language]])
  const text = calendarText({
    ...feedLook,
    name: inLanguage(event.title, language),
    url: `${address}?lang=${language}`,
    source: `${address}/calendar.ics?${query}`,
    zone: defaultZone,
    entries,
  })
  return {
    text,
    changedAt: Math.max(event.changedAt, ...[...event.programme, ...withdrawn].map((item) => item.changedAt)),
  }
}

function whole(event: EventRecord, { config }: Uses, language: Language): CalendarEntry {
  return eventEntry({ event, host: event.host }, language, config.publicUrl)
}

function picked(event: EventRecord, items: readonly string[], { config }: Uses, language: Language): CalendarEntry[] {
  return event.programme
    .filter(({ id }) => items.includes(id))
    .map((item) => sessionEntry(item, event, language, config.publicUrl))
    .filter((entry) => entry !== undefined)
}

/** What was taken out, all of it or of what is picked. */
function gone(
  event: EventRecord,
  withdrawn: readonly WithdrawnItem[],
  items: readonly string[] | undefined,
  { config }: Uses,
  language: Language,
): CalendarEntry[] {
  return withdrawn
    .filter(({ id }) => items?.includes(id) ?? true)
    .flatMap((item) => withdrawnEntry(item, event, language, config.publicUrl) ?? [])
}
