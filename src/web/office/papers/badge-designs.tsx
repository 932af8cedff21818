import { Hono } from 'hono'
import { isLabelSheetId, labelSheets } from '../../../../templates/pdf/label-catalogue.ts'
import { faceSize } from '../../../../templates/pdf/label-sheets.ts'
import { starterDesign } from '../../../../templates/pdf/starter-designs.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { assignDesigns } from '../../../domain/papers/assign-designs.ts'
import { findDesigns } from '../../../domain/papers/find-designs.ts'
import { createDesign } from '../../../domain/papers/save-design.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FormState } from '../../ui/form.ts'
import { type Submitted, submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { importForm, newDesignForm, usesForm } from './badge-designs-form.tsx'
import { BadgeDesignsPage } from './badge-designs-page.tsx'

const here = '/office/events/:id/papers/designs'

/** The badge designs of an event. */
export const badgeDesigns = new Hono<AppEnv>()
  .get(here, async (c) => page(c, await managed(c)))
  .post(here, async (c) => {
    const event = await managed(c)
    const sent = await submitted(c, newDesignForm, {}, ({ name, starter, sheet }) => {
      const face = faceSize(labelSheets[isLabelSheetId(sheet) ? sheet : 'avery-l4785'])
      const asked = { logo: Boolean(event.host.letterhead.logo), photo: event.photos }
      const design = { name, design: starterDesign(starter, face, asked) }
      return createDesign(c.env, c.var.staff, { eventId: event.id, design })
    })
    return made(c, event, sent)
  })
  .post(`${here}/import`, async (c) => {
    const event = await managed(c)
    const sent = await submitted(c, importForm, {}, ({ file: design }) =>
      createDesign(c.env, c.var.staff, { eventId: event.id, design }),
    )
    return made(c, event, sent)
  })
  .post(`${here}/uses`, async (c) => {
    const event = await managed(c)
    const sent = await submitted(c, usesForm, { event, designs: [] }, ({ uses: assignments }) =>
      assignDesigns(c.env, c.var.staff, { eventId: event.id, assignments }),
    )
    return sent.again
      ? page(c, event, sent.again)
      : c.redirect(`/office/events/${event.id}/papers/designs?done=saved`, 303)
  })

function managed(c: Context<'/:id'>): Promise<EventRecord> {
  return readManagedEvent(c.env, c.var.staff, c.req.param('id'))
}

function made(c: Context, event: EventRecord, sent: Submitted<string>): Response | Promise<Response> {
  if (sent.again) return page(c, event, sent.again)
  return c.redirect(`/office/events/${event.id}/papers/designs/${sent.value}?done=saved`, 303)
}

async function page(c: Context, event: EventRecord, sent?: FormState): Promise<Response> {
  const designs = await findDesigns(c.env, event.id)
  const uses = designs.flatMap(({ id, uses }) => uses.map((use) => ({ ...use, designId: id })))
  const values = { ...usesForm.values({ uses }, { event, designs }), ...sent?.values }
  const form = { language: c.var.language, values, errors: sent?.errors ?? {} }
  const layout = officeLayout(c, event, `/office/events/${event.id}/papers/designs`)
  return c.html(<BadgeDesignsPage {...{ layout, form, event, designs }} />, sent ? 422 : 200)
}
