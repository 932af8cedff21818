import { type FittedText, fitText, piecesOf } from '../../src/formats/pdf/fit-text.ts'
import type { PdfDocument } from '../../src/formats/pdf/pdf-document.ts'
import { printable } from '../../src/formats/pdf/printable.ts'
import type { Measure } from '../../src/formats/pdf/wrap-lines.ts'
import type { TextElement } from './badge-design.ts'
import type { Block, Line, Loss } from './badge-marks.ts'

/** What a layout has to know of a typeface. */
export type Letters = Pick<PdfDocument, 'widthOf' | 'hasGlyph'>

/**
 * A text in the box of its element, as large as it fits. Where even the smallest size would cut it, the shorter text is
 * taken; only what is cut then is a loss.
 */
export function setText(letters: Letters, element: TextElement, text: string, shorter = ''): Block {
  const { print, losses } = clean(letters, element, text)
  const measure = measureIn(letters, element)
  const fitted = fitText(piecesOf(print), measure, boxOf(element))
  if (!fitted.cut) return { marks: linesOf(letters, element, fitted), losses }
  const short = clean(letters, element, shorter).print
  const second = short ? fitText(piecesOf(short), measure, boxOf(element)) : fitted
  const cut: Loss[] = second.cut ? [{ code: 'cut', element: element.kind, text }] : []
  return { marks: linesOf(letters, element, second), losses: [...losses, ...cut] }
}

/** The lines of a fitted text; `used` is what stands above them in the box, in points. */
export function linesOf(letters: Letters, element: TextElement, fitted: FittedText, used = 0): Line[] {
  const { lines, size } = fitted
  const { weight, colour, align } = element
  const leading = size * leadingOf(element)
  const first = element.y + used + firstBaseline(element, fitted, element.height - used)
  return lines.map((text, i) => {
    const rest = align === 'left' ? 0 : element.width - letters.widthOf(text, weight) * size
    const x = element.x + (align === 'centre' ? rest / 2 : rest)
    const goesOn = fitted.inWord?.includes(i) && { inWord: true as const }
    return { kind: 'line', text, weight, size, x, y: first + i * leading, colour, ...goesOn }
  })
}

/** What can be printed of a text, and the loss of what cannot. */
export function clean(letters: Letters, { kind }: TextElement, text: string): { print: string; losses: Loss[] } {
  if (!text) return { print: '', losses: [] }
  const { text: print, missing } = printable(text, (codePoint) => letters.hasGlyph(codePoint))
  return { print, losses: missing ? [{ code: 'not-in-typeface', element: kind, text: missing }] : [] }
}

export function measureIn(letters: Letters, { weight }: Pick<TextElement, 'weight'>): Measure {
  return (text) => letters.widthOf(text, weight)
}

export function boxOf(element: TextElement, used = 0) {
  const { width, height, size } = element
  return { width, height: height - used, largest: size.max, smallest: size.min, leading: leadingOf(element) }
}

/** Names stand closer than running text. */
function leadingOf({ kind }: TextElement): number {
  return kind === 'name' || kind === 'first-name' || kind === 'last-name' ? 1.08 : 1.16
}

/** Fira Sans in em: its capitals, how far accents rise above them, how far letters hang below the line. */
const capitals = 0.689
const accents = 0.26
const tails = 0.21

/** Capitals touch the upper edge; accents on them, where there is room to spare, move the text down. */
function firstBaseline(element: TextElement, { lines, size }: FittedText, height: number): number {
  const ink = size * (capitals + (lines.length - 1) * leadingOf(element))
  const spare = Math.max(0, height - ink - size * tails)
  const middle = (height - ink) / 2
  if (element.anchor === 'middle') return Math.max(0, middle) + size * capitals
  if (element.anchor === 'bottom') return spare + size * capitals
  const rise = accented.test(lines[0] ?? '') ? Math.min(spare, size * accents) : 0
  return rise + size * capitals
}

/** A capital with a mark above it, as it is composed. */
const accented = /[À-ÅÈ-ÏÑ-ÖÙ-Ý\u0100-\u024f\u1e00-\u1eff]/
