import { Hono } from 'hono'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { discardPrinting } from '../../../domain/papers/discard-printing.ts'
import { readPrinting } from '../../../domain/papers/find-printings.ts'
import { printPrinting } from '../../../domain/papers/print-printing.ts'
import type { AppEnv } from '../../env.ts'
import { leavesTrace } from '../../middleware/leaves-trace.tsx'
import { download } from '../download.ts'
import { officeLayout } from '../office-layout.ts'
import { PrintingPage } from './printing-page.tsx'

const here = '/office/events/:id/papers/printings/:printing'

/** One printing: its parts to fetch, and the way back if nothing came out of the printer. */
export const printing = new Hono<AppEnv>()
  .get(here, async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const found = await readPrinting(c.env, { eventId: event.id, id: c.req.param('printing') })
    return c.html(<PrintingPage layout={officeLayout(c, event)} event={event} printing={found} />)
  })
  .get(`${here}/badges.pdf`, leavesTrace, async (c) => {
    const { id, printing } = c.req.param()
    const part = Number(c.req.query('part') ?? 1)
    const { event, stream } = await printPrinting(c.env, c.var.staff, { eventId: id, id: printing, part })
    return download(c, stream, { type: 'application/pdf', about: event, what: 'badges', ending: 'pdf' })
  })
  .post(`${here}/removal`, async (c) => {
    const { id, printing } = c.req.param()
    await discardPrinting(c.env, c.var.staff, { eventId: id, id: printing })
    return c.redirect(`/office/events/${id}/papers/badges?done=removed`, 303)
  })
