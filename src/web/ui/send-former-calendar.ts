import { formerCalendar } from '../../domain/calendar/former-calendar.ts'
import type { Context } from '../env.ts'
import { sendCalendarText } from './send-calendar.ts'
import { unknownLink } from './unknown-link.tsx'

/** The calendar of a link that a newer one has replaced, for programs that go on asking; 404 for one that never was. */
export async function sendFormerCalendar(
  c: Context<'/r/:token/calendar.ics' | '/b/:token/calendar.ics'>,
  whose: 'person' | 'contact',
): Promise<Response> {
  const text = await formerCalendar(c.env, c.req.param('token'), whose)
  return text === undefined ? unknownLink(c) : sendCalendarText(c, text)
}
