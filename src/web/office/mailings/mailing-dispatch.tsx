import { Hono } from 'hono'
import { calendarDay, clockTime } from '../../../domain/events/input-parts.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { countRecipients } from '../../../domain/mailings/count-recipients.ts'
import { dispatchMailing } from '../../../domain/mailings/dispatch-mailing.ts'
import { findRecipients } from '../../../domain/mailings/find-recipients.ts'
import { readMailing } from '../../../domain/mailings/read-mailing.ts'
import { type Instant, instantOf } from '../../../lib/dates.ts'
import { words } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { readForm } from '../../ui/read-form.ts'
import { officeLayout } from '../office-layout.ts'
import { MailingDispatchPage } from './mailing-dispatch-page.tsx'

/** How many of those whom it does not reach are named. */
const named = 20

/** Lets a mailing go, after it was said how many letters that is. */
export const mailingDispatch = new Hono<AppEnv>()
  .get('/office/events/:id/mailings/:mailing/dispatch', (c) => ask(c, {}, {}))
  .post('/office/events/:id/mailings/:mailing/dispatch', async (c) => {
    const { id, mailing } = c.req.param()
    const event = await readManagedEvent(c.env, c.var.staff, id)
    const values = await readForm(c)
    const at = instantTyped(values, event.zone)
    const isOver = typeof at === 'number' && at <= c.env.clock.now()
    if (at === null || isOver) return ask(c, values, { date: text(c.var.language)[isOver ? 'over' : 'wrong'] })
    await dispatchMailing(c.env, c.var.staff, { eventId: id, id: mailing, at })
    return c.redirect(`/office/events/${id}/mailings/${mailing}?done=dispatched`, 303)
  })

async function ask(c: Context<'/:id/:mailing'>, values: FormValues, errors: FieldErrors): Promise<Response> {
  const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
  const mailing = await readMailing(c.env, { eventId: event.id, id: c.req.param('mailing') })
  const here = `/office/events/${event.id}/mailings/${mailing.id}`
  if (mailing.state !== 'draft') return c.redirect(here, 303)
  const [counts, found] = await Promise.all([countRecipients(c.env, mailing), findRecipients(c.env, mailing, named)])
  const unreached = found.filter(({ state }) => state !== 'waiting')
  const form = { language: c.var.language, values, errors }
  const layout = officeLayout(c, event, `${here}/dispatch`)
  const page = <MailingDispatchPage {...{ layout, form, event, mailing, counts, unreached }} />
  return c.html(page, Object.keys(errors).length > 0 ? 422 : 200)
}

/** Undefined where the fields are empty: as soon as the hold is over. Null: no day or time. */
function instantTyped({ date = '', time = '' }: FormValues, zone: string): Instant | undefined | null {
  if (date.trim() === '' && time.trim() === '') return undefined
  const day = calendarDay.safeParse(date.trim())
  const clock = clockTime.safeParse(time.trim())
  return day.success && clock.success ? instantOf(day.data, clock.data, zone) : null
}

const text = words(
  {
    wrong: 'Bitte geben Sie Tag und Uhrzeit an, oder lassen Sie beides leer.',
    over: 'Dieser Zeitpunkt ist schon vorbei.',
  },
  { wrong: 'Please give a day and a time, or leave both empty.', over: 'That time is over already.' },
)
