import { Hono } from 'hono'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { printConfirmation } from '../../../domain/papers/print-confirmation.ts'
import { changeSessions } from '../../../domain/registrations/changing/change-sessions.ts'
import { moveCategory } from '../../../domain/registrations/changing/move-category.ts'
import { substitute } from '../../../domain/registrations/changing/substitute.ts'
import { personalLink } from '../../../domain/registrations/links/personal-link.ts'
import { readManagedRegistration } from '../../../domain/registrations/reading/read-managed-registration.ts'
import type { RegistrationRecord } from '../../../domain/registrations/reading/read-registration.ts'
import { readSessions } from '../../../domain/registrations/reading/read-sessions.ts'
import { seatOverCapacity } from '../../../domain/registrations/waiting/seat-over-capacity.ts'
import { privacyVersion } from '../../../domain/retention/privacy-version.ts'
import type { AppEnv, Context } from '../../env.ts'
import { leavesTrace } from '../../middleware/leaves-trace.tsx'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { deputyValues, readDeputy } from '../../ui/read-deputy.ts'
import { readForm } from '../../ui/read-form.ts'
import { download } from '../download.ts'
import { officeLayout } from '../office-layout.ts'
import { missingReason, saved } from '../saved.ts'
import { readAboutAttendee } from './about-attendee.ts'
import { AttendeeLetterPage } from './attendee-letter-page.tsx'
import { AttendeePage } from './attendee-page.tsx'
import { AttendeeSeatPage } from './attendee-seat-page.tsx'
import { AttendeeSubstitutionPage } from './attendee-substitution-page.tsx'

/** The seat of one person: where it counts, who has it, and beyond which limit. */
export const attendeeSeats = new Hono<AppEnv>()
  .post('/office/events/:id/attendees/:registration/category', async (c) => {
    const record = await managed(c)
    const { event, registration } = record
    const values = await readForm(c)
    const attendance = event.attendanceModes.find((mode) => mode === values.attendance)
    const categoryId = values.category === undefined ? undefined : values.category || null
    const reason = values.reason?.trim() || undefined
    const moving = moveCategory(c.env, c.var.staff, registration.id, { categoryId, attendance, reason })
    const field = categoryId === undefined ? 'attendance' : 'category'
    const { errors } = await saved(moving, c.var.language, { full: field, invalid: field })
    if (errors) return refusedPage(c, record, values, errors)
    return c.redirect(`/office/events/${event.id}/attendees/${registration.id}?done=saved`, 303)
  })
  .post('/office/events/:id/attendees/:registration/sessions', async (c) => {
    const record = await managed(c)
    const { event, registration } = record
    const values = await readForm(c)
    const chosen = Object.keys(values).flatMap((name) => /^session-(.+)$/.exec(name)?.[1] ?? [])
    const changing = changeSessions(c.env, c.var.staff, registration.id, chosen)
    const fields = { 'sessions-clash': 'sessions', invalid: 'sessions', busy: 'sessions' }
    const { errors } = await saved(changing, c.var.language, fields)
    if (errors) return refusedPage(c, record, values, errors)
    return c.redirect(`/office/events/${event.id}/attendees/${registration.id}?done=saved`, 303)
  })
  .get('/office/events/:id/attendees/:registration/substitution', async (c) => {
    const record = await managed(c)
    const form = { language: c.var.language, values: { ...deputyValues(record), language: 'de' }, errors: {} }
    const layout = officeLayout(c, { ...record.event, host: record.host })
    return c.html(<AttendeeSubstitutionPage layout={layout} form={form} record={record} />)
  })
  .post('/office/events/:id/attendees/:registration/substitution', async (c) => {
    const { language, staff } = c.var
    const record = await managed(c)
    const { event, registration } = record
    const values = await readForm(c)
    const { person, errors } = readDeputy(values, language, false)
    const reason = values.reason?.trim() || undefined
    const outcome = person
      ? await saved(substitute(c.env, staff, registration.id, { person, privacyVersion, reason }), language)
      : { errors }
    if (outcome.errors) {
      const layout = officeLayout(c, { ...event, host: record.host })
      const form = { language, values, errors: outcome.errors }
      return c.html(<AttendeeSubstitutionPage layout={layout} form={form} record={record} />, 422)
    }
    return c.redirect(`/office/events/${event.id}/attendees/${outcome.value}?done=substituted`, 303)
  })
  .get('/office/events/:id/attendees/:registration/seat', async (c) => {
    const record = await managed(c)
    const form = { language: c.var.language, values: {}, errors: {} }
    const layout = officeLayout(c, { ...record.event, host: record.host })
    return c.html(<AttendeeSeatPage layout={layout} form={form} record={record} />)
  })
  .post('/office/events/:id/attendees/:registration/seat', async (c) => {
    const { language, staff } = c.var
    const record = await managed(c)
    const values = await readForm(c)
    const reason = values.reason?.trim() ?? ''
    const { id, eventId } = record.registration
    const outcome = reason ? await saved(seatOverCapacity(c.env, staff, id, reason), language) : missingReason(language)
    if (outcome.errors) {
      const layout = officeLayout(c, { ...record.event, host: record.host })
      const form = { language, values, errors: outcome.errors }
      return c.html(<AttendeeSeatPage layout={layout} form={form} record={record} />, 422)
    }
    return c.redirect(`/office/events/${eventId}/attendees/${id}?done=seated`, 303)
  })
  .get('/office/events/:id/attendees/:registration/letter.pdf', leavesTrace, async (c) => {
    const asked = { eventId: c.req.param('id'), registrationId: c.req.param('registration') }
    const { event, stream } = await printConfirmation(c.env, c.var.staff, asked)
    return download(c, stream, { type: 'application/pdf', about: event, what: 'confirmation', ending: 'pdf' })
  })
  .get('/office/events/:id/attendees/:registration/letter', async (c) => {
    const record = await managed(c)
    const [event, sessions, link] = await Promise.all([
      readManagedEvent(c.env, c.var.staff, record.event.id),
      readSessions(c.env, [record.registration.id]),
      personalLink(c.env, record.registration),
    ])
    const letter = { record, event, sessions, link, now: c.env.clock.now() }
    return c.html(<AttendeeLetterPage layout={officeLayout(c, event)} letter={letter} />)
  })

/** The page of the person as it was, with what was typed and why that is not possible. */
async function refusedPage(c: Context, record: RegistrationRecord, values: FormValues, errors: FieldErrors) {
  const about = await readAboutAttendee(c, record)
  const refused = { language: c.var.language, values, errors }
  return c.html(<AttendeePage layout={officeLayout(c, about.event)} about={about} refused={refused} />, 422)
}

function managed(c: Context<'/:id/:registration'>) {
  return readManagedRegistration(c.env, c.var.staff, { eventId: c.req.param('id'), id: c.req.param('registration') })
}
