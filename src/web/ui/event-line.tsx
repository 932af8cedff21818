import type { Child } from 'hono/jsx'
import type { EventRecord } from '../../domain/events/read-event.ts'
import { dateRange } from '../../lib/dates.ts'
import type { Language } from '../../lib/languages.ts'
import { Written } from './written.tsx'

type EventLineProps = {
  event: Pick<EventRecord, 'slug' | 'title' | 'startsAt' | 'endsAt' | 'allDay' | 'zone'>
  language: Language
  /** Whether the title leads to the event's page. */
  linked?: boolean
  /** What else is said of the event, from a new line on. */
  children?: Child
}

/** Which event a page below its heading is about, and when that is. */
export function EventLine({ event, language, linked = false, children }: EventLineProps) {
  const title = <Written of={event.title} language={language} />
  return (
    <p class="lead">
      {linked ? <a href={`/e/${event.slug}`}>{title}</a> : title}
      <br />
      {dateRange(event.startsAt, event.endsAt, event.allDay, event.zone, language)}
      {children !== undefined && <br />}
      {children}
    </p>
  )
}
