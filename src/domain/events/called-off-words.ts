import type { events } from '../../db/schema/events.ts'
import { oneLine } from '../../formats/one-line.ts'
import { type Language, type LanguageMap, languages } from '../../lib/languages.ts'

type Event = typeof events.$inferSelect

/** What the office said in one language: in the one asked for, else in the other. */
export type Written<Words> = { words: Words; language: Language }

/** Why an event was called off, if its office said so. */
export function cancellationReason(
  { cancellationReason }: Pick<Event, 'cancellationReason'>,
  asked: Language,
): Written<string> | undefined {
  const written = writtenIn(cancellationReason, asked)
  return written && { ...written, words: oneLine(written.words) }
}

/** What else its office said, line by line. */
export function cancellationLines(
  { cancellationText }: Pick<Event, 'cancellationText'>,
  asked: Language,
): Written<string[]> | undefined {
  const written = writtenIn(cancellationText, asked)
  return written && { ...written, words: written.words.split(/[\r\n]+/).flatMap((line) => oneLine(line) || []) }
}

function writtenIn(map: LanguageMap | null, asked: Language): Written<string> | undefined {
  const language = [asked, ...languages].find((one) => map?.[one])
  return language && { words: map?.[language] ?? '', language }
}
