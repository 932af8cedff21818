import { Hono } from 'hono'
import { isMailingTemplate } from '../../../../templates/mail/mailing-texts.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { audienceChoices } from '../../../domain/mailings/audience-choices.ts'
import { createMailing } from '../../../domain/mailings/create-mailing.ts'
import { editMailing } from '../../../domain/mailings/edit-mailing.ts'
import { findMailings } from '../../../domain/mailings/find-mailings.ts'
import { readMailing } from '../../../domain/mailings/read-mailing.ts'
import type { AppEnv, Context } from '../../env.ts'
import { readForm } from '../../ui/read-form.ts'
import { officeLayout } from '../office-layout.ts'
import { saved } from '../saved.ts'
import { parseMailing, valuesOfMailing, valuesOfTemplate } from './mailing-form.ts'
import { MailingFormPage } from './mailing-form-page.tsx'
import { MailingsPage } from './mailings-page.tsx'

/** What the office writes to the people of an event: the list, and the form of a draft. */
export const mailings = new Hono<AppEnv>()
  .get('/office/events/:id/mailings', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const list = await findMailings(c.env, event.id)
    const noCarrier = c.env.config.carrier === 'none'
    return c.html(<MailingsPage layout={officeLayout(c, event)} event={event} mailings={list} noCarrier={noCarrier} />)
  })
  .post('/office/events/:id/mailings', (c) => save(c))
  .get('/office/events/:id/mailings/new', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const asked = c.req.query('template')
    const template = isMailingTemplate(asked) ? asked : 'blank'
    const values = { ...valuesOfTemplate(template), submission: c.env.ids.next() }
    const form = { language: c.var.language, values, errors: {} }
    const choices = await audienceChoices(c.env, event.id)
    return c.html(<MailingFormPage layout={officeLayout(c, event)} form={form} event={event} choices={choices} />)
  })
  .get('/office/events/:id/mailings/:mailing/edit', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const mailing = await readMailing(c.env, { eventId: event.id, id: c.req.param('mailing') })
    const here = `/office/events/${event.id}/mailings/${mailing.id}`
    if (mailing.state !== 'draft') return c.redirect(here, 303)
    const form = { language: c.var.language, values: valuesOfMailing(mailing), errors: {} }
    const choices = await audienceChoices(c.env, event.id)
    const page = { layout: officeLayout(c, event), form, event, choices, id: mailing.id }
    return c.html(<MailingFormPage {...page} />)
  })
  .post('/office/events/:id/mailings/:mailing', (c) => save(c, c.req.param('mailing')))

async function save(c: Context<'/:id'>, id?: string): Promise<Response> {
  const { language, staff } = c.var
  const event = await readManagedEvent(c.env, staff, c.req.param('id'))
  if (id !== undefined) await readMailing(c.env, { eventId: event.id, id })
  const values = await readForm(c)
  const parsed = parseMailing(values, language)
  const outcome = parsed.mailing
    ? await saved(
        id === undefined
          ? createMailing(c.env, staff, { ...asNew(values, c), eventId: event.id, mailing: parsed.mailing })
          : editMailing(c.env, staff, { eventId: event.id, id, mailing: parsed.mailing }).then(() => id),
        language,
      )
    : parsed
  const here = `/office/events/${event.id}/mailings`
  if (outcome.errors) {
    const form = { language, values, errors: outcome.errors }
    const choices = await audienceChoices(c.env, event.id)
    const layout = officeLayout(c, event, id === undefined ? `${here}/new` : `${here}/${id}/edit`)
    return c.html(<MailingFormPage {...{ layout, form, event, choices, id }} />, 422)
  }
  return c.redirect(`${here}/${outcome.value}?done=saved`, 303)
}

/** A form without the id that it was lent (a program's) is a mailing of its own. */
function asNew(values: Record<string, string>, c: Context): { submission: string } {
  return { submission: values.submission?.trim().slice(0, 100) || c.env.ids.next() }
}
