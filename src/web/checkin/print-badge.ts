import { printBadgeAtDesk } from '../../domain/papers/print-badge-at-desk.ts'
import { printingInput } from '../../domain/papers/printing-input.ts'
import { wholeNumber } from '../../lib/numbers.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'

/**
 * The badge of somebody at the desk, to be printed there and then: `?sheet=` of the catalogue (a roll prints one) and
 * `&startAt=` for the first label that is left on a sheet. Throws Refusal `invalid`.
 */
export async function printBadge(c: Context): Promise<Response> {
  const { sheet = 'avery-l4785', startAt } = c.req.query()
  const print = { sheet, startAt: startAt ? (wholeNumber(startAt) ?? Number.NaN) : undefined }
  const order = printingInput.safeParse({ print, whom: 'chosen', absent: false, reissue: false })
  if (!order.success) throw new Refusal('invalid')
  const registrationId = c.req.param('registration') ?? ''
  const stream = await printBadgeAtDesk(c.env, c.var.desk, { registrationId, order: order.data })
  return c.body(stream, 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': 'inline; filename="badge.pdf"',
  })
}
