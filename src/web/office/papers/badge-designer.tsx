import { Hono } from 'hono'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { copyDesign } from '../../../domain/papers/copy-design.ts'
import { readDesign, type StoredDesign } from '../../../domain/papers/find-designs.ts'
import { previewDesign } from '../../../domain/papers/preview-design.ts'
import { removeDesign } from '../../../domain/papers/remove-design.ts'
import { editDesign } from '../../../domain/papers/save-design.ts'
import type { AppEnv, Context } from '../../env.ts'
import { fileNames } from '../../ui/file-names.ts'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { readForm } from '../../ui/read-form.ts'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { kindAt, partField, placesIn, withPart, withPartMoved } from './badge-design-form.ts'
import { BadgeDesignerPage } from './badge-designer-page.tsx'
import { type AboutDrawing, designForm } from './badge-drawing.tsx'
import { measureOf } from './measures.ts'

const here = '/office/events/:id/papers/designs/:design'
type Asked = Context<typeof here>

/** One design of badges: drawn, looked at, copied, taken away. */
export const badgeDesigner = new Hono<AppEnv>()
  .get(here, async (c) => {
    const which = await whichDesign(c)
    return page(c, which, designForm.values(which.stored, aboutOf(c)))
  })
  .post(here, async (c) => {
    const which = await whichDesign(c)
    const { id, design: kept } = c.req.param()
    const sent = await submitted(c, designForm, aboutOf(c), (design) =>
      editDesign(c.env, c.var.staff, { eventId: id, id: kept, design }),
    )
    if (sent.again) return page(c, which, sent.again.values, sent.again.errors)
    return c.redirect(`/office/events/${id}/papers/designs/${kept}?done=saved`, 303)
  })
  .post(`${here}/preview`, async (c) => {
    const which = await whichDesign(c)
    const typed = await readForm(c)
    const more = typed.add === 'on' ? withPart(typed, kindOf(typed), { width: measureOf(typed.width) }) : typed
    const values = withPartMoved(more)
    return page(c, which, values, designForm.parse(values, aboutOf(c), c.var.language).errors)
  })
  .post(`${here}/copy`, async (c) => {
    const { id, design } = c.req.param()
    const copy = await copyDesign(c.env, c.var.staff, { eventId: id, id: design })
    return c.redirect(`/office/events/${id}/papers/designs/${copy}?done=copied`, 303)
  })
  .post(`${here}/removal`, async (c) => {
    const { id, design } = c.req.param()
    await removeDesign(c.env, c.var.staff, { eventId: id, id: design })
    return c.redirect(`/office/events/${id}/papers/designs?done=removed`, 303)
  })
  .get(`${here}/badge-design.json`, async (c) => {
    const { stored } = await whichDesign(c)
    const real = `${stored.name}.json`.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    return c.body(`${JSON.stringify(stored.design, null, 2)}\n`, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; ${fileNames(real, 'badge-design.json')}`,
    })
  })

/** The kind that is added: the one that is chosen, of those there are. */
const kindOf = ({ addKind = '' }: FormValues) => kindAt({ [partField(0, 'kind')]: addKind }, 0)

function aboutOf(c: Asked): AboutDrawing {
  const { id, design } = c.req.param()
  return { language: c.var.language, here: `/office/events/${id}/papers/designs/${design}` }
}

async function whichDesign(c: Asked): Promise<{ event: EventRecord; stored: StoredDesign }> {
  const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
  return { event, stored: await readDesign(c.env, { eventId: event.id, id: c.req.param('design') }) }
}

type Which = Awaited<ReturnType<typeof whichDesign>>

/** The form with what was typed. What is no design has no preview, but it is no error either as long as it is only looked at. */
async function page(c: Asked, { event, stored }: Which, values: FormValues, errors: FieldErrors = {}) {
  const { language, staff } = c.var
  const read = designForm.parse(values, aboutOf(c), language)
  const preview = read.errors
    ? undefined
    : await previewDesign(c.env, staff, { eventId: event.id, design: read.value.design })
  const form = { language, values: { ...values, parts: String(placesIn(values).length) }, errors }
  const layout = officeLayout(c, event, `/office/events/${event.id}/papers/designs/${stored.id}`)
  return c.html(
    <BadgeDesignerPage {...{ layout, form, event, id: stored.id, title: stored.name, preview }} />,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}
