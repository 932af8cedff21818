import { type Language, languages, type WordPair, wordOf } from './languages.ts'

/** Between a number and what it counts: a line never ends there. */
export const noBreak = '\u00a0'

/** "1.234", in English "1,234"; `digits` after the comma at most. */
export function figure(value: number | bigint, language: Language, digits = 0): string {
  const key = `${language}${digits}`
  const made = formats.get(key) ?? new Intl.NumberFormat(locale[language], { maximumFractionDigits: digits })
  formats.set(key, made)
  return made.format(value)
}

/** "1 Tag", "442 Tage": the number and its unit stay on one line. */
export function counted(count: number, one: WordPair, many: WordPair, language: Language): string {
  return `${figure(count, language)}${noBreak}${wordOf(count === 1 ? one : many, language)}`
}

/** "340 KB", "5 MB", "1,2 MB": as few digits as tell how large a file is. */
export function fileSize(bytes: number, language: Language): string {
  const kilobytes = Math.ceil(bytes / 1024)
  if (kilobytes < 1024) return `${figure(kilobytes, language)}${noBreak}KB`
  const megabytes = bytes / (1024 * 1024)
  return `${figure(megabytes, language, megabytes < 10 ? 1 : 0)}${noBreak}MB`
}

/** Times in digits as one says them, "10:00–11:30 Uhr": no line ends before the last word. */
export function oClock(time: string, language: Language): string {
  return language === 'de' ? `${time}${noBreak}Uhr` : time
}

/** "Anna, Ben und Cem". */
export function listing(items: readonly string[], language: Language): string {
  return lists[language].format(items)
}

const locale = { de: 'de-DE', en: 'en-GB' } satisfies Record<Language, string>
const formats = new Map<string, Intl.NumberFormat>()
const lists = Object.fromEntries(
  languages.map((language) => [language, new Intl.ListFormat(locale[language], { type: 'conjunction' })]),
) as Record<Language, Intl.ListFormat>

/** "1 Tag", "24 Stunden", "10 Minuten". */
export function timespan(count: number, unit: keyof typeof units, language: Language): string {
  const [one, many] = units[unit]
  return counted(count, one, many, language)
}

const units = {
  day: [
    ['Tag', 'day'],
    ['Tage', 'days'],
  ],
  hour: [
    ['Stunde', 'hour'],
    ['Stunden', 'hours'],
  ],
  minute: [
    ['Minute', 'minute'],
    ['Minuten', 'minutes'],
  ],
} as const
