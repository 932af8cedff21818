import { calendarContentType } from '../../formats/ics.ts'
import type { Instant } from '../../lib/dates.ts'
import { isKnown } from '../../lib/http.ts'
import { sha256 } from '../../lib/tokens.ts'
import type { Context } from '../env.ts'

type Calendar = {
  /** Changes with whatever the calendar says. */
  version: string
  changedAt?: Instant | null | undefined
  body: () => string | ReadableStream<Uint8Array>
  /** The name under which it is kept; a feed has none. */
  file?: string | undefined
}

/**
 * A calendar, or 304 for who knows this version already (RFC 9110 § 13.1.2). It is asked for again each time. Dates are told
 * but not compared: what leaves a feed makes it no younger.
 */
export function sendCalendar(c: Context, { version, changedAt, body, file }: Calendar): Response {
  const tag = `W/"${version}"`
  const headers = {
    ETag: tag,
    'Cache-Control': 'no-cache',
    ...(changedAt && { 'Last-Modified': new Date(changedAt).toUTCString() }),
  }
  if (isKnown(c.req.header('if-none-match'), tag)) return c.body(null, 304, headers)
  return c.body(body(), 200, {
    ...headers,
    'Content-Type': calendarContentType(),
    'Content-Disposition': file ? `attachment; filename="${file}"` : 'inline',
  })
}

/** A calendar that is written already: its version is that of its bytes. */
export async function sendCalendarText(
  c: Context,
  text: string,
  more: Pick<Calendar, 'changedAt' | 'file'> = {},
): Promise<Response> {
  return sendCalendar(c, { version: await sha256(text), body: () => text, ...more })
}
