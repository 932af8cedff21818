import { Hono } from 'hono'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { cancelRegistration } from '../../../domain/registrations/cancelling/cancel-registration.ts'
import { changeRegistration } from '../../../domain/registrations/changing/change-registration.ts'
import { countAttendees, findAttendees } from '../../../domain/registrations/reading/find-attendees.ts'
import { personOf } from '../../../domain/registrations/reading/person-of.ts'
import { readManagedRegistration } from '../../../domain/registrations/reading/read-managed-registration.ts'
import type { RegistrationRecord } from '../../../domain/registrations/reading/read-registration.ts'
import { register } from '../../../domain/registrations/submitting/register.ts'
import { privacyVersion } from '../../../domain/retention/privacy-version.ts'
import type { AppEnv, Context } from '../../env.ts'
import { readForm } from '../../ui/read-form.ts'
import { personValues } from '../../ui/read-person.ts'
import { readSeen, seenValue } from '../../ui/seen.ts'
import { officeLayout } from '../office-layout.ts'
import { readAboutAttendee } from './about-attendee.ts'
import { AttendeeCancellationPage } from './attendee-cancellation-page.tsx'
import { parseAttendee, parseReceipt, personOfReceipt, savedAttendee } from './attendee-form.ts'
import { AttendeeFormPage } from './attendee-form-page.tsx'
import { AttendeeListPage } from './attendee-list-page.tsx'
import { AttendeePage } from './attendee-page.tsx'
import { attendeeEdge, attendeeFilter } from './attendee-query.ts'

const pageSize = 50

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
  .post('/office/events/:id/attendees', async (c) => {
    const { language, staff } = c.var
    const event = await readManagedEvent(c.env, staff, c.req.param('id'))
    const values = await readForm(c)
    const here = `/office/events/${event.id}/attendees`
    const submission = values.submission || c.env.ids.next()
    const now = c.env.clock.now()
    const { person, errors } = parseAttendee(values, language)
    const { receipt, errors: others } = parseReceipt(values, event, { now, language })
    const saved =
      person && receipt
        ? await savedAttendee(
            register(c.env, staff, {
              ...{ eventId: event.id, submission, privacyVersion },
              ...{ source: receipt.source, receivedAt: receipt.receivedAt },
              people: [personOfReceipt(person, receipt)],
            }),
            language,
          )
        : { errors: { ...errors, ...others } }
    if (saved.errors) {
      const form = { language, values: { ...values, submission }, errors: saved.errors }
      const layout = officeLayout(c, event, `${here}/new`)
      return c.html(<AttendeeFormPage layout={layout} form={form} event={event} choices={event} />, 422)
    }
    const { registration } = saved.value
    const done = person?.email === '' ? 'entered' : 'registered'
    return c.redirect(registration ? `${here}/${registration.id}?done=${done}` : `${here}?done=already`, 303)
  })
  .get('/office/events/:id/attendees/new', async (c) => {
    const { language, staff } = c.var
    const event = await readManagedEvent(c.env, staff, c.req.param('id'))
    const form = { language, values: { submission: c.env.ids.next(), language: 'de', source: 'mail' }, errors: {} }
    return c.html(<AttendeeFormPage layout={officeLayout(c, event)} form={form} event={event} choices={event} />)
  })
  .get('/office/events/:id/attendees/:registration', async (c) => {
    const record = await managed(c)
    const about = await readAboutAttendee(c, record)
    return c.html(<AttendeePage layout={frameOf(c, record)} about={about} />)
  })
  .post('/office/events/:id/attendees/:registration', async (c) => {
    const { language, staff } = c.var
    const record = await managed(c)
    const { event, registration } = record
    const values = await readForm(c)
    const here = `/office/events/${event.id}/attendees/${registration.id}`
    const { person, errors } = parseAttendee(values, language)
    const saved = person
      ? await savedAttendee(
          changeRegistration(c.env, staff, registration.id, person, readSeen(values)),
          language,
          values,
        )
      : { errors, values: undefined }
    if (saved.errors) {
      const form = { language, values: saved.values ?? values, errors: saved.errors }
      const layout = frameOf(c, record, `${here}/edit`)
      return c.html(<AttendeeFormPage layout={layout} form={form} event={event} record={record} />, 422)
    }
    return c.redirect(`${here}?done=saved`, 303)
  })
  .get('/office/events/:id/attendees/:registration/edit', async (c) => {
    const record = await managed(c)
    const person = personOf(record)
    const form = {
      language: c.var.language,
      values: { ...personValues(person), language: person.language, seen: seenValue(person) },
      errors: {},
    }
    return c.html(<AttendeeFormPage layout={frameOf(c, record)} form={form} event={record.event} record={record} />)
  })
  .get('/office/events/:id/attendees/:registration/cancellation', async (c) => {
    const record = await managed(c)
    return c.html(<AttendeeCancellationPage layout={frameOf(c, record)} record={record} />)
  })
  .post('/office/events/:id/attendees/:registration/cancellation', async (c) => {
    const { event, registration } = await managed(c)
    await cancelRegistration(c.env, c.var.staff, registration.id)
    return c.redirect(`/office/events/${event.id}/attendees/${registration.id}?done=cancelled`, 303)
  })

/** The layout of the event that a registration belongs to. */
function frameOf(c: Context, { event, host }: RegistrationRecord, path?: string) {
  return officeLayout(c, { ...event, host }, path)
}

function managed(c: Context<'/:id/:registration'>) {
  return readManagedRegistration(c.env, c.var.staff, { eventId: c.req.param('id'), id: c.req.param('registration') })
}
