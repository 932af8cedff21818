import type { Language } from '../lib/languages.ts'

/** A calendar day ("2027-11-08") and the clock time at it, if it has one. */
export type Moment = { date: string; time?: string }

/** A cell of an export: numbers stay numbers, moments dates, null is empty, text is someone's text. */
export type Cell = string | number | Moment | null

/** As people of the language write it, so that their spreadsheet takes it for a date: "08.11.2027 09:00", "2027-11-08 09:00". */
export function momentText({ date, time }: Moment, language: Language): string {
  const day = language === 'de' ? date.split('-').toReversed().join('.') : date
  return time === undefined ? day : `${day} ${time}`
}
