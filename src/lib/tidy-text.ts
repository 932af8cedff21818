import { unseen } from './unseen-signs.ts'

/**
 * One line as it was meant: composed (NFC), line ends, controls and every kind of blank as a single space, nothing that
 * nobody sees, half a character as U+FFFD. The same text reads the same, however it was typed or pasted; linear.
 */
export function tidyLine(typed: string): string {
  if (plainLine.test(typed)) return typed
  return composed(typed.replace(blanks, ' ')).replace(blanks, ' ').trim()
}

/** The same for several lines: line ends become \n, blanks stay, and so do the places where a long word may part. */
export function tidyText(typed: string): string {
  const lines = typed.replace(lineEnds, '\n').replace(controls, ' ')
  return composed(lines, '\u00ad\u200b')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
}

/** How long a text is for who wrote it: in code points. */
export function isLongerThan(text: string, longest: number): boolean {
  return text.length > longest && (text.length > 2 * longest || [...text].length > longest)
}

/** To compose a letter with thousands of marks takes the square of them, therefore they are counted first (UAX #15-D4). */
function composed(typed: string, kept = ''): string {
  return typed
    .toWellFormed()
    .replace(unseen, (sign, needed?: string) => needed ?? (kept.includes(sign) ? sign : ''))
    .replace(/(\p{M}{32})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/(\p{M}{8})\p{M}+/gu, '$1')
}

/** Words of composed Latin letters with single blanks: most of what is typed, and nothing to tidy. */
const plainLine = /^(?:[!-~\u00a1-\u00ac\u00ae-\u017f]+(?: [!-~\u00a1-\u00ac\u00ae-\u017f]+)*)?$/
const blanks = /[\s\p{Cc}]+/gu
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
const controls = /[^\P{Cc}\n]/gu
