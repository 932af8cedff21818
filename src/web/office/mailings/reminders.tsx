import { Hono } from 'hono'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { audienceChoices } from '../../../domain/mailings/audience-choices.ts'
import { countLettersOf } from '../../../domain/mailings/count-recipients.ts'
import { findReminders, readReminder } from '../../../domain/mailings/find-reminders.ts'
import { nextOccurrence } from '../../../domain/mailings/next-occurrence.ts'
import { removeReminder } from '../../../domain/mailings/remove-reminder.ts'
import { saveReminder } from '../../../domain/mailings/save-reminder.ts'
import { switchReminder } from '../../../domain/mailings/switch-reminder.ts'
import type { AppEnv, Context } from '../../env.ts'
import { readForm } from '../../ui/read-form.ts'
import { officeLayout } from '../office-layout.ts'
import { saved } from '../saved.ts'
import { anchorOf, parseReminder, valuesOfNewReminder, valuesOfReminder } from './reminder-form.ts'
import { ReminderFormPage } from './reminder-form-page.tsx'
import { RemindersPage } from './reminders-page.tsx'

/** What writes to the people of an event by itself. */
export const reminders = new Hono<AppEnv>()
  .get('/office/events/:id/reminders', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const rules = await findReminders(c.env, event.id)
    const letters = await countLettersOf(c.env, rules)
    const now = c.env.clock.now()
    const shown = rules.map((reminder, place) => ({
      reminder,
      next: event.status === 'published' ? nextOccurrence(reminder, event, reminder.made, now) : undefined,
      letters: letters[place] ?? 0,
    }))
    return c.html(<RemindersPage layout={officeLayout(c, event)} event={event} reminders={shown} />)
  })
  .post('/office/events/:id/reminders', (c) => save(c))
  .get('/office/events/:id/reminders/new', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const values = valuesOfNewReminder(anchorOf(c.req.query('anchor')))
    const form = { language: c.var.language, values, errors: {} }
    const choices = await audienceChoices(c.env, event.id)
    return c.html(<ReminderFormPage {...{ layout: officeLayout(c, event), form, event, choices }} />)
  })
  .get('/office/events/:id/reminders/:reminder', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const reminder = await readReminder(c.env, { eventId: event.id, id: c.req.param('reminder') })
    const form = { language: c.var.language, values: valuesOfReminder(reminder), errors: {} }
    const choices = await audienceChoices(c.env, event.id)
    const page = { layout: officeLayout(c, event), form, event, choices, id: reminder.id }
    return c.html(<ReminderFormPage {...page} />)
  })
  .post('/office/events/:id/reminders/:reminder', (c) => save(c, c.req.param('reminder')))
  .post('/office/events/:id/reminders/:reminder/activation', (c) => turn(c, true))
  .post('/office/events/:id/reminders/:reminder/deactivation', (c) => turn(c, false))
  .post('/office/events/:id/reminders/:reminder/removal', async (c) => {
    const { id, reminder } = c.req.param()
    await removeReminder(c.env, c.var.staff, { eventId: id, id: reminder })
    return c.redirect(`/office/events/${id}/reminders?done=removed`, 303)
  })

async function save(c: Context<'/:id'>, id?: string): Promise<Response> {
  const { language, staff } = c.var
  const event = await readManagedEvent(c.env, staff, c.req.param('id'))
  if (id !== undefined) await readReminder(c.env, { eventId: event.id, id })
  const values = await readForm(c)
  const parsed = parseReminder(values, language)
  const outcome = parsed.reminder
    ? await saved(saveReminder(c.env, staff, { eventId: event.id, id, reminder: parsed.reminder }), language)
    : parsed
  const here = `/office/events/${event.id}/reminders`
  if (outcome.errors) {
    const form = { language, values, errors: outcome.errors }
    const choices = await audienceChoices(c.env, event.id)
    const layout = officeLayout(c, event, `${here}/${id ?? 'new'}`)
    return c.html(<ReminderFormPage {...{ layout, form, event, choices, id }} />, 422)
  }
  return c.redirect(`${here}?done=saved`, 303)
}

async function turn(c: Context<'/:id/:reminder'>, active: boolean): Promise<Response> {
  const { id, reminder } = c.req.param()
  await switchReminder(c.env, c.var.staff, { eventId: id, id: reminder, active })
  return c.redirect(`/office/events/${id}/reminders?done=switched-${active ? 'on' : 'off'}`, 303)
}
