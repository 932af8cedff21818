import type { events } from '../../db/schema/events.ts'
import { oneLine } from '../../formats/one-line.ts'
import { type Language, type LanguageMap, languages } from '../../lib/languages.ts'

type Event = typeof events.$inferSelect

/** What the office said in one language: in the one asked for, else in the other. */
export type Said<Words> = { words: Words; language: Language }

/** Why an event was called off, if its office said so. */
export function cancellationReason(
  { cancellationReason }: Pick<Event, 'cancellationReason'>,
  asked: Language,
): Said<string> | undefined {
  const said = saidIn(cancellationReason, asked)
  return said && { ...said, words: oneLine(said.words) }
}

/** What else its office said, line by line. */
export function cancellationLines(
  { cancellationText }: Pick<Event, 'cancellationText'>,
  asked: Language,
): Said<string[]> | undefined {
  const said = saidIn(cancellationText, asked)
  return said && { ...said, words: said.words.split(/[\r\n]+/).flatMap((line) => oneLine(line) || []) }
}

function saidIn(map: LanguageMap | null, asked: Language): Said<string> | undefined {
  const language = [asked, ...languages].find((one) => map?.[one])
  return language && { words: map?.[language] ?? '', language }
}
