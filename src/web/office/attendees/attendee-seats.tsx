import { Hono } from 'hono'
import { changeSessions } from '../../../domain/registrations/changing/change-sessions.ts'
import { moveCategory } from '../../../domain/registrations/changing/move-category.ts'
import { setMissingDocuments } from '../../../domain/registrations/changing/set-missing-documents.ts'
import { settleAddressChanges } from '../../../domain/registrations/changing/settle-address-changes.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import { type Submitted, submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { sayWhatIsFull } from '../seats/full-seats.ts'
import { sinceNow } from '../since.ts'
import { type AboutAttendee, readAboutAttendee } from './about-attendee.ts'
import { AttendeePage } from './attendee-page.tsx'
import { documentsForm, moveForms, seatValues, sessionsForm } from './attendee-seat-forms.tsx'
import { decisionForm } from './on-hold-card.tsx'
import { addressOf, managed } from './person-forms.tsx'

const person = '/office/events/:id/attendees/:registration'

/** The forms on the page of a person: where their seat counts, which sessions and documents, and whose address is right. */
export const attendeeSeats = new Hono<AppEnv>()
  .post(`${person}/category`, async (c) => {
    const since = sinceNow(c)
    const about = await readAboutAttendee(c, await managed(c))
    const { event, record } = about
    const form = {
      ...moveForms[event.categories.length > 0 ? 'category' : 'attendance'],
      stored: seatValues(about).moved,
    }
    const sent = await submitted(c, form, event, ({ category: categoryId, attendance: mode, reason }) => {
      const attendance = event.attendanceModes.find((one) => one === mode)
      const into = [['category', categoryId ?? ''] as const, ['attendance', attendance ?? ''] as const]
      const field = event.categories.length > 0 ? 'category' : 'attendance'
      const moving = moveCategory(c.env, c.var.staff, record.registration.id, { categoryId, attendance, reason })
      return sayWhatIsFull(c, { eventId: event.id, field, into }, moving)
    })
    return answered(c, about, { sent, since }, 'category')
  })
  .post(`${person}/sessions`, async (c) => {
    const since = sinceNow(c)
    const about = await readAboutAttendee(c, await managed(c))
    const { id } = about.record.registration
    const form = { ...sessionsForm, stored: seatValues(about).chosen }
    const sent = await submitted(c, form, about.event, ({ sessions }) =>
      changeSessions(c.env, c.var.staff, id, sessions),
    )
    return answered(c, about, { sent, since }, 'sessions')
  })
  .post(`${person}/documents`, async (c) => {
    const since = sinceNow(c)
    const about = await readAboutAttendee(c, await managed(c))
    const { id, eventId, documentsMissing } = about.record.registration
    const form = { ...documentsForm, stored: { documents: documentsMissing } }
    const sent = await submitted(c, form, {}, ({ documents: missing }) =>
      setMissingDocuments(c.env, c.var.staff, { eventId, id, missing }),
    )
    return answered(c, about, { sent, since }, 'documents')
  })
  .post(`${person}/address-decision`, async (c) => {
    const since = sinceNow(c)
    const about = await readAboutAttendee(c, await managed(c))
    const { id, eventId, bookingId } = about.record.registration
    const held = { changes: about.openChanges, zone: about.event.zone }
    const sent = await submitted(c, decisionForm, held, async ({ about, restore }) => {
      if (about !== id && about !== bookingId) throw new Refusal('invalid')
      const stands = await settleAddressChanges(c.env, c.var.staff, { eventId, about, restore })
      return stands === bookingId ? id : stands
    })
    return answered(c, about, { sent, since }, 'address-decision')
  })

/** Back to the page of the person, or of who stands in their place now; or the page with the form as it was sent. */
type Outcome = { sent: Submitted<unknown>; since: string }

function answered(c: Context, about: AboutAttendee, { sent, since }: Outcome, of: string) {
  if (!sent.again) {
    const stands = typeof sent.value === 'string' ? sent.value : undefined
    return c.redirect(`${addressOf(about.record, stands)}?done=saved&${since}`, 303)
  }
  const layout = officeLayout(c, about.event)
  return c.html(<AttendeePage layout={layout} about={about} refused={{ ...sent.again, of }} />, 422)
}
