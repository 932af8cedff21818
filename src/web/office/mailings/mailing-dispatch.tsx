import { Hono } from 'hono'
import { z } from 'zod'
import { calendarDay, clockTime } from '../../../domain/events/input-parts.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { countRecipients } from '../../../domain/mailings/count-recipients.ts'
import { dispatchMailing } from '../../../domain/mailings/dispatch-mailing.ts'
import { findRecipients } from '../../../domain/mailings/find-recipients.ts'
import { readMailing } from '../../../domain/mailings/read-mailing.ts'
import { instantOf } from '../../../lib/dates.ts'
import { words } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FormState } from '../../ui/form.ts'
import { FormFields, row } from '../forms/form-fields.tsx'
import { date, time } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { MailingDispatchPage } from './mailing-dispatch-page.tsx'

/** How many of those whom it does not reach are named. */
const named = 20

const dispatchInput = z
  .object({ date: calendarDay.optional(), time: clockTime.optional() })
  .refine(({ date, time }) => (date === undefined) === (time === undefined), { path: ['date'], error: 'half' })

/** When a mailing is to leave; as soon as the hold is over where that is left empty. */
const dispatchForm = officeForm(
  dispatchInput,
  row({
    date: {
      kind: date,
      label: ['Tag', 'Day'],
      hint: ['Leer: nach den zehn Minuten.', 'Empty: after the ten minutes.'],
      empty: undefined,
    },
    time: {
      kind: time,
      label: ['Uhrzeit', 'Time'],
      hint: ({ zone }: EventRecord, language) => text(language).zone(zone),
      empty: undefined,
    },
  }),
  {
    refusals: { invalid: ['date', ['Dieser Zeitpunkt ist schon vorbei.', 'That time is over already.']] },
    sentences: words({
      half: [
        () => 'Bitte geben Sie Tag und Uhrzeit an, oder lassen Sie beides leer.',
        () => 'Please give a day and a time, or leave both empty.',
      ],
    }),
  },
)

/** Lets a mailing go, after it was said how many letters that is. */
export const mailingDispatch = new Hono<AppEnv>()
  .get('/office/events/:id/mailings/:mailing/dispatch', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    return ask(c, event, { language: c.var.language, values: {}, errors: {} })
  })
  .post('/office/events/:id/mailings/:mailing/dispatch', async (c) => {
    const { id, mailing } = c.req.param()
    const event = await readManagedEvent(c.env, c.var.staff, id)
    const { again } = await submitted(c, dispatchForm, event, async ({ date, time }) => {
      const at = date && time ? instantOf(date, time, event.zone) : undefined
      if (at !== undefined && at <= c.env.clock.now()) throw new Refusal('invalid')
      await dispatchMailing(c.env, c.var.staff, { eventId: id, id: mailing, at })
    })
    if (again) return ask(c, event, again)
    return c.redirect(`/office/events/${id}/mailings/${mailing}?done=dispatched`, 303)
  })

async function ask(c: Context<'/:id/:mailing'>, event: EventRecord, form: FormState): Promise<Response> {
  const mailing = await readMailing(c.env, { eventId: event.id, id: c.req.param('mailing') })
  const here = `/office/events/${event.id}/mailings/${mailing.id}`
  if (mailing.state !== 'draft') return c.redirect(here, 303)
  const [counts, found] = await Promise.all([countRecipients(c.env, mailing), findRecipients(c.env, mailing, named)])
  const unreached = found.filter(({ state }) => state !== 'waiting')
  const layout = officeLayout(c, event, `${here}/dispatch`)
  const page = (
    <MailingDispatchPage {...{ layout, form, event, mailing, counts, unreached }}>
      <FormFields of={dispatchForm} form={form} about={event} />
    </MailingDispatchPage>
  )
  return c.html(page, Object.keys(form.errors).length > 0 ? 422 : 200)
}

const text = words({
  zone: [
    (zone: string) => `Uhrzeit der Veranstaltung (${zone}).`,
    (zone: string) => `The time of the event (${zone}).`,
  ],
})
