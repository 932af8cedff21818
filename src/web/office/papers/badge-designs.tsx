import { Hono } from 'hono'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { assignDesigns } from '../../../domain/papers/assign-designs.ts'
import type { DesignInput } from '../../../domain/papers/design-input.ts'
import { findDesigns } from '../../../domain/papers/find-designs.ts'
import { createDesign } from '../../../domain/papers/save-design.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FieldErrors, FormValues, Saved } from '../../ui/form.ts'
import { readForm } from '../../ui/read-form.ts'
import { readUpload } from '../../ui/read-upload.ts'
import { officeLayout } from '../office-layout.ts'
import { saved } from '../saved.ts'
import { readDesignFile, readNewDesign, readUses, valuesOfUses } from './badge-designs-form.ts'
import { BadgeDesignsPage } from './badge-designs-page.tsx'

const here = '/office/events/:id/papers/designs'

/** The badge designs of an event. */
export const badgeDesigns = new Hono<AppEnv>()
  .get(here, async (c) => page(c, await readManagedEvent(c.env, c.var.staff, c.req.param('id'))))
  .post(here, async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const values = await readForm(c)
    return create(c, event, readNewDesign(values, event, c.var.language), values)
  })
  .post(`${here}/import`, async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    return create(c, event, readDesignFile(await readUpload(c, 'file'), c.var.language))
  })
  .post(`${here}/uses`, async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const values = await readForm(c)
    const assignments = readUses(values)
    const { errors } = await saved(
      assignDesigns(c.env, c.var.staff, { eventId: event.id, assignments }),
      c.var.language,
    )
    if (errors) return page(c, event, values, errors)
    return c.redirect(`/office/events/${event.id}/papers/designs?done=saved`, 303)
  })

async function create(
  c: Context,
  event: EventRecord,
  read: Saved<DesignInput>,
  values: FormValues = {},
): Promise<Response> {
  if (read.errors) return page(c, event, values, read.errors)
  const creating = createDesign(c.env, c.var.staff, { eventId: event.id, design: read.value })
  const outcome = await saved(creating, c.var.language)
  if (outcome.errors) return page(c, event, values, outcome.errors)
  return c.redirect(`/office/events/${event.id}/papers/designs/${outcome.value}?done=saved`, 303)
}

async function page(c: Context, event: EventRecord, values: FormValues = {}, errors: FieldErrors = {}) {
  const designs = await findDesigns(c.env, event.id)
  const form = { language: c.var.language, values: { ...valuesOfUses(designs), ...values }, errors }
  const layout = officeLayout(c, event, `/office/events/${event.id}/papers/designs`)
  return c.html(
    <BadgeDesignsPage layout={layout} form={form} event={event} designs={designs} />,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}
