import { Hono } from 'hono'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { type QuotaKey, quotaInput, quotaKey, quotaRuleInput } from '../../../domain/seats/quota-input.ts'
import { setQuota } from '../../../domain/seats/set-quota.ts'
import { setQuotaRule } from '../../../domain/seats/set-quota-rule.ts'
import { words } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv } from '../../env.ts'
import type { FormValues } from '../../ui/form.ts'
import { readForm } from '../../ui/read-form.ts'
import { fieldErrors } from '../field-errors.ts'
import { officeLayout } from '../office-layout.ts'
import { saved } from '../saved.ts'
import { QuotaFormPage } from './quota-form-page.tsx'
import { SeatsPage } from './seats-page.tsx'

/** Every limit of an event. */
export const seats = new Hono<AppEnv>()
  .get('/office/events/:id/seats', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    return c.html(<SeatsPage layout={officeLayout(c, event)} event={event} />)
  })
  .get('/office/events/:id/quota', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const quota = quotaOf(event, c.req.query())
    const size = event.quotas.find(({ scope, key }) => scope === quota.scope && key === quota.key)?.size
    const form = { language: c.var.language, values: { size: size == null ? '' : String(size) }, errors: {} }
    return c.html(<QuotaFormPage layout={officeLayout(c, event)} form={form} event={event} quota={quota} />)
  })
  .post('/office/events/:id/quota', async (c) => {
    const { language, staff } = c.var
    const event = await readManagedEvent(c.env, staff, c.req.param('id'))
    const values = await readForm(c)
    const quota = quotaOf(event, values)
    const parsed = quotaInput.safeParse({ ...quota, size: sizeOf(values), reason: values.reason || undefined })
    const outcome = parsed.success
      ? await saved(setQuota(c.env, staff, { eventId: event.id, ...parsed.data }), language, { 'seats-taken': 'size' })
      : { errors: fieldErrors(parsed.error, labels(language), language) }
    if (outcome.errors) {
      const layout = officeLayout(c, event, `/office/events/${event.id}/quota?${new URLSearchParams(quota)}`)
      const form = { language, values, errors: outcome.errors }
      return c.html(<QuotaFormPage layout={layout} form={form} event={event} quota={quota} />, 422)
    }
    return c.redirect(`/office/events/${event.id}/seats?done=saved`, 303)
  })
  .post('/office/events/:id/quota-rules', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const values = await readForm(c)
    const parsed = quotaRuleInput.safeParse({ scope: values.scope, size: sizeOf(values) })
    if (!parsed.success) throw new Refusal('invalid')
    await setQuotaRule(c.env, c.var.staff, { eventId: event.id, ...parsed.data })
    return c.redirect(`/office/events/${event.id}/seats?done=saved`, 303)
  })

/** A quota that the event can have; anything else is unknown. */
function quotaOf(event: EventRecord, named: Record<string, string>): QuotaKey {
  const parsed = quotaKey.safeParse({ scope: named.scope, key: named.key ?? '' })
  if (!parsed.success) throw new Refusal('invalid')
  const { scope, key } = parsed.data
  const there =
    (scope === 'event' && key === '') ||
    (scope === 'category' && event.categories.some(({ id }) => id === key)) ||
    (scope === 'session' && event.programme.some(({ id, bookable }) => bookable && id === key)) ||
    (scope === 'attendance' && event.attendanceModes.some((mode) => mode === key)) ||
    event.quotas.some((quota) => quota.scope === scope && quota.key === key)
  if (!there) throw new Refusal('not-found')
  return parsed.data
}

function sizeOf({ size = '' }: FormValues): number | null {
  return size.trim() === '' ? null : Number(size)
}

const labels = words({ size: 'Plätze', reason: 'Begründung' }, { size: 'Places', reason: 'Reason' })
