import type { Deps } from '../../deps.ts'
import { calendarText } from '../../formats/ics.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import { findPublicEvents } from '../events/find-events.ts'
import { readPublicEvent } from '../events/read-public-event.ts'
import { eventEntry } from './entries.ts'

/** After how many hours a subscribed calendar should look again. */
const refreshHours = 1

/** The calendar file of one public event. It has no METHOD: it is a copy, not a message. Throws Refusal `not-found`. */
export async function eventCalendar(
  deps: Pick<Deps, 'store' | 'config'>,
  slug: string,
  language: Language,
): Promise<string> {
  const event = await readPublicEvent(deps, slug)
  return calendarText({ entries: [eventEntry({ event, host: event.host }, language, deps.config.publicUrl)] })
}

/** The feed of all public events. What was called off stays in it as CANCELLED, so that it leaves nobody's calendar silently. */
export async function publicFeed(deps: Pick<Deps, 'store' | 'clock' | 'config'>, language: Language): Promise<string> {
  const { upcoming, past } = await findPublicEvents(deps)
  const hosts = [...new Set([...upcoming, ...past].map(({ host }) => inLanguage(host.name, language)))]
  return calendarText({
    name: [said(language).events, ...hosts].join(' – '),
    refreshHours,
    entries: [...past.toReversed(), ...upcoming].map((row) => eventEntry(row, language, deps.config.publicUrl)),
  })
}

const said = words({ events: 'Veranstaltungen' }, { events: 'Events' })
