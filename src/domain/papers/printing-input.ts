import { z } from 'zod'
import { printOptions } from '../../../templates/pdf/print-options.ts'
import { roles } from '../../db/schema/registrations.ts'

/** How a printing is asked for: put on paper how, and who in which order. Codes as in `printOptions`, `nobody-chosen`. */
export const printingInput = z.object({
  /** As typed, so that what is stored can be asked again. */
  print: z.unknown().superRefine((asked, context) => {
    for (const issue of printOptions.safeParse(asked).error?.issues ?? [])
      context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message })
  }),
  /** One design for all; empty is each person's own. */
  design: z.string().max(40).catch(''),
  /** Everybody with a seat, who is new or changed since the last printing, or those chosen, who may still be waiting. */
  whom: z.enum(['all', 'changed', 'chosen']).catch('all'),
  categoryId: z.string().max(40).catch(''),
  role: z.enum(roles).or(z.literal('')).catch(''),
  /** Only who has not been checked in. */
  absent: z.boolean(),
  order: z.enum(['name', 'organisation', 'category']).catch('name'),
  /** Whoever had a badge before gets a new code, and the old badge opens nothing any more. */
  reissue: z.boolean(),
})

export type PrintingInput = z.infer<typeof printingInput>
