import { Hono } from 'hono'
import { settleAddressChanges } from '../../../domain/registrations/changing/settle-address-changes.ts'
import { readManagedRegistration } from '../../../domain/registrations/reading/read-managed-registration.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv } from '../../env.ts'
import { readForm } from '../../ui/read-form.ts'

/** The office decides about a registration on hold, or about the booking it came with. */
export const addressDecision = new Hono<AppEnv>().post(
  '/office/events/:id/attendees/:registration/address-decision',
  async (c) => {
    const { id: eventId, registration: id } = c.req.param()
    const { registration } = await readManagedRegistration(c.env, c.var.staff, { eventId, id })
    const { about = id, decision, restore } = await readForm(c)
    const isTheirs = about === registration.id || about === registration.bookingId
    if (!isTheirs || (decision !== 'kept' && decision !== 'restored')) throw new Refusal('invalid')
    const chosen = decision === 'kept' ? null : Number(restore)
    const stands = await settleAddressChanges(c.env, c.var.staff, { eventId, about, restore: chosen })
    const here = stands === registration.bookingId ? id : stands
    return c.redirect(`/office/events/${eventId}/attendees/${here}?done=saved`, 303)
  },
)
