import type { z } from 'zod'
import { figure } from '../../../lib/figures.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { faultWords } from '../../ui/address-words.ts'

/** Sentences of a form for codes that mean something else there; `names` are what the schema says is wrong, as `params: { names }`. */
export type Sentences = (language: Language) => Record<string, (label: string, names: readonly string[]) => string>
type Issue = z.ZodError['issues'][number]

/** What is wrong with the field of this label, by the code that its schema gives. */
export function fieldSentence(issue: Issue, label: string, language: Language, own?: Sentences): string {
  const sentences: ReturnType<Sentences> = { ...text(language), ...own?.(language) }
  const sentence = Object.hasOwn(sentences, issue.message) ? sentences[issue.message] : sentences.invalid
  const names: readonly string[] = (issue.code === 'custom' && issue.params?.names) || []
  return sentence?.(label, names) ?? label
}

/** ", von 1 bis 1.000.000", with thousands as the field takes them. */
function withBounds(bounds: readonly string[], language: Language, from: string, to: string): string {
  const [least, most] = bounds.map((bound) => figure(BigInt(bound), language))
  return most === undefined ? '' : `, ${from} ${least} ${to} ${most}`
}

const text = words({
  missing: [(label: string) => `„${label}“ fehlt noch.`, (label: string) => `“${label}” is still missing.`],
  'too-long': [
    (label: string) => `„${label}“ ist zu lang. Bitte kürzen Sie den Text.`,
    (label: string) => `“${label}” is too long. Please shorten the text.`,
  ],
  'not-an-address': [
    (label: string, [fault]: readonly string[]) =>
      fault && fault !== 'incomplete'
        ? faultWords(fault, 'de')
        : `„${label}“ ist keine vollständige E-Mail-Adresse, zum Beispiel name@landkreis.example.`,
    (label: string, [fault]: readonly string[]) =>
      fault && fault !== 'incomplete'
        ? faultWords(fault, 'en')
        : `“${label}” is not a complete e-mail address, for example name@district.example.`,
  ],
  'not-a-date': [
    (label: string) => `„${label}“ ist kein Tag im Kalender, zum Beispiel 02.12.2027.`,
    (label: string) => `“${label}” is not a day of the calendar, for example 02/12/2027.`,
  ],
  'not-a-time': [
    (label: string) => `„${label}“ ist keine Uhrzeit, zum Beispiel 10:00.`,
    (label: string) => `“${label}” is not a time, for example 10:00.`,
  ],
  'not-a-zone': [
    (label: string) => `„${label}“ ist keine bekannte Zeitzone.`,
    (label: string) => `“${label}” is not a known time zone.`,
  ],
  'not-a-slug': [
    (label: string) => `„${label}“ besteht aus Kleinbuchstaben a bis z, Ziffern und einzelnen Bindestrichen.`,
    (label: string) => `“${label}” consists of lower-case letters a to z, digits and single hyphens.`,
  ],
  'not-a-number': [
    (label: string, bounds: readonly string[]) =>
      `„${label}“ ist eine ganze Zahl in Ziffern${withBounds(bounds, 'de', 'von', 'bis')}.`,
    (label: string, bounds: readonly string[]) =>
      `“${label}” is a whole number in digits${withBounds(bounds, 'en', 'from', 'to')}.`,
  ],
  'not-on-the-sheet': [
    (label: string) => `„${label}“: So eine Nummer gibt es auf dem Bogen nicht.`,
    (label: string) => `“${label}”: there is no such number on the sheet.`,
  ],
  'not-a-colour': [
    (label: string) => `„${label}“ ist eine Raute mit sechs Zeichen, zum Beispiel #0072b2.`,
    (label: string) => `“${label}” is a hash with six digits, for example #0072b2.`,
  ],
  'no-day': [
    (label: string) => `„${label}“: Zu der Uhrzeit fehlt der Tag. Bitte nennen Sie ihn, oder lassen Sie beides leer.`,
    (label: string) => `“${label}”: the time has no day. Please name it, or leave both empty.`,
  ],
  'clock-skipped': [
    (label: string) => `„${label}“: Diese Uhrzeit gibt es an dem Tag nicht, weil die Uhren vorgestellt werden.`,
    (label: string) => `“${label}”: there is no such time on that day, because the clocks go forward.`,
  ],
  'clock-twice': [
    (label: string) =>
      `„${label}“: Diese Uhrzeit gibt es an dem Tag zweimal, weil die Uhren zurückgestellt werden. Bitte wählen Sie eine davor oder danach.`,
    (label: string) =>
      `“${label}”: this time comes twice on that day, because the clocks go back. Please choose one before or after.`,
  ],
  'no-start': [
    (label: string) => `„${label}“ fehlt noch: Ein Ende ohne Beginn sagt niemandem, wann er kommen soll.`,
    (label: string) => `“${label}” is still missing: an end without a beginning tells nobody when to come.`,
  ],
  'starts-at-24': [
    (label: string) => `„${label}“: Um 24:00 Uhr beginnt der nächste Tag. Bitte nennen Sie ihn und schreiben 00:00.`,
    (label: string) => `“${label}”: at 24:00 the next day begins. Please name that day and write 00:00.`,
  ],
  'end-before-start': [
    (label: string) => `„${label}“ liegt vor dem Beginn.`,
    (label: string) => `“${label}” is before the beginning.`,
  ],
  'long-night': [
    (label: string) =>
      `„${label}“ liegt vor dem Beginn; am nächsten Tag wären es mehr als 12 Stunden. Wenn Sie das meinen, geben Sie bitte den letzten Tag an.`,
    (label: string) =>
      `“${label}” is before the beginning; on the next day it would be more than 12 hours. If you mean that, please give the last day.`,
  ],
  'closes-before-opening': [
    (label: string) => `„${label}“ liegt vor dem ersten Tag der Anmeldung.`,
    (label: string) => `“${label}” is before the first day of registration.`,
  ],
  'closes-after-end': [
    (label: string) => `„${label}“ liegt nach dem Ende der Veranstaltung.`,
    (label: string) => `“${label}” is after the end of the event.`,
  ],
  'forgets-too-late': [
    (label: string) => `„${label}“ liegt mehr als zehn Jahre nach dem Ende. So lange dürfen die Daten nicht bleiben.`,
    (label: string) => `“${label}” is more than ten years after the end. The data may not be kept for so long.`,
  ],
  'forgets-before-end': [
    (label: string) => `„${label}“ muss nach dem Ende der Veranstaltung liegen.`,
    (label: string) => `“${label}” has to be after the end of the event.`,
  ],
  'not-a-web-address': [
    (label: string) => `„${label}“ ist keine vollständige Adresse, zum Beispiel https://konferenz.example/raum.`,
    (label: string) => `“${label}” is not a complete address, for example https://conference.example/room.`,
  ],
  'no-reason': [() => 'Bitte schreiben Sie in ein paar Worten, warum.', () => 'Please say in a few words why.'],
  invalid: [(label: string) => `„${label}“ passt so nicht.`, (label: string) => `“${label}” does not fit like this.`],
})
