import { Hono } from 'hono'
import { findNotes } from '../../../domain/audit/find-notes.ts'
import { findOfficeEvents } from '../../../domain/events/find-events.ts'
import type { AppEnv } from '../../env.ts'
import { officeLayout } from '../office-layout.ts'
import { pageOfQuery } from '../page-of-query.ts'
import { AuditPage } from './audit-page.tsx'

/** Who did what, for one's own hosts. */
export const audit = new Hono<AppEnv>().get('/office/audit', async (c) => {
  const { staff } = c.var
  const eventId = c.req.query('event') || undefined
  const [page, events] = await Promise.all([
    findNotes(c.env, staff, { eventId }, pageOfQuery(c.req.query())),
    findOfficeEvents(c.env, staff),
  ])
  return c.html(
    <AuditPage layout={officeLayout(c)} trail={{ page, eventId, events: events.map(({ event }) => event) }} />,
  )
})
