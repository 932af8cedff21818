import { Hono } from 'hono'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import type { AppEnv } from '../../env.ts'
import { officeLayout } from '../office-layout.ts'
import { ProgrammePage } from './programme-page.tsx'
import { sessions } from './sessions.tsx'

/** Plain upkeep of the programme: items, rooms, speakers. */
export const programme = new Hono<AppEnv>()
  .get('/office/events/:id/programme', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    return c.html(<ProgrammePage layout={officeLayout(c, event)} event={event} />)
  })
  .route('/', sessions)
