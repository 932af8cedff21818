import { Hono } from 'hono'
import { setMissingDocuments } from '../../../domain/registrations/set-missing-documents.ts'
import { oneLine } from '../../../formats/one-line.ts'
import type { House } from '../../env.ts'
import { readForm } from '../../ui/read-form.ts'

const longest = 300

/** Which documents the office still waits for from somebody. */
export const missingDocuments = new Hono<House>().post(
  '/office/events/:id/attendees/:registration/documents',
  async (c) => {
    const { id, registration } = c.req.param()
    const missing = oneLine((await readForm(c)).documents ?? '', longest)
    await setMissingDocuments(c.env, c.var.staff, { eventId: id, id: registration, missing })
    return c.redirect(`/office/events/${id}/attendees/${registration}?done=saved`, 303)
  },
)
