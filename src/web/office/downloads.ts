import { Hono } from 'hono'
import { exportAttendees } from '../../domain/exports/export-attendees.ts'
import type { TableFormat } from '../../domain/exports/table-stream.ts'
import type { AppEnv, Context } from '../env.ts'
import { leavesTrace } from '../middleware/leaves-trace.tsx'
import { attendeeFilter } from './attendees/attendee-query.ts'
import { download } from './download.ts'

/** Lists of an event; each is written while it is sent. */
export const downloads = new Hono<AppEnv>()
  .get('/office/events/:id/attendees.csv', leavesTrace, (c) => table(c, 'csv', 'text/csv; charset=utf-8'))
  .get('/office/events/:id/attendees.xlsx', leavesTrace, (c) =>
    table(c, 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  )

async function table(c: Context<'/:id'>, format: TableFormat, type: string): Promise<Response> {
  const filter = attendeeFilter(c.req.param('id'), c.req.query())
  const { event, stream } = await exportAttendees(c.env, c.var.staff, { filter, format, language: c.var.language })
  return download(c, stream, { type, about: event, what: 'attendees', ending: format })
}
