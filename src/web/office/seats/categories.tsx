import { Hono } from 'hono'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { placeCategory } from '../../../domain/seats/place-category.ts'
import { removeCategory } from '../../../domain/seats/remove-category.ts'
import { saveCategory } from '../../../domain/seats/save-category.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import { readForm } from '../../ui/read-form.ts'
import { officeLayout } from '../office-layout.ts'
import { saved } from '../saved.ts'
import { parseCategory, valuesOfCategory } from './category-form.ts'
import { CategoryFormPage } from './category-form-page.tsx'

/** The target groups of an event. */
export const categories = new Hono<AppEnv>()
  .post('/office/events/:id/categories', (c) => save(c))
  .get('/office/events/:id/categories/new', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const form = { language: c.var.language, values: { access: 'open' }, errors: {} }
    return c.html(<CategoryFormPage layout={officeLayout(c, event)} form={form} event={event} />)
  })
  .get('/office/events/:id/categories/:category', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const category = categoryOf(event, c.req.param('category'))
    const form = { language: c.var.language, values: valuesOfCategory(event, category), errors: {} }
    return c.html(<CategoryFormPage layout={officeLayout(c, event)} form={form} event={event} category={category} />)
  })
  .post('/office/events/:id/categories/:category', (c) => save(c, c.req.param('category')))
  .post('/office/events/:id/categories/:category/position', async (c) => {
    const { id, category } = c.req.param()
    const towards = (await readForm(c)).towards === 'front' ? 'front' : 'back'
    await placeCategory(c.env, c.var.staff, { eventId: id, id: category, towards })
    return c.redirect(`/office/events/${id}/seats`, 303)
  })
  .post('/office/events/:id/categories/:category/removal', async (c) => {
    const { id, category } = c.req.param()
    await removeCategory(c.env, c.var.staff, { eventId: id, id: category })
    return c.redirect(`/office/events/${id}/seats?done=removed`, 303)
  })

async function save(c: Context<'/:id'>, id?: string): Promise<Response> {
  const { language, staff } = c.var
  const event = await readManagedEvent(c.env, staff, c.req.param('id'))
  const category = id === undefined ? undefined : categoryOf(event, id)
  const values = await readForm(c)
  const parsed = parseCategory(values, event.zone, language)
  const outcome = parsed.category
    ? await saved(saveCategory(c.env, staff, { eventId: event.id, id, category: parsed.category }), language, {
        'seats-taken': 'size',
        invalid: 'closes.date',
      })
    : parsed
  if (outcome.errors) {
    const form = { language, values, errors: outcome.errors }
    const layout = officeLayout(c, event, `/office/events/${event.id}/categories/${id ?? 'new'}`)
    return c.html(<CategoryFormPage layout={layout} form={form} event={event} category={category} />, 422)
  }
  return c.redirect(`/office/events/${event.id}/seats?done=saved`, 303)
}

function categoryOf(event: EventRecord, id: string): EventRecord['categories'][number] {
  const category = event.categories.find((one) => one.id === id)
  if (!category) throw new Refusal('not-found')
  return category
}
