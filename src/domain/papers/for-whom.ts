import { z } from 'zod'
import { roles } from '../../db/schema/registrations.ts'
import type { AttendeeFilter } from '../registrations/reading/attendee-places.ts'

/**
 * For whom a paper is printed, as an address can say it: empty for everybody, `role:speaker`, `category:<id>`, `person:<id>`.
 * Code `unknown`.
 */
export const forWhom = z
  .string()
  .max(100, { error: 'unknown' })
  .default('')
  .transform((asked, context): Pick<AttendeeFilter, 'role' | 'categoryId' | 'ids'> => {
    const [, kind, value = ''] = /^(role|category|person):(.+)$/.exec(asked) ?? []
    const role = roles.find((known) => known === value)
    if (kind === 'role' && role) return { role }
    if (kind === 'category') return { categoryId: value }
    if (kind === 'person') return { ids: [value] }
    if (asked !== '') context.addIssue({ code: 'custom', message: 'unknown' })
    return {}
  })

export type ForWhom = z.infer<typeof forWhom>
