import { Hono } from 'hono'
import { exportAttendees } from '../../domain/exports/export-attendees.ts'
import { exportScans } from '../../domain/exports/export-scans.ts'
import type { TableFormat } from '../../domain/exports/table-stream.ts'
import type { AppEnv, Context } from '../env.ts'
import { leavesTrace } from '../middleware/leaves-trace.tsx'
import { attendeeFilter } from './attendees/attendee-query.ts'
import { download } from './download.ts'

const types: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Lists of an event; each is written while it is sent. */
export const downloads = new Hono<AppEnv>()
  .get('/office/events/:id/attendees.csv', leavesTrace, (c) => attendees(c, 'csv'))
  .get('/office/events/:id/attendees.xlsx', leavesTrace, (c) => attendees(c, 'xlsx'))
  .get('/office/events/:id/scans.csv', leavesTrace, (c) => scans(c, 'csv'))
  .get('/office/events/:id/scans.xlsx', leavesTrace, (c) => scans(c, 'xlsx'))

async function attendees(c: Context<'/:id'>, format: TableFormat): Promise<Response> {
  const filter = attendeeFilter(c.req.param('id'), c.req.query())
  const { event, stream } = await exportAttendees(c.env, c.var.staff, { filter, format, language: c.var.language })
  return download(c, stream, { type: types[format], about: event, what: 'attendees', ending: format })
}

async function scans(c: Context<'/:id'>, format: TableFormat): Promise<Response> {
  const which = { eventId: c.req.param('id'), format, language: c.var.language }
  const { event, stream } = await exportScans(c.env, c.var.staff, which)
  return download(c, stream, { type: types[format], about: event, what: 'scans', ending: format })
}
