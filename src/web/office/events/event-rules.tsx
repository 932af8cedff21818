import { Hono } from 'hono'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { rulesInputOf } from '../../../domain/events/registration-rules.ts'
import { reopenRegistration } from '../../../domain/events/reopen-registration.ts'
import { setRegistrationRules } from '../../../domain/events/set-registration-rules.ts'
import { type Concerned, concernedByDeadlines } from '../../../domain/registrations/deciding/concerned-by-deadlines.ts'
import { words } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import { Card } from '../../ui/card.tsx'
import type { FormState } from '../../ui/form.ts'
import { LinkLine } from '../../ui/link-line.tsx'
import { FormPage, FormPart } from '../forms/form-page.tsx'
import { submitted } from '../forms/submitted.ts'
import { justDone } from '../just-done.ts'
import { officeLayout } from '../office-layout.ts'
import { ConcernedNotice, DeadlineAlert } from './deadline-notices.tsx'
import { EventHead } from './event-head.tsx'
import { reopeningForm, rulesForm } from './event-rules-form.tsx'

/** How people register, as the office sets it. */
export const eventRules = new Hono<AppEnv>()
  .get('/office/events/:id/rules', async (c) => {
    const { language, staff } = c.var
    const event = await readManagedEvent(c.env, staff, c.req.param('id'))
    const concerned = justDone(c, 'moved') ? await concernedByDeadlines(c.env, staff, { eventId: event.id }) : undefined
    return c.html(page(c, event, { language, values: valuesOf(event), errors: {} }, concerned))
  })
  .post('/office/events/:id/rules', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const sent = await submitted(c, { ...rulesForm, stored: valuesOf(event) }, event, (rules) =>
      setRegistrationRules(c.env, c.var.staff, { eventId: event.id, rules }),
    )
    if (sent.again) return c.html(page(c, event, sent.again), 422)
    const moved = sent.value.some((name) => name.endsWith('Until')) ? '&moved=1' : ''
    return c.redirect(`/office/events/${event.id}/rules?done=saved${moved}`, 303)
  })
  .post('/office/events/:id/reopening', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const { again } = await submitted(c, reopeningForm, event, (reopening) =>
      reopenRegistration(c.env, c.var.staff, { eventId: event.id, ...reopening }),
    )
    if (again) return c.html(page(c, event, { ...again, values: { ...valuesOf(event), ...again.values } }), 422)
    return c.redirect(`/office/events/${event.id}/rules?done=reopened&moved=1`, 303)
  })

function valuesOf(event: EventRecord) {
  return rulesForm.values(rulesInputOf(event, event.zone), event)
}

function page(c: Context, event: EventRecord, form: FormState, concerned?: Concerned) {
  const { language } = form
  const t = text(language)
  const here = `/office/events/${event.id}`
  const layout = officeLayout(c, event, `${here}/rules`)
  const head = (
    <>
      <EventHead layout={layout} event={event} />
      {concerned && <ConcernedNotice concerned={concerned} language={language} />}
      <DeadlineAlert event={event} language={language} now={c.env.clock.now()} />
      <LinkLine href={`${here}/calendar`} label={t.calendar} />
    </>
  )
  return (
    <FormPage
      {...{ layout, head, form }}
      of={rulesForm}
      about={event}
      title={t.title}
      action={`${here}/rules`}
      back={here}
    >
      {c.env.clock.now() >= event.closesAt && event.status !== 'cancelled' && (
        <Card title={['Anmeldung wieder öffnen', 'Reopen registration']}>
          <p>{t.reopenHint}</p>
          <FormPart
            of={reopeningForm}
            about={event}
            form={form}
            action={`${here}/reopening`}
            button={reopenNow}
            look="secondary"
          />
        </Card>
      )}
    </FormPage>
  )
}

const reopenNow = ['Wieder öffnen', 'Reopen'] as const

const text = words({
  title: ['Anmelderegeln', 'Registration rules'],
  calendar: [
    'Kalender: Datei oder Einladung, Erinnerung, Online-Teilnahme',
    'Calendar: file or invitation, reminder, taking part online',
  ],
  reopenHint: [
    'Der Anmeldeschluss ist vorbei. Ein neuer öffnet die Anmeldung für alle.',
    'The deadline is over. A new one opens registration for everybody.',
  ],
})
