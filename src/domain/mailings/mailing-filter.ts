import { z } from 'zod'
import { attendanceModes } from '../../db/schema/events.ts'
import { roles } from '../../db/schema/registrations.ts'
import { languages } from '../../lib/languages.ts'
import { seatStates } from '../registrations/waiting/seat-state.ts'

const ids = z.array(z.string().max(100)).max(500).default([])

/**
 * Whom a mailing is for: everybody of the event to whom all of this applies. An empty list, '' and null say nothing about it;
 * `states` must name at least one (code `missing`).
 */
export const mailingFilter = z.object({
  states: z.array(z.enum(seatStates)).min(1, { error: 'missing' }).default(['confirmed']),
  categories: ids,
  /** Sessions that they hold or wait for. */
  sessions: ids,
  roles: z.array(z.enum(roles)).default([]),
  /** The first two digits of an AGS. */
  lands: z.array(z.string().regex(/^\d{2}$/)).default([]),
  /** The key by which registrations of one organisation are counted together. */
  organisation: z.string().max(300).default(''),
  attendance: z.enum(attendanceModes).nullable().default(null),
  language: z.enum(languages).nullable().default(null),
  /** Whether they agreed to stand in the participants' list. */
  listed: z.boolean().nullable().default(null),
  documentsMissing: z.boolean().default(false),
  /** Whether they were checked in, on any day or to any session. */
  attended: z.boolean().nullable().default(null),
})

export type MailingFilter = z.infer<typeof mailingFilter>

/** A filter as it was stored, also by an earlier version or after it was erased. */
export function storedFilter(stored: unknown): MailingFilter {
  return mailingFilter.catch(() => mailingFilter.parse({})).parse(stored)
}
