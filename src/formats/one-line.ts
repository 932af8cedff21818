import { directionSigns } from '../lib/unseen-signs.ts'

/**
 * A text as one line that cannot act: line breaks and control characters become spaces, signs that turn the reading
 * direction (UAX #9 explicit formatting) and lone surrogates go. Longer than `most` code points, it ends in an ellipsis.
 */
export function oneLine(text: string, most = Number.POSITIVE_INFINITY): string {
  const line = text
    .toWellFormed()
    .replace(directionSigns, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  if (line.length <= most) return line
  const letters = [...line]
  return letters.length <= most
    ? line
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
