import type { Child } from 'hono/jsx'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { inLanguage, type WordPair, wordOf } from '../../../lib/languages.ts'
import type { FormState } from '../../ui/form.ts'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { EventHead, type EventTab } from './event-head.tsx'

type PageOfEventProps = {
  layout: OfficeLayout
  event: Pick<EventRecord, 'id' | 'title' | 'status'>
  /** What the page is about: its heading if it belongs to another, the `tab`; else the event itself is. */
  title: string | WordPair
  tab?: EventTab | undefined
  /** The form on it, whose errors stand first. */
  form?: FormState | undefined
  children?: Child
}

/** A page about an event, below its head. */
export function PageOfEvent({ layout, event, tab, form, children, ...more }: PageOfEventProps) {
  const title = typeof more.title === 'string' ? more.title : wordOf(more.title, layout.language)
  return (
    <OfficePage layout={layout} title={`${title}: ${inLanguage(event.title, layout.language)}`} form={form}>
      <EventHead layout={layout} event={event} title={tab && title} tab={tab} />
      {children}
    </OfficePage>
  )
}
