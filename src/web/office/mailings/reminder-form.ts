import type { Reminder } from '../../../domain/mailings/find-reminders.ts'
import { type ReminderInput, reminderInput } from '../../../domain/mailings/reminder-input.ts'
import { type Language, words } from '../../../lib/languages.ts'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { typedAudience, valuesOfAudience } from './audience-form.ts'
import { audienceLabels } from './audience-labels.ts'
import { errorsOf, mailingLabels, typedWords, valuesOfTemplate, valuesOfWords, wordErrors } from './mailing-form.ts'

type Parsed = { reminder: ReminderInput; errors?: undefined } | { reminder?: undefined; errors: FieldErrors }
type Anchor = ReminderInput['anchor']

/** A reminder as typed → the reminder, or a sentence per field. */
export function parseReminder(values: FormValues, language: Language): Parsed {
  const given = (name: string) => values[name]?.trim() ?? ''
  const parsed = reminderInput.safeParse({
    ...typedWords(values),
    ...typedAudience(values),
    anchor: given('anchor'),
    days: given('days') === '' ? undefined : Number(given('days')),
    time: given('time'),
  })
  if (parsed.success) return { reminder: parsed.data }
  const labels = { ...mailingLabels(language), ...audienceLabels(language), ...reminderLabels(language) }
  return { errors: wordErrors(values, errorsOf(parsed.error, labels, language), language) }
}

/** What a new reminder of this kind begins with. */
export function valuesOfNewReminder(anchor: Anchor): FormValues {
  const { template, days } = usual[anchor]
  return { ...valuesOfTemplate(template), anchor, days, time: '09:00' }
}

const usual = {
  before: { template: 'reminder', days: '3' },
  after: { template: 'thank-you', days: '1' },
  documents: { template: 'documents-missing', days: '7' },
} as const satisfies Record<Anchor, unknown>

export function anchorOf(text: string | undefined): Anchor {
  return text === 'after' || text === 'documents' ? text : 'before'
}

/** A reminder as its form shows it. */
export function valuesOfReminder(reminder: Reminder): FormValues {
  const { anchor, days, time, filter, toContacts } = reminder
  return { ...valuesOfWords(reminder), ...valuesOfAudience(filter, toContacts), anchor, days: String(days), time }
}

/** The labels of when a reminder leaves. */
export const reminderLabels = words(
  { anchor: 'Wann?', days: 'Tage', time: 'Uhrzeit' },
  { anchor: 'When?', days: 'Days', time: 'Time' },
)

/** What the kinds of reminders are called. */
export const anchorWords = words(
  {
    before: 'Tage vor der Veranstaltung',
    after: 'Tage nach der Veranstaltung',
    documents: 'alle … Tage, solange Unterlagen fehlen',
  } satisfies Record<Anchor, string>,
  {
    before: 'days before the event',
    after: 'days after the event',
    documents: 'every … days, as long as documents are missing',
  },
)
