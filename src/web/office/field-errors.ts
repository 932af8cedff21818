import type { z } from 'zod'
import { type Language, words } from '../../lib/languages.ts'
import type { FieldErrors } from '../ui/form.ts'

/** What is wrong, in a sentence per field: the first code of each, with the label that stands at the field. */
export function fieldErrors(error: z.ZodError, labels: Record<string, string>, language: Language): FieldErrors {
  const t = text(language)
  const errors: FieldErrors = {}
  for (const { path, message } of error.issues) {
    const name = path.join('.')
    const sentence = isCode(message) ? t[message] : t.invalid
    errors[name] ??= sentence(labels[name] ?? name)
  }
  return errors
}

const german = {
  missing: (label: string) => `„${label}“ fehlt noch.`,
  'too-long': (label: string) => `„${label}“ ist zu lang. Bitte kürzen Sie den Text.`,
  'one-line': (label: string) => `„${label}“ darf nur eine Zeile haben.`,
  'not-an-address': (label: string) =>
    `„${label}“ ist keine vollständige E-Mail-Adresse, zum Beispiel name@landkreis.example.`,
  'not-a-date': (label: string) => `„${label}“ ist kein Tag im Kalender, zum Beispiel 02.12.2027.`,
  'not-a-time': (label: string) => `„${label}“ ist keine Uhrzeit, zum Beispiel 10:00.`,
  'not-a-zone': (label: string) => `„${label}“ ist keine bekannte Zeitzone.`,
  'not-a-slug': (label: string) =>
    `„${label}“ besteht aus Kleinbuchstaben a bis z, Ziffern und einzelnen Bindestrichen.`,
  'not-a-number': (label: string) => `„${label}“ ist eine ganze Zahl ab 1, oder leer für unbegrenzt.`,
  'not-a-count': (label: string) => `„${label}“ ist eine ganze Zahl von 0 bis 200.`,
  'not-on-the-sheet': (label: string) => `„${label}“: So eine Nummer gibt es auf dem Bogen nicht.`,
  'not-a-colour': (label: string) => `„${label}“ ist eine Raute mit sechs Zeichen, zum Beispiel #0072b2.`,
  'end-before-start': (label: string) => `„${label}“ liegt vor dem Beginn.`,
  'closes-before-opening': (label: string) => `„${label}“ liegt vor dem ersten Tag der Anmeldung.`,
  'closes-after-end': (label: string) => `„${label}“ liegt nach dem Ende der Veranstaltung.`,
  'forgets-before-end': (label: string) => `„${label}“ muss nach dem Ende der Veranstaltung liegen.`,
  'not-a-web-address': (label: string) =>
    `„${label}“ ist keine vollständige Adresse, zum Beispiel https://konferenz.example/raum.`,
  invalid: (label: string) => `„${label}“ passt so nicht.`,
}

const text = words(german, {
  missing: (label: string) => `“${label}” is still missing.`,
  'too-long': (label: string) => `“${label}” is too long. Please shorten the text.`,
  'one-line': (label: string) => `“${label}” may only have one line.`,
  'not-an-address': (label: string) =>
    `“${label}” is not a complete e-mail address, for example name@district.example.`,
  'not-a-date': (label: string) => `“${label}” is not a day of the calendar, for example 02/12/2027.`,
  'not-a-time': (label: string) => `“${label}” is not a time, for example 10:00.`,
  'not-a-zone': (label: string) => `“${label}” is not a known time zone.`,
  'not-a-slug': (label: string) => `“${label}” consists of lower-case letters a to z, digits and single hyphens.`,
  'not-a-number': (label: string) => `“${label}” is a whole number from 1, or empty for no limit.`,
  'not-a-count': (label: string) => `“${label}” is a whole number from 0 to 200.`,
  'not-on-the-sheet': (label: string) => `“${label}”: there is no such number on the sheet.`,
  'not-a-colour': (label: string) => `“${label}” is a hash with six digits, for example #0072b2.`,
  'end-before-start': (label: string) => `“${label}” is before the beginning.`,
  'closes-before-opening': (label: string) => `“${label}” is before the first day of registration.`,
  'closes-after-end': (label: string) => `“${label}” is after the end of the event.`,
  'forgets-before-end': (label: string) => `“${label}” has to be after the end of the event.`,
  'not-a-web-address': (label: string) =>
    `“${label}” is not a complete address, for example https://conference.example/room.`,
  invalid: (label: string) => `“${label}” does not fit like this.`,
})

function isCode(message: string): message is keyof typeof german {
  return Object.hasOwn(german, message)
}
