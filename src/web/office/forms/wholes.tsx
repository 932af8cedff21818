import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { EventHead, type EventTab } from '../events/event-head.tsx'
import { officeLayout } from '../office-layout.ts'
import type { Whole } from './part-routes.tsx'

/** An event, for parts whose list is, or belongs to, this neighbouring page of it. */
export function ofEvent(tab: EventTab): Whole<EventRecord, { eventId: string }> {
  return {
    path: '/office/events/:id',
    key: (c) => ({ eventId: c.req.param('id') ?? '' }),
    read: (c) => readManagedEvent(c.env, c.var.staff, c.req.param('id') ?? ''),
    layout: officeLayout,
    head: ({ layout, about, title, lead }) => (
      <>
        <EventHead layout={layout} event={about} title={title} tab={tab} />
        {lead}
      </>
    ),
  }
}
