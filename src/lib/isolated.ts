/**
 * A name within other text: one that is written from right to left stands between isolates (UAX #9), so that what comes before
 * and after keeps its place. They work where no element can stand, too: in a title, an option, a label, a letter.
 */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
