import { z } from 'zod'
import { quotaScopes, ruleScopes } from '../../db/schema/seats.ts'
import { line, seats } from '../events/input-parts.ts'

/** Which quota is meant, as an address or a form names it. */
export const quotaKey = z.object({ scope: z.enum(quotaScopes), key: z.string().max(300) })
export type QuotaKey = z.infer<typeof quotaKey>

/** The new size of a quota as the office fills it in. Error codes as in `eventInput`. */
export const quotaInput = quotaKey.extend({ size: seats, below: z.boolean().optional(), reason: line(500).optional() })

/** For what each there is one limit, whoever comes. */
export const quotaRuleScope = z.enum(ruleScopes)
export type QuotaRuleScope = z.infer<typeof quotaRuleScope>

export const quotaRuleInput = z.object({ size: seats, below: z.boolean().optional() })
