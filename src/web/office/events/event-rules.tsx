import { Hono } from 'hono'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { reopenRegistration } from '../../../domain/events/reopen-registration.ts'
import { setRegistrationRules } from '../../../domain/events/set-registration-rules.ts'
import { concernedByDeadlines } from '../../../domain/registrations/deciding/concerned-by-deadlines.ts'
import type { AppEnv } from '../../env.ts'
import { readForm } from '../../ui/read-form.ts'
import { deadlineOf } from '../moments.ts'
import { officeLayout } from '../office-layout.ts'
import { missingReason, saved } from '../saved.ts'
import { parseRules, valuesOfRules } from './event-rules-form.ts'
import { EventRulesPage } from './event-rules-page.tsx'

/** How people register, as the office sets it. */
export const eventRules = new Hono<AppEnv>()
  .get('/office/events/:id/rules', async (c) => {
    const { language, staff } = c.var
    const event = await readManagedEvent(c.env, staff, c.req.param('id'))
    const concerned = c.req.query('moved') ? await concernedByDeadlines(c.env, staff, { eventId: event.id }) : undefined
    const form = { language, values: valuesOfRules(event), errors: {} }
    const now = c.env.clock.now()
    return c.html(
      <EventRulesPage layout={officeLayout(c, event)} form={form} event={event} now={now} concerned={concerned} />,
    )
  })
  .post('/office/events/:id/rules', async (c) => {
    const { language, staff } = c.var
    const event = await readManagedEvent(c.env, staff, c.req.param('id'))
    const values = await readForm(c)
    const parsed = parseRules(values, language)
    const outcome = parsed.rules
      ? await saved(setRegistrationRules(c.env, staff, { eventId: event.id, rules: parsed.rules }), language, {
          invalid: 'lateUntil.date',
          'in-use': 'attendanceModes',
        })
      : parsed
    if (outcome.errors) {
      const form = { language, values, errors: outcome.errors }
      const layout = officeLayout(c, event)
      return c.html(<EventRulesPage layout={layout} form={form} event={event} now={c.env.clock.now()} />, 422)
    }
    const moved = outcome.value.some((name) => name.endsWith('Until')) ? '&moved=1' : ''
    return c.redirect(`/office/events/${event.id}/rules?done=saved${moved}`, 303)
  })
  .post('/office/events/:id/reopening', async (c) => {
    const { language, staff } = c.var
    const event = await readManagedEvent(c.env, staff, c.req.param('id'))
    const values = await readForm(c)
    const closesAt = deadlineOf(values, 'closes', event.zone) ?? 0
    const reason = values.reason?.trim() ?? ''
    const outcome = reason
      ? await saved(reopenRegistration(c.env, staff, { eventId: event.id, closesAt, reason }), language, {
          invalid: 'closes.date',
        })
      : missingReason(language)
    if (outcome.errors) {
      const form = { language, values: { ...valuesOfRules(event), ...values }, errors: outcome.errors }
      const layout = officeLayout(c, event, `/office/events/${event.id}/rules`)
      return c.html(<EventRulesPage layout={layout} form={form} event={event} now={c.env.clock.now()} />, 422)
    }
    return c.redirect(`/office/events/${event.id}/rules?done=reopened&moved=1`, 303)
  })
