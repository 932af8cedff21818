import { Hono } from 'hono'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { changeSessions } from '../../../domain/registrations/changing/change-sessions.ts'
import { moveCategory } from '../../../domain/registrations/changing/move-category.ts'
import { setMissingDocuments } from '../../../domain/registrations/changing/set-missing-documents.ts'
import { settleAddressChanges } from '../../../domain/registrations/changing/settle-address-changes.ts'
import type { RegistrationRecord } from '../../../domain/registrations/reading/read-registration.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FormState } from '../../ui/form.ts'
import { readForm } from '../../ui/read-form.ts'
import type { OfficeForm } from '../forms/office-form.ts'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { readAboutAttendee } from './about-attendee.ts'
import { AttendeePage } from './attendee-page.tsx'
import { documentsForm, moveForms, sessionsForm } from './attendee-seat-forms.tsx'
import { decisionForm } from './on-hold-card.tsx'
import { addressOf, managed } from './person-forms.tsx'

const person = '/office/events/:id/attendees/:registration'

/** The forms on the page of a person: where their seat counts, which sessions and documents, and whose address is right. */
export const attendeeSeats = new Hono<AppEnv>()
  .post(`${person}/category`, async (c) => {
    const record = await managed(c)
    const { category } = await readForm(c)
    const form = moveForms[category === undefined ? 'attendance' : 'category']
    return save(c, record, form, (id, { category: categoryId, attendance: mode, reason }) => {
      const attendance = record.event.attendanceModes.find((one) => one === mode)
      return moveCategory(c.env, c.var.staff, id, { categoryId, attendance, reason })
    })
  })
  .post(`${person}/sessions`, async (c) =>
    save(c, await managed(c), sessionsForm, (id, { sessions }) => changeSessions(c.env, c.var.staff, id, sessions)),
  )
  .post(`${person}/documents`, async (c) => {
    const { id: eventId, registration: id } = c.req.param()
    const sent = await submitted(c, documentsForm, {}, ({ documents: missing }) =>
      setMissingDocuments(c.env, c.var.staff, { eventId, id, missing }),
    )
    if (sent.again) return asTyped(c, await managed(c), sent.again)
    return c.redirect(`/office/events/${eventId}/attendees/${id}?done=saved`, 303)
  })
  .post(`${person}/address-decision`, async (c) => {
    const record = await managed(c)
    const { id, eventId, bookingId } = record.registration
    const held = { changes: [], zone: record.event.zone }
    const sent = await submitted(c, decisionForm, held, async ({ about, restore }) => {
      if (about !== id && about !== bookingId) throw new Refusal('invalid')
      return settleAddressChanges(c.env, c.var.staff, { eventId, about, restore })
    })
    if (sent.again) return asTyped(c, record, sent.again)
    return c.redirect(`${addressOf(record, sent.value === bookingId ? id : sent.value)}?done=saved`, 303)
  })

/** Only drawing looks at what can be chosen, so that is read where the page comes back as it was, with what was typed. */
async function save<Output>(
  c: Context,
  record: RegistrationRecord,
  form: OfficeForm<never, Output, EventRecord>,
  verb: (id: string, value: Output) => Promise<void>,
): Promise<Response> {
  const sent = await submitted(c, form, record.event as unknown as EventRecord, (value) =>
    verb(record.registration.id, value),
  )
  return sent.again ? asTyped(c, record, sent.again) : c.redirect(`${addressOf(record)}?done=saved`, 303)
}

async function asTyped(c: Context, record: RegistrationRecord, refused: FormState): Promise<Response> {
  const about = await readAboutAttendee(c, record)
  return c.html(<AttendeePage layout={officeLayout(c, about.event)} about={about} refused={refused} />, 422)
}
