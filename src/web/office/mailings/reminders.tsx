import { Hono } from 'hono'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { audienceChoices } from '../../../domain/mailings/audience-choices.ts'
import { countLettersOf } from '../../../domain/mailings/count-recipients.ts'
import { findReminders, readReminder } from '../../../domain/mailings/find-reminders.ts'
import { nextOccurrence } from '../../../domain/mailings/next-occurrence.ts'
import { removeReminder } from '../../../domain/mailings/remove-reminder.ts'
import { saveReminder } from '../../../domain/mailings/save-reminder.ts'
import { switchReminder } from '../../../domain/mailings/switch-reminder.ts'
import { wordOf } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import { partRoutes, type Whole } from '../forms/part-routes.tsx'
import { ofEvent } from '../forms/wholes.tsx'
import { officeLayout } from '../office-layout.ts'
import type { AboutAudience } from './audience-fields.tsx'
import { reminderForm, valuesOfNewReminder } from './reminder-form.tsx'
import { RemindersPage } from './reminders-page.tsx'

const ofMailings = ofEvent('mailings')
const whole: Whole<AboutAudience, { eventId: string }> = {
  ...ofMailings,
  read: async (c) => {
    const event = await ofMailings.read(c)
    return { event, choices: await audienceChoices(c.env, event.id) }
  },
  layout: (c, { event }, path) => ofMailings.layout(c, event, path),
  head: (props) => ofMailings.head?.({ ...props, about: props.about.event }),
}

const parts = partRoutes(whole, {
  at: 'reminders/:reminder',
  list: 'reminders',
  form: reminderForm,
  find: ({ event }, id, c) => readReminder(c.env, { eventId: event.id, id }),
  create: ['Neue Erinnerung', 'New reminder'],
  title: (_, language) => wordOf(['Erinnerung bearbeiten', 'Edit reminder'], language),
  values: (reminder, about, c) =>
    reminder ? reminderForm.values(reminder, about) : valuesOfNewReminder(about, c.req.query('anchor')),
  save: (c, { key, id, value }) => saveReminder(c.env, c.var.staff, { ...key, id, reminder: value }),
  removal: {
    verb: removeReminder,
    title: ['Entfernen', 'Remove'],
    hint: [
      'Schreiben, die diese Erinnerung schon angelegt hat, bleiben.',
      'Mailings that this reminder has made already stay.',
    ],
    button: ['Erinnerung entfernen', 'Remove reminder'],
  },
})

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
  .post('/office/events/:id/reminders/:reminder/activation', (c) => turn(c, true))
  .post('/office/events/:id/reminders/:reminder/deactivation', (c) => turn(c, false))
  .route('/', parts)

async function turn(c: Context<'/:id/:reminder'>, active: boolean): Promise<Response> {
  const { id, reminder } = c.req.param()
  await switchReminder(c.env, c.var.staff, { eventId: id, id: reminder, active })
  return c.redirect(`/office/events/${id}/reminders?done=switched-${active ? 'on' : 'off'}`, 303)
}
