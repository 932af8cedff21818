import { z } from 'zod'
import { calendarModes } from '../../db/schema/events.ts'
import { isWebLink } from '../../lib/web-link.ts'
import { line, whole } from './input-parts.ts'

/** How an event comes into calendars, as the office fills it in. Error codes as in `eventInput`; `not-a-web-address`. */
export const calendarSettings = z.object({
  calendarMode: z.enum(calendarModes),
  calendarRsvp: z.boolean(),
  /** Minutes before the start, up to four weeks; null is no reminder. */
  alarmMinutes: whole(1, 40_320).nullable(),
  /** Where to take part online; empty is nowhere (yet). */
  onlineUrl: line(500).refine((address) => address === '' || isWebLink(address), { error: 'not-a-web-address' }),
})
export type CalendarSettings = z.infer<typeof calendarSettings>
