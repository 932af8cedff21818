import { Hono } from 'hono'
import { announceNow } from '../../../domain/calendar/announce-now.ts'
import { pendingAnnouncement } from '../../../domain/calendar/pending-announcement.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { setCalendar } from '../../../domain/events/set-calendar.ts'
import type { AppEnv } from '../../env.ts'
import { readForm } from '../../ui/read-form.ts'
import { officeLayout } from '../office-layout.ts'
import { saved } from '../saved.ts'
import { parseCalendar, valuesOfCalendar } from './event-calendar-form.ts'
import { EventCalendarPage } from './event-calendar-page.tsx'

/** How an event comes into calendars, and the announcement of what changed. */
export const eventCalendar = new Hono<AppEnv>()
  .get('/office/events/:id/calendar', async (c) => {
    const { language, staff } = c.var
    const event = await readManagedEvent(c.env, staff, c.req.param('id'))
    const announcement = await pendingAnnouncement(c.env, event)
    const form = { language, values: valuesOfCalendar(event), errors: {} }
    return c.html(<EventCalendarPage layout={officeLayout(c, event)} {...{ form, event, announcement }} />)
  })
  .post('/office/events/:id/calendar', async (c) => {
    const { language, staff } = c.var
    const event = await readManagedEvent(c.env, staff, c.req.param('id'))
    const values = await readForm(c)
    const parsed = parseCalendar(values, language)
    const outcome = parsed.settings
      ? await saved(setCalendar(c.env, staff, { eventId: event.id, settings: parsed.settings }), language, {
          'no-mailbox': 'calendarMode',
        })
      : parsed
    if (outcome.errors) {
      const form = { language, values, errors: outcome.errors }
      return c.html(<EventCalendarPage layout={officeLayout(c, event)} form={form} event={event} />, 422)
    }
    return c.redirect(`/office/events/${event.id}/calendar?done=saved`, 303)
  })
  .post('/office/events/:id/announcement', async (c) => {
    const id = c.req.param('id')
    await announceNow(c.env, c.var.staff, id)
    return c.redirect(`/office/events/${id}?done=announced`, 303)
  })
