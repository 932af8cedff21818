import { Hono } from 'hono'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { audienceChoices } from '../../../domain/mailings/audience-choices.ts'
import { countLettersOf } from '../../../domain/mailings/count-recipients.ts'
import { findReminders, readReminder } from '../../../domain/mailings/find-reminders.ts'
import { nextOccurrence } from '../../../domain/mailings/next-occurrence.ts'
import { reminderInput } from '../../../domain/mailings/reminder-input.ts'
import { removeReminder } from '../../../domain/mailings/remove-reminder.ts'
import { saveReminder } from '../../../domain/mailings/save-reminder.ts'
import { switchReminder } from '../../../domain/mailings/switch-reminder.ts'
import { untouchedIn } from '../../../domain/mailings/written.ts'
import { wordOf, words } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import { FieldGroup } from '../../ui/field-group.tsx'
import type { FormValues } from '../../ui/form.ts'
import { checkbox, radio } from '../forms/choice-kinds.tsx'
import { row, within } from '../forms/form-fields.tsx'
import type { Frame } from '../forms/form-spec.ts'
import { number, time } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { partRoutes, type Whole } from '../forms/part-routes.tsx'
import { ofEvent } from '../forms/wholes.tsx'
import { officeLayout } from '../office-layout.ts'
import { type AboutAudience, audience } from './audience-fields.tsx'
import { begunWith, editedWords, letterWords, wordSentences } from './mailing-form.tsx'
import { besideMailing } from './mailing-preview.tsx'
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

const when = ['Wann?', 'When?'] as const
const moves = [
  'Wird die Veranstaltung verlegt, verlegt sich die Erinnerung mit. Was schon vorbei ist, wird nicht nachgeholt.',
  'If the event is moved, the reminder moves along. What is over already is not made up for.',
] as const

const movesAlong: Frame = ({ children, form: { language } }) => (
  <FieldGroup title={wordOf(when, language)}>
    {children}
    <p>{wordOf(moves, language)}</p>
  </FieldGroup>
)

/** The form of a reminder: when, what, to whom. */
const reminderForm = officeForm(
  reminderInput,
  {
    ...within(movesAlong, {
      anchor: {
        kind: radio({
          before: ['Tage vor der Veranstaltung', 'days before the event'],
          after: ['Tage nach der Veranstaltung', 'days after the event'],
          documents: ['alle … Tage, solange Unterlagen fehlen', 'every … days, as long as documents are missing'],
        }),
        label: when,
        required: true,
      },
      ...row({
        days: { kind: number({ maxlength: 3 }), label: ['Tage', 'Days'], required: true },
        time: {
          kind: time,
          label: ['Uhrzeit', 'Time'],
          hint: ({ event: { zone } }: AboutAudience, language) => wordOf(inZone(zone), language),
          required: true,
        },
      }),
    }),
    ...letterWords,
    asIs: {
      kind: checkbox,
      label: ['Den Text der Vorlage unverändert verwenden', 'Use the text of the template as it is'],
    },
    ...audience,
  },
  {
    sentences: (language) => ({
      ...wordSentences(language),
      ...untouchedSentences(language),
      ...daySentences(language),
    }),
  },
)

const parts = partRoutes(whole, {
  at: 'reminders/:reminder',
  list: 'reminders',
  form: reminderForm,
  find: ({ event }, id, c) => readReminder(c.env, { eventId: event.id, id }),
  create: ['Neue Erinnerung', 'New reminder'],
  title: (_, language) => wordOf(['Erinnerung bearbeiten', 'Edit reminder'], language),
  values: (reminder, about, c) =>
    reminder
      ? reminderForm.values({ ...reminder, ...editedWords(reminder), asIs: untouchedIn(reminder).length > 0 }, about)
      : valuesOfNewReminder(about, c.req.query('anchor')),
  beside: (c, about, form) => besideMailing(c, { about, form, at: 'reminders' }),
  save: (c, deps, { key, id, value: { asIs, ...reminder } }) =>
    saveReminder(deps, c.var.staff, { ...key, id, reminder }),
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

const untouchedSentences = words({
  untouched: [
    (label: string) =>
      `„${label}“ ist noch der Text der Vorlage. Bitte schreiben Sie, was Sie sagen möchten, oder kreuzen Sie an, dass er so verwendet wird; Englisch kann leer bleiben.`,
    (label: string) =>
      `“${label}” is still the text of the template. Please write what you want to say, or tick that it is used as it is; English can stay empty.`,
  ],
})

const daySentences = words({
  'not-even-a-day': [
    (label: string) => `„${label}“: Nach Unterlagen wird höchstens jeden Tag gefragt, also ab 1.`,
    (label: string) => `“${label}”: documents are asked for every day at most, so from 1 on.`,
  ],
})

const inZone = (zone: string) => [`Am Ort der Veranstaltung (${zone}).`, `Where the event is held (${zone}).`] as const

/** What a new reminder begins with, by the anchor that an address names. */
function valuesOfNewReminder(about: AboutAudience, asked: string | undefined): FormValues {
  const anchor = asked === 'after' || asked === 'documents' ? asked : 'before'
  const { template, days } = usual[anchor]
  return reminderForm.values({ ...begunWith(template), asIs: false, anchor, days, time: '09:00' }, about)
}

const usual = {
  before: { template: 'reminder', days: 3 },
  after: { template: 'thank-you', days: 1 },
  documents: { template: 'documents-missing', days: 7 },
} as const
