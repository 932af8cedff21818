import { Hono } from 'hono'
import { isMailingTemplate, type MailingTemplate } from '../../../../templates/mail/mailing-texts.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { audienceChoices } from '../../../domain/mailings/audience-choices.ts'
import { createMailing } from '../../../domain/mailings/create-mailing.ts'
import { editMailing } from '../../../domain/mailings/edit-mailing.ts'
import { type FoundMailing, findMailings } from '../../../domain/mailings/find-mailings.ts'
import { readMailing } from '../../../domain/mailings/read-mailing.ts'
import { shortDateTime } from '../../../lib/dates.ts'
import { figure } from '../../../lib/figures.ts'
import { words } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import type { FormState } from '../../ui/form.ts'
import { Section } from '../../ui/section.tsx'
import { Table } from '../../ui/table.tsx'
import { EventHead } from '../events/event-head.tsx'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { FormPage } from '../forms/form-page.tsx'
import { submitted } from '../forms/submitted.ts'
import { NoCarrierAlert } from '../letters/letter-alerts.tsx'
import { officeLayout } from '../office-layout.ts'
import { subjectShown } from '../texts/subject-shown.ts'
import { templateWords } from '../texts/template-words.ts'
import { type AboutMailingForm, begunWith, editedWords, mailingForm, untouchedErrors } from './mailing-form.tsx'
import { besideMailing, mailingPreview } from './mailing-preview.tsx'
import { MailingStatus } from './mailing-status.tsx'

/** What the office writes to the people of an event: the list, and the form of a draft. */
export const mailings = new Hono<AppEnv>()
  .route('/', mailingPreview)
  .get('/office/events/:id/mailings', (c) => listPage(c))
  .post('/office/events/:id/mailings', (c) => save(c))
  .get('/office/events/:id/mailings/new', async (c) => {
    const about = await aboutForm(c)
    const asked = c.req.query('template')
    const begun = begunWith(isMailingTemplate(asked) ? asked : 'blank')
    const values = mailingForm.values({ ...begun, submission: c.env.ids.next() }, about)
    return c.html(await formPage(c, about, { language: c.var.language, values, errors: {} }))
  })
  .get('/office/events/:id/mailings/:mailing/edit', async (c) => {
    const about = await aboutForm(c, c.req.param('mailing'))
    const mailing = await readMailing(c.env, { eventId: about.event.id, id: c.req.param('mailing') })
    if (mailing.state !== 'draft') return c.redirect(`/office/events/${mailing.eventId}/mailings/${mailing.id}`, 303)
    const values = valuesOf(mailing, about)
    const { language } = c.var
    const errors = c.req.query('check') === undefined ? {} : untouchedErrors(mailing, language)
    return c.html(await formPage(c, about, { language, values, errors }))
  })
  .post('/office/events/:id/mailings/:mailing', (c) => save(c, c.req.param('mailing')))

/** Everything the office writes to the people of an event. */
async function listPage(c: Context<'/:id'>): Promise<Response> {
  const { language, staff } = c.var
  const event = await readManagedEvent(c.env, staff, c.req.param('id'))
  const mailings = await findMailings(c.env, event.id)
  const layout = officeLayout(c, event)
  const t = text(language)
  const here = `/office/events/${event.id}`
  const format = (count: number) => figure(count, language)
  const at = (instant: number | null) => (instant === null ? '–' : shortDateTime(instant, event.zone, language))
  return c.html(
    <PageOfEvent layout={layout} event={event} title={t.title}>
      {c.env.config.carrier === 'none' && <NoCarrierAlert language={language} />}
      {event.forgottenAt === null && (
        <ButtonRow>
          <ButtonLink icon="mail" href={`${here}/mailings/new`} label={t.create} />
          <ButtonLink look="secondary" href={`${here}/reminders`} label={['Erinnerungen', 'Reminders']} />
        </ButtonRow>
      )}
      <Section title={t.title}>
        <Table<FoundMailing>
          caption={t.title}
          rows={mailings}
          empty={['Noch ist nichts geschrieben.', 'Nothing has been written yet.']}
          columns={[
            {
              title: ['Betreff', 'Subject'],
              heading: true,
              cell: ({ id, subject }) => (
                <a href={`${here}/mailings/${id}`}>{subjectShown({ subject }, event, language) || t.erased}</a>
              ),
            },
            { title: ['Nr.', 'No.'], numeric: true, cell: ({ number }) => number },
            {
              title: ['Stand', 'State'],
              cell: ({ state }) => <MailingStatus state={state} language={language} />,
            },
            { title: ['Versand', 'Leaves'], cell: ({ startedAt, leavesAt }) => at(startedAt ?? leavesAt) },
            { title: ['Briefe', 'Letters'], numeric: true, cell: ({ letters }) => format(letters) },
            { title: ['Von', 'By'], cell: ({ reminderId }) => (reminderId === null ? t.office : t.rule) },
          ]}
        />
      </Section>
      <Section title={['Briefe, die von selbst hinausgehen', 'Letters that leave by themselves']}>
        <ul class="link-list">
          <li>
            <a href={`${here}/texts`}>{t.texts}</a>
          </li>
          <li>
            <a href={`/office/letters?event=${event.id}`}>{t.outbox}</a>
          </li>
        </ul>
      </Section>
    </PageOfEvent>,
  )
}

function valuesOf(mailing: Awaited<ReturnType<typeof readMailing>>, about: AboutMailingForm) {
  return mailingForm.values({ ...mailing, ...editedWords(mailing) }, about)
}

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
  const before =
    id === undefined
      ? { begun: mailingForm.values(begunWith('blank'), about) }
      : { stored: valuesOf(await readMailing(env, { eventId, id }), about) }
  const sent = await submitted(c, { ...mailingForm, ...before }, about, async ({ submission, ...mailing }) => {
    // A form without the id that it was given (a program's) is a mailing of its own.
    if (id === undefined)
      return createMailing(env, staff, { eventId, submission: submission || env.ids.next(), mailing })
    await editMailing(env, staff, { eventId, id, mailing })
    return id
  })
  if (sent.again) return c.html(await formPage(c, about, sent.again), 422)
  return c.redirect(`/office/events/${eventId}/mailings/${sent.value}?done=saved`, 303)
}

async function formPage(c: Context, about: AboutMailingForm, form: FormState) {
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
    <FormPage
      {...{ layout, title, head, form, about }}
      of={mailingForm}
      action={here}
      button={asDraft}
      back={here}
      beside={await besideMailing(c, { about, form, at: 'mailings' })}
    />
  )
}

const asDraft = ['Als Entwurf speichern', 'Save as draft'] as const

const text = words({
  create: ['Neues Schreiben', 'New mailing'],
  edit: ['Schreiben bearbeiten', 'Edit mailing'],
  templates: ['Mit einer Vorlage beginnen:', 'Start from a template:'],
  title: ['Schreiben', 'Mailings'],
  erased: ['(gelöscht)', '(erased)'],
  office: ['Büro', 'office'],
  rule: ['Erinnerung', 'reminder'],
  texts: [
    'Texte der Zusagen, Absagen und übrigen Briefe anpassen',
    'Adapt the texts of confirmations, cancellations and all other letters',
  ],
  outbox: ['Postausgang: jeder Brief mit seinem Stand', 'Outbox: every letter and what became of it'],
})
