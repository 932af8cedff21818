import { Hono } from 'hono'
import { z } from 'zod'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { isPaperKey, type PaperKey, papers } from '../../../domain/papers/papers.ts'
import { privacyVersion } from '../../../domain/retention/privacy-version.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import { leavesTrace } from '../../middleware/leaves-trace.tsx'
import type { FormState, FormValues } from '../../ui/form.ts'
import { download } from '../download.ts'
import { officeForm } from '../forms/office-form.ts'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { paperOrders } from './paper-orders.ts'
import { PapersPage } from './papers-page.tsx'

/** What is printed for an event beside badges. */
export const paperPages = new Hono<AppEnv>()
  .get('/office/events/:id/papers', (c) => page(c))
  .get('/office/events/:id/papers/:paper{[a-z-]+\\.pdf}', leavesTrace, (c) => {
    const key = c.req.param('paper').replace(/\.pdf$/, '')
    if (!isPaperKey(key) || papers[key].withReason) throw new Refusal('not-found')
    return printed(c, key, c.req.query())
  })
  .post('/office/events/:id/papers/gate-list', (c) => printed(c, 'gate-list'))

async function printed(c: Context<'/:id'>, key: PaperKey, asked?: FormValues): Promise<Response> {
  const order = { eventId: c.req.param('id'), language: c.var.language }
  const about = { id: order.eventId, categories: [] }
  const print = async (_: unknown, values: FormValues) => {
    const printing = await papers[key].print(c.env, c.var.staff, { ...order, asked: { ...values, privacyVersion } })
    if (printing.errors) throw new Refusal('invalid')
    return printing
  }
  const sent = await submitted(c, paperOrders[key].form ?? nothingAsked, about, print, asked)
  if (sent.again) return page(c, sent.again)
  const { event, stream } = sent.value
  return download(c, stream, { type: 'application/pdf', about: event, what: key, ending: 'pdf' })
}

const nothingAsked = officeForm(z.object({}), {})

async function page(c: Context<'/:id'>, sent?: FormState): Promise<Response> {
  const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
  const form = sent ?? { language: c.var.language, values: {}, errors: {} }
  const layout = officeLayout(c, event, `/office/events/${event.id}/papers`)
  return c.html(<PapersPage layout={layout} form={form} event={event} />, sent ? 422 : 200)
}
