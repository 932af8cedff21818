import { type CalendarSettings, calendarSettings } from '../../../domain/events/calendar-settings.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { type Language, words } from '../../../lib/languages.ts'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { fieldErrors } from '../field-errors.ts'

type Parsed = { settings: CalendarSettings; errors?: undefined } | { settings?: undefined; errors: FieldErrors }

/** The form as typed → the settings, or a sentence per field. */
export function parseCalendar(values: FormValues, language: Language): Parsed {
  const parsed = calendarSettings.safeParse({
    calendarMode: values.calendarMode,
    calendarRsvp: values.calendarRsvp === 'on',
    alarmMinutes: values.alarmMinutes ? Number(values.alarmMinutes) : null,
    onlineUrl: values.onlineUrl ?? '',
  })
  if (parsed.success) return { settings: parsed.data }
  return { errors: fieldErrors(parsed.error, calendarLabels(language), language) }
}

/** The settings of an event as the form shows them. */
export function valuesOfCalendar(event: EventRecord): FormValues {
  return {
    calendarMode: event.calendarMode,
    calendarRsvp: event.calendarRsvp ? 'on' : '',
    alarmMinutes: event.alarmMinutes === null ? '' : String(event.alarmMinutes),
    onlineUrl: event.onlineUrl,
  }
}

/** The labels of the form, by field; errors call the field by the same name. */
export const calendarLabels = words(
  {
    calendarMode: 'Wie der Termin in den Kalender kommt',
    calendarRsvp: 'Die Einladung bittet um eine Antwort aus dem Kalender',
    alarmMinutes: 'Erinnerung durch den Kalender',
    onlineUrl: 'Adresse für die Online-Teilnahme',
  },
  {
    calendarMode: 'How the date comes into the calendar',
    calendarRsvp: 'The invitation asks for an answer from the calendar',
    alarmMinutes: 'Reminder by the calendar',
    onlineUrl: 'Address for taking part online',
  },
)
