import { Hono } from 'hono'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { quotaRuleInput } from '../../../domain/seats/quota-input.ts'
import { setQuotaRule } from '../../../domain/seats/set-quota-rule.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv } from '../../env.ts'
import { readForm } from '../../ui/read-form.ts'
import { officeLayout } from '../office-layout.ts'
import { quotaForm } from './quota-form.tsx'
import { SeatsPage } from './seats-page.tsx'

/** Every limit of an event. */
export const seats = new Hono<AppEnv>()
  .get('/office/events/:id/seats', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    return c.html(<SeatsPage layout={officeLayout(c, event)} event={event} />)
  })
  .route('/', quotaForm)
  .post('/office/events/:id/quota-rules', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const { scope, size = '' } = await readForm(c)
    const parsed = quotaRuleInput.safeParse({ scope, size: size.trim() === '' ? null : Number(size) })
    if (!parsed.success) throw new Refusal('invalid')
    await setQuotaRule(c.env, c.var.staff, { eventId: event.id, ...parsed.data })
    return c.redirect(`/office/events/${event.id}/seats?done=saved`, 303)
  })
