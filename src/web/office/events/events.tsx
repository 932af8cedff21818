import { Hono } from 'hono'
import { pendingAnnouncement } from '../../../domain/calendar/pending-announcement.ts'
import { countReplies } from '../../../domain/calendar/replies/find-replies.ts'
import { createEvent } from '../../../domain/events/create-event.ts'
import { editEvent } from '../../../domain/events/edit-event.ts'
import { windowOf } from '../../../domain/events/event-input.ts'
import { findOfficeEvents } from '../../../domain/events/find-events.ts'
import { findOwnSeries } from '../../../domain/events/find-series.ts'
import { missingParts } from '../../../domain/events/missing-parts.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { countOpenLetters } from '../../../domain/outbox/count-letters.ts'
import { readCarrierBackOff } from '../../../domain/outbox/read-carrier.ts'
import { concernedByDeadlines } from '../../../domain/registrations/deciding/concerned-by-deadlines.ts'
import { countAttendees } from '../../../domain/registrations/reading/find-attendees.ts'
import { findOnHold } from '../../../domain/registrations/reading/find-on-hold.ts'
import { clockIn, defaultZone } from '../../../lib/dates.ts'
import type { AppEnv, Context } from '../../env.ts'
import { readForm } from '../../ui/read-form.ts'
import { officeLayout } from '../office-layout.ts'
import { parseEvent, presetOf, savedEvent, valuesOfEvent, valuesOfNewEvent } from './event-form.ts'
import { EventFormPage } from './event-form-page.tsx'
import { EventListPage } from './event-list-page.tsx'
import { EventPage } from './event-page.tsx'

/** The events of the office: list, overview, and the form that makes and changes them. */
export const events = new Hono<AppEnv>()
  .get('/office', async (c) => {
    const { staff, hosts } = c.var
    const [found, openLetters, replies, rest, onHold] = await Promise.all([
      findOfficeEvents(c.env, staff),
      countOpenLetters(c.env, staff),
      countReplies(c.env, staff),
      readCarrierBackOff(c.env),
      findOnHold(c.env, staff),
    ])
    const noCarrier = c.env.config.carrier === 'none'
    const open = { hosts, noCarrier, rest, openLetters, openReplies: replies.doubtful, onHold }
    return c.html(<EventListPage layout={officeLayout(c)} events={found} now={c.env.clock.now()} {...open} />)
  })
  .get('/office/events', (c) => c.redirect('/office', 303))
  .post('/office/events', async (c) => {
    const { language, staff } = c.var
    const values = await readForm(c)
    const parsed = parseEvent(values, language)
    const saved = parsed.event
      ? await savedEvent(
          createEvent(c.env, staff, {
            hostId: values.hostId ?? '',
            event: parsed.event,
            preset: presetOf(values.preset),
          }),
          language,
        )
      : { errors: parsed.errors }
    if (saved.errors) {
      const layout = officeLayout(c, undefined, '/office/events/new')
      return c.html(
        <EventFormPage layout={layout} form={{ language, values, errors: saved.errors }} {...(await choices(c))} />,
        422,
      )
    }
    return c.redirect(`/office/events/${saved.value}?done=created`, 303)
  })
  .get('/office/events/new', async (c) => {
    const { language, hosts } = c.var
    const [host] = hosts
    const today = clockIn(c.env.clock.now(), defaultZone).date
    const form = { language, values: valuesOfNewEvent(host, today, presetOf(c.req.query('preset'))), errors: {} }
    return c.html(<EventFormPage layout={officeLayout(c)} form={form} {...(await choices(c))} />)
  })
  .get('/office/events/:id', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const [counts, openLetters, announcement, onHold] = await Promise.all([
      countAttendees(c.env, event.id),
      countOpenLetters(c.env, c.var.staff, { eventId: event.id }),
      pendingAnnouncement(c.env, event),
      findOnHold(c.env, c.var.staff, event.id),
    ])
    const now = c.env.clock.now()
    const moved = c.req.query('moved') !== undefined
    const concerned = moved ? await concernedByDeadlines(c.env, c.var.staff, { eventId: event.id }) : undefined
    const open = { openLetters, announcement, onHold }
    const facts = { event, counts, now, missing: missingParts(event, now), concerned, ...open }
    return c.html(<EventPage layout={officeLayout(c, event)} facts={facts} publicUrl={c.env.config.publicUrl} />)
  })
  .post('/office/events/:id', async (c) => {
    const { language, staff } = c.var
    const before = await readManagedEvent(c.env, staff, c.req.param('id'))
    const values = await readForm(c)
    const parsed = parseEvent(values, language)
    const saved = parsed.event
      ? await savedEvent(editEvent(c.env, staff, { id: before.id, event: parsed.event }), language)
      : { errors: parsed.errors }
    if (saved.errors) {
      const layout = officeLayout(c, before, `/office/events/${before.id}/edit`)
      const form = { language, values, errors: saved.errors }
      return c.html(<EventFormPage layout={layout} form={form} {...(await choices(c))} event={before} />, 422)
    }
    const moved = parsed.event && windowOf(parsed.event).closesAt !== before.closesAt
    return c.redirect(`/office/events/${before.id}?done=saved${moved ? '&moved=1' : ''}`, 303)
  })
  .get('/office/events/:id/edit', async (c) => {
    const { language, staff } = c.var
    const event = await readManagedEvent(c.env, staff, c.req.param('id'))
    const form = { language, values: valuesOfEvent(event), errors: {} }
    return c.html(<EventFormPage layout={officeLayout(c, event)} form={form} {...(await choices(c))} event={event} />)
  })

/** What the form of an event offers: hosts and series. */
async function choices(c: Context) {
  return { hosts: c.var.hosts, series: await findOwnSeries(c.env, c.var.staff) }
}
