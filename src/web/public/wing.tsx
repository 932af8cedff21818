import { Hono } from 'hono'
import { register } from '../../domain/registrations/register.ts'
import { personForm } from '../../domain/registrations/registration-form.ts'
import { visitor } from '../../lib/actor.ts'
import type { House } from '../env.ts'

export const publicWing = new Hono<House>().post('/e/:slug/registration', async (c) => {
  const form = await c.req.parseBody()
  const person = personForm.parse({ ...form, listed: form.listed === 'yes', language: c.var.language })
  return c.json(
    await register(c.env, visitor, {
      eventId: String(form.event),
      submission: String(form.submission),
      people: [person],
      privacyVersion: '1',
    }),
  )
})
