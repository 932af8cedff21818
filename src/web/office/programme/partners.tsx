import { Hono } from 'hono'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { removePartner } from '../../../domain/programme/remove-partner.ts'
import { partnerInput, savePartner } from '../../../domain/programme/save-partner.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import { readForm } from '../../ui/read-form.ts'
import { fieldErrors } from '../field-errors.ts'
import { officeLayout } from '../office-layout.ts'
import { PartnerFormPage, partnerLabels } from './partner-form-page.tsx'

/** The bodies beside the host. */
export const partners = new Hono<AppEnv>()
  .post('/office/events/:id/partners', (c) => save(c))
  .get('/office/events/:id/partners/new', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const form = { language: c.var.language, values: { role: 'cooperation' }, errors: {} }
    return c.html(<PartnerFormPage layout={officeLayout(c, event)} form={form} event={event} />)
  })
  .get('/office/events/:id/partners/:partner', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const partner = partnerOf(event, c.req.param('partner'))
    const { name, role } = partner
    const values = { 'name.de': name.de, 'name.en': name.en ?? '', role }
    const form = { language: c.var.language, values, errors: {} }
    return c.html(<PartnerFormPage layout={officeLayout(c, event)} form={form} event={event} partner={partner} />)
  })
  .post('/office/events/:id/partners/:partner', (c) => save(c, c.req.param('partner')))
  .post('/office/events/:id/partners/:partner/removal', async (c) => {
    const { id, partner } = c.req.param()
    await removePartner(c.env, c.var.staff, { eventId: id, id: partner })
    return c.redirect(`/office/events/${id}/programme?done=removed`, 303)
  })

async function save(c: Context<'/:id'>, id?: string): Promise<Response> {
  const { language, staff } = c.var
  const event = await readManagedEvent(c.env, staff, c.req.param('id'))
  const partner = id === undefined ? undefined : partnerOf(event, id)
  const values = await readForm(c)
  const name = { de: values['name.de'] ?? '', en: values['name.en']?.trim() || undefined }
  const parsed = partnerInput.safeParse({ name, role: values.role })
  if (!parsed.success) {
    const errors = fieldErrors(parsed.error, partnerLabels(language), language)
    const layout = officeLayout(c, event, `/office/events/${event.id}/partners/${id ?? 'new'}`)
    return c.html(
      <PartnerFormPage layout={layout} form={{ language, values, errors }} event={event} partner={partner} />,
      422,
    )
  }
  await savePartner(c.env, staff, { eventId: event.id, id, partner: parsed.data })
  return c.redirect(`/office/events/${event.id}/programme?done=saved`, 303)
}

function partnerOf(event: EventRecord, id: string): EventRecord['partners'][number] {
  const partner = event.partners.find((one) => one.id === id)
  if (!partner) throw new Refusal('not-found')
  return partner
}
