import { Hono } from 'hono'
import { isMailingTemplate, type MailingTemplate } from '../../../../templates/mail/mailing-texts.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { audienceChoices } from '../../../domain/mailings/audience-choices.ts'
import { createMailing } from '../../../domain/mailings/create-mailing.ts'
import { editMailing } from '../../../domain/mailings/edit-mailing.ts'
import { findMailings } from '../../../domain/mailings/find-mailings.ts'
import { readMailing } from '../../../domain/mailings/read-mailing.ts'
import { words } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FormState } from '../../ui/form.ts'
import { EventHead } from '../events/event-head.tsx'
import { FormPage } from '../forms/form-page.tsx'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { templateWords } from '../texts/template-words.ts'
import { type AboutMailingForm, begunWith, mailingForm } from './mailing-form.tsx'
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
    const about = await aboutForm(c)
    const asked = c.req.query('template')
    const begun = begunWith(isMailingTemplate(asked) ? asked : 'blank')
    const values = mailingForm.values({ ...begun, submission: c.env.ids.next() }, about)
    return c.html(formPage(c, about, { language: c.var.language, values, errors: {} }))
  })
  .get('/office/events/:id/mailings/:mailing/edit', async (c) => {
    const about = await aboutForm(c, c.req.param('mailing'))
    const mailing = await readMailing(c.env, { eventId: about.event.id, id: c.req.param('mailing') })
    if (mailing.state !== 'draft') return c.redirect(`/office/events/${mailing.eventId}/mailings/${mailing.id}`, 303)
    return c.html(
      formPage(c, about, { language: c.var.language, values: mailingForm.values(mailing, about), errors: {} }),
    )
  })
  .post('/office/events/:id/mailings/:mailing', (c) => save(c, c.req.param('mailing')))

async function aboutForm(c: Context<'/:id'>, id?: string): Promise<AboutMailingForm> {
  const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
  return { event, choices: await audienceChoices(c.env, event.id), id }
}

async function save(c: Context<'/:id'>, id?: string): Promise<Response> {
  const {
    env,
    var: { staff },
  } = c
  const about = await aboutForm(c, id)
  const eventId = about.event.id
  if (id !== undefined) await readMailing(env, { eventId, id })
  const sent = await submitted(c, mailingForm, about, async ({ submission, ...mailing }) => {
    // A form without the id that it was given (a program's) is a mailing of its own.
    if (id === undefined)
      return createMailing(env, staff, { eventId, submission: submission || env.ids.next(), mailing })
    await editMailing(env, staff, { eventId, id, mailing })
    return id
  })
  if (sent.again) return c.html(formPage(c, about, sent.again), 422)
  return c.redirect(`/office/events/${eventId}/mailings/${sent.value}?done=saved`, 303)
}

function formPage(c: Context, about: AboutMailingForm, form: FormState) {
  const { event, id } = about
  const { language } = form
  const t = text(language)
  const all = `/office/events/${event.id}/mailings`
  const here = id === undefined ? all : `${all}/${id}`
  const layout = officeLayout(c, event, id === undefined ? `${all}/new` : `${here}/edit`)
  const title = id === undefined ? t.create : t.edit
  const head = (
    <>
      <EventHead layout={layout} event={event} title={title} tab="mailings" />
      {id === undefined && (
        <p>
          {t.templates}{' '}
          {Object.entries(templateWords(language)).map(([name, words], place) => (
            <>
              {place > 0 && ' · '}
              <a href={`${all}/new?template=${name satisfies string as MailingTemplate}`}>{words}</a>
            </>
          ))}
        </p>
      )}
    </>
  )
  return (
    <FormPage {...{ layout, title, head, form, about }} of={mailingForm} action={here} button={asDraft} back={here} />
  )
}

const asDraft = ['Als Entwurf speichern', 'Save as draft'] as const

const text = words({
  create: ['Neues Schreiben', 'New mailing'],
  edit: ['Schreiben bearbeiten', 'Edit mailing'],
  templates: ['Mit einer Vorlage beginnen:', 'Start from a template:'],
})
