import { Hono } from 'hono'
import { setMissingDocuments } from '../../../domain/registrations/changing/set-missing-documents.ts'
import { oneLine } from '../../../formats/one-line.ts'
import type { AppEnv } from '../../env.ts'
import { readForm } from '../../ui/read-form.ts'

const longest = 300

/** Which documents the office still waits for from somebody. */
export const missingDocuments = new Hono<AppEnv>().post(
  '/office/events/:id/attendees/:registration/documents',
  async (c) => {
    const { id, registration } = c.req.param()
    const missing = oneLine((await readForm(c)).documents ?? '', longest)
    await setMissingDocuments(c.env, c.var.staff, { eventId: id, id: registration, missing })
    return c.redirect(`/office/events/${id}/attendees/${registration}?done=saved`, 303)
  },
)
