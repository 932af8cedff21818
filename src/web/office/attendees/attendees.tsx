import { Hono } from 'hono'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { printConfirmation } from '../../../domain/papers/print-confirmation.ts'
import { cancelRegistration } from '../../../domain/registrations/cancelling/cancel-registration.ts'
import { settleAddressChanges } from '../../../domain/registrations/changing/settle-address-changes.ts'
import { personalLink } from '../../../domain/registrations/links/personal-link.ts'
import { countAttendees, findAttendees } from '../../../domain/registrations/reading/find-attendees.ts'
import { readSessions } from '../../../domain/registrations/reading/read-sessions.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv } from '../../env.ts'
import { leavesTrace } from '../../middleware/leaves-trace.tsx'
import { readForm } from '../../ui/read-form.ts'
import { download } from '../download.ts'
import { officeLayout } from '../office-layout.ts'
import { readAboutAttendee } from './about-attendee.ts'
import { AttendeeCancellationPage } from './attendee-cancellation-page.tsx'
import { attendeeEdit, attendeeSeat, attendeeSubstitution } from './attendee-forms.ts'
import { AttendeeLetterPage } from './attendee-letter-page.tsx'
import { AttendeeListPage } from './attendee-list-page.tsx'
import { attendeeNew } from './attendee-new.tsx'
import { AttendeePage } from './attendee-page.tsx'
import { attendeeEdge, attendeeFilter } from './attendee-query.ts'
import { attendeeRole } from './attendee-role.ts'
import { attendeeSeats } from './attendee-seats.tsx'
import { addressOf, managed } from './person-forms.tsx'

const pageSize = 50
const person = '/office/events/:id/attendees/:registration'

/** Who comes: list, each person, and what the office does by hand. */
export const attendees = new Hono<AppEnv>()
  .get('/office/events/:id/attendees', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const filter = attendeeFilter(event.id, c.req.query())
    const [page, counts] = await Promise.all([
      findAttendees(c.env, filter, { size: pageSize, ...attendeeEdge(c.req.query()) }),
      countAttendees(c.env, event.id),
    ])
    return c.html(<AttendeeListPage layout={officeLayout(c, event)} list={{ event, filter, page, counts }} />)
  })
  .route('/', attendeeNew)
  .get(person, async (c) => {
    const record = await managed(c)
    const about = await readAboutAttendee(c, record)
    return c.html(<AttendeePage layout={officeLayout(c, about.event)} about={about} />)
  })
  .route('/', attendeeEdit)
  .route('/', attendeeRole)
  .route('/', attendeeSeat)
  .route('/', attendeeSeats)
  .route('/', attendeeSubstitution)
  .get(`${person}/cancellation`, async (c) => {
    const record = await managed(c)
    const layout = officeLayout(c, { ...record.event, host: record.host })
    return c.html(<AttendeeCancellationPage layout={layout} record={record} />)
  })
  .post(`${person}/cancellation`, async (c) => {
    const record = await managed(c)
    await cancelRegistration(c.env, c.var.staff, record.registration.id)
    return c.redirect(`${addressOf(record)}?done=cancelled`, 303)
  })
  .post(`${person}/address-decision`, async (c) => {
    const record = await managed(c)
    const { id, eventId, bookingId } = record.registration
    const { about = id, decision, restore } = await readForm(c)
    const isTheirs = about === id || about === bookingId
    if (!isTheirs || (decision !== 'kept' && decision !== 'restored')) throw new Refusal('invalid')
    const chosen = decision === 'kept' ? null : Number(restore)
    const stands = await settleAddressChanges(c.env, c.var.staff, { eventId, about, restore: chosen })
    return c.redirect(`${addressOf(record, stands === bookingId ? id : stands)}?done=saved`, 303)
  })
  .get(`${person}/letter.pdf`, leavesTrace, async (c) => {
    const asked = { eventId: c.req.param('id'), registrationId: c.req.param('registration') }
    const { event, stream } = await printConfirmation(c.env, c.var.staff, asked)
    return download(c, stream, { type: 'application/pdf', about: event, what: 'confirmation', ending: 'pdf' })
  })
  .get(`${person}/letter`, async (c) => {
    const record = await managed(c)
    const [event, sessions, link] = await Promise.all([
      readManagedEvent(c.env, c.var.staff, record.event.id),
      readSessions(c.env, [record.registration.id]),
      personalLink(c.env, record.registration),
    ])
    const letter = { record, event, sessions, link, now: c.env.clock.now() }
    return c.html(<AttendeeLetterPage layout={officeLayout(c, event)} letter={letter} />)
  })
