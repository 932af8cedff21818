import { Hono } from 'hono'
import { announceNow } from '../../../domain/calendar/announce-now.ts'
import { type Announcement, pendingAnnouncement } from '../../../domain/calendar/pending-announcement.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { setCalendar } from '../../../domain/events/set-calendar.ts'
import { words } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FormState } from '../../ui/form.ts'
import { FormPage } from '../forms/form-page.tsx'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { AnnouncementNotice } from './announcement-notice.tsx'
import { calendarForm } from './event-calendar-form.tsx'
import { EventHead } from './event-head.tsx'

/** How an event comes into calendars, and the announcement of what changed. */
export const eventCalendar = new Hono<AppEnv>()
  .get('/office/events/:id/calendar', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const announcement = await pendingAnnouncement(c.env, event)
    const form = { language: c.var.language, values: calendarForm.values(event, event), errors: {} }
    return c.html(page(c, event, form, announcement))
  })
  .post('/office/events/:id/calendar', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const { again } = await submitted(c, calendarForm, event, (settings) =>
      setCalendar(c.env, c.var.staff, { eventId: event.id, settings }),
    )
    if (again) return c.html(page(c, event, again), 422)
    return c.redirect(`/office/events/${event.id}/calendar?done=saved`, 303)
  })
  .post('/office/events/:id/announcement', async (c) => {
    const id = c.req.param('id')
    await announceNow(c.env, c.var.staff, id)
    return c.redirect(`/office/events/${id}?done=announced`, 303)
  })

function page(c: Context, event: EventRecord, form: FormState, announcement?: Announcement) {
  const layout = officeLayout(c, event)
  const { language } = layout
  const { title } = text(language)
  const here = `/office/events/${event.id}`
  const head = (
    <>
      <EventHead layout={layout} event={event} title={title} tab="rules" />
      {announcement && <AnnouncementNotice event={event} announcement={announcement} language={language} />}
    </>
  )
  return (
    <FormPage
      {...{ layout, title, head, form }}
      of={calendarForm}
      about={event}
      action={`${here}/calendar`}
      back={here}
    />
  )
}

const text = words({ title: ['Kalender', 'Calendar'] })
