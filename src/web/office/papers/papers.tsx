import { Hono } from 'hono'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { isPaperKey, type PaperKey, papers } from '../../../domain/papers/papers.ts'
import { privacyVersion } from '../../../domain/retention/privacy-version.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import { leavesTrace } from '../../middleware/leaves-trace.tsx'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { readForm } from '../../ui/read-form.ts'
import { download } from '../download.ts'
import { fieldErrors } from '../field-errors.ts'
import { officeLayout } from '../office-layout.ts'
import { saved } from '../saved.ts'
import { paperLabels, usualOptions } from './paper-cards.tsx'
import { PapersPage } from './papers-page.tsx'

/** What is printed for an event beside badges. */
export const paperPages = new Hono<AppEnv>()
  .get('/office/events/:id/papers', async (c) => c.html(await page(c)))
  .get('/office/events/:id/papers/:paper{[a-z-]+\\.pdf}', leavesTrace, (c) => {
    const key = c.req.param('paper').replace(/\.pdf$/, '')
    if (!isPaperKey(key) || papers[key].withReason) throw new Refusal('not-found')
    return printed(c, key, c.req.query())
  })
  .post('/office/events/:id/papers/gate-list', async (c) => printed(c, 'gate-list', await readForm(c)))

async function printed(c: Context<'/:id'>, key: PaperKey, asked: FormValues): Promise<Response> {
  const { language, staff } = c.var
  const order = { eventId: c.req.param('id'), language, asked: { ...asked, privacyVersion } }
  const outcome = await saved(papers[key].print(c.env, staff, order), language)
  if (outcome.errors) return c.html(await page(c, asked, outcome.errors), 422)
  if (outcome.value.errors) {
    return c.html(await page(c, asked, fieldErrors(outcome.value.errors, paperLabels(language), language)), 422)
  }
  const { event, stream } = outcome.value
  return download(c, stream, { type: 'application/pdf', about: event, what: key, ending: 'pdf' })
}

async function page(c: Context<'/:id'>, values: FormValues = {}, errors: FieldErrors = {}) {
  const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
  const form = { language: c.var.language, values: { ...usualOptions, ...values }, errors }
  const layout = officeLayout(c, event, `/office/events/${event.id}/papers`)
  return <PapersPage layout={layout} form={form} event={event} />
}
