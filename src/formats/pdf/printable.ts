/** What stands in print for a run of characters that the typeface lacks (emoji, Chinese, Hebrew, …). */
const substitute = '?'

export type Printable = {
  text: string
  /** The characters that could not be printed, in order; empty if all could. */
  missing: string
}

/**
 * One line of text that a typeface can print: composed (NFC), blanks joined, invisible characters left out, a letter whose
 * mark is lacking without the mark, and each run of lacking characters as one `?`.
 */
export function printable(text: string, hasGlyph: (codePoint: number) => boolean): Printable {
  const tidy = composed.test(text)
    ? text
    : text
        .toWellFormed()
        .normalize('NFC')
        .replace(/[\s\p{Zs}\p{Zl}\p{Zp}\p{Cc}]+/gu, ' ')
        .trim()
  const covered = (part: string) => [...part].every((character) => hasGlyph(character.codePointAt(0) ?? 0))
  if (covered(tidy) && !invisible.test(tidy)) return { text: tidy, missing: '' }

  let missing = ''
  let printed = ''
  let inRun = false
  for (const { segment } of graphemes.segment(tidy)) {
    const visible = segment.replace(joining.test(segment) ? allButJoiners : invisibles, '')
    const bare = visible.normalize('NFD').replace(/\p{M}/gu, '')
    const asFarAsPossible = [visible, bare].find(covered)
    if (asFarAsPossible !== visible) missing += segment
    if (asFarAsPossible === undefined) printed += inRun ? '' : substitute
    else printed += asFarAsPossible
    inRun = asFarAsPossible === undefined
  }
  return { text: printed.replace(/ +/g, ' ').trim(), missing }
}

/** Words of composed Latin letters with single blanks: most names, and nothing to tidy. */
const composed = /^[!-~\u00a1-\u00ac\u00ae-\u017f]+(?: [!-~\u00a1-\u00ac\u00ae-\u017f]+)*$/

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' })
const invisible = /[\p{Cf}\p{Variation_Selector}]/u
/** In these scripts an invisible joiner says which form a letter takes: Persian "می‌خواهم". */
const joining = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Tamil}]/u
const allButJoiners = /(?![\u200c\u200d])[\p{Cf}\p{Variation_Selector}]/gu
const invisibles = /[\p{Cf}\p{Variation_Selector}]/gu
