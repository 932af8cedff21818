import { Hono } from 'hono'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { placeSession } from '../../../domain/programme/place-session.ts'
import { removeSession } from '../../../domain/programme/remove-session.ts'
import { saveSession } from '../../../domain/programme/save-session.ts'
import { callOffSession } from '../../../domain/registrations/cancelling/call-off-session.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import { readForm } from '../../ui/read-form.ts'
import { officeLayout } from '../office-layout.ts'
import { saved } from '../saved.ts'
import { ProgrammePage } from './programme-page.tsx'
import { parseSession, valuesOfSession } from './session-form.ts'
import { SessionFormPage } from './session-form-page.tsx'

/** Plain upkeep of the programme: items, rooms, speakers. */
export const programme = new Hono<AppEnv>()
  .get('/office/events/:id/programme', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    return c.html(<ProgrammePage layout={officeLayout(c, event)} event={event} />)
  })
  .post('/office/events/:id/programme', (c) => save(c))
  .get('/office/events/:id/programme/new', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const form = { language: c.var.language, values: valuesOfSession(event, undefined), errors: {} }
    return c.html(<SessionFormPage layout={officeLayout(c, event)} form={form} event={event} />)
  })
  .get('/office/events/:id/programme/:item', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const item = itemOf(event, c.req.param('item'))
    const form = { language: c.var.language, values: valuesOfSession(event, item), errors: {} }
    return c.html(<SessionFormPage layout={officeLayout(c, event)} form={form} event={event} item={item} />)
  })
  .post('/office/events/:id/programme/:item', (c) => save(c, c.req.param('item')))
  .post('/office/events/:id/programme/:item/position', async (c) => {
    const { id, item } = c.req.param()
    const towards = (await readForm(c)).towards === 'front' ? 'front' : 'back'
    await placeSession(c.env, c.var.staff, { eventId: id, id: item, towards })
    return c.redirect(`/office/events/${id}/programme`, 303)
  })
  .post('/office/events/:id/programme/:item/cancellation', async (c) => {
    const { id, item } = c.req.param()
    await callOffSession(c.env, c.var.staff, { eventId: id, id: item })
    return c.redirect(`/office/events/${id}/programme?done=saved`, 303)
  })
  .post('/office/events/:id/programme/:item/removal', async (c) => {
    const { id, item } = c.req.param()
    await removeSession(c.env, c.var.staff, { eventId: id, id: item })
    return c.redirect(`/office/events/${id}/programme?done=removed`, 303)
  })

async function save(c: Context<'/:id'>, id?: string): Promise<Response> {
  const { language, staff } = c.var
  const event = await readManagedEvent(c.env, staff, c.req.param('id'))
  const item = id === undefined ? undefined : itemOf(event, id)
  const values = await readForm(c)
  const parsed = parseSession(values, event.zone, language)
  const outcome = parsed.session
    ? await saved(saveSession(c.env, staff, { eventId: event.id, id, session: parsed.session }), language, {
        'seats-taken': 'size',
      })
    : parsed
  if (outcome.errors) {
    const form = { language, values, errors: outcome.errors }
    const layout = officeLayout(c, event, `/office/events/${event.id}/programme/${id ?? 'new'}`)
    return c.html(<SessionFormPage layout={layout} form={form} event={event} item={item} />, 422)
  }
  return c.redirect(`/office/events/${event.id}/programme?done=saved`, 303)
}

function itemOf(event: EventRecord, id: string): EventRecord['programme'][number] {
  const item = event.programme.find((one) => one.id === id)
  if (!item) throw new Refusal('not-found')
  return item
}
