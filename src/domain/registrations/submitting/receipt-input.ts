import { z } from 'zod'
import { attendanceModes } from '../../../db/schema/events.ts'
import { calendarDay, clockTime } from '../../events/input-parts.ts'

/** How a registration came in that the office types, and as what somebody comes. */
export const receiptInput = z.object({
  source: z.enum(['office', 'mail', 'letter', 'fax', 'phone']).default('office'),
  role: z.enum(['participant', 'speaker', 'host', 'press', 'staff']).default('participant'),
  receivedDate: calendarDay.optional(),
  receivedTime: clockTime.optional(),
  categoryId: z.string().nullable(),
  attendance: z.enum(attendanceModes).optional(),
  sessions: z.array(z.string()),
})
