import type { PdfDocument } from '../../../src/formats/pdf/pdf-document.ts'
import { printable } from '../../../src/formats/pdf/printable.ts'
import { wrapLines } from '../../../src/formats/pdf/wrap-lines.ts'

/** In points from the upper left corner of the page. */
export type AddressBox = { x: number; y: number; width: number; height: number }

const leading = 1.25
/** Of one part of an address, so that a hostile name leaves room for the others. */
const mostLines = 4
const ink = '0 0 0'

/**
 * The content that sets an address in a box, as large as it fits between 12 and 6.5 pt; at the smallest size what finds no
 * room below is left out.
 */
export function addressContent(document: PdfDocument, lines: readonly string[], box: AddressBox, largest = 12): string {
  const texts = lines.map((line) => printable(line, (codePoint) => document.hasGlyph(codePoint)).text).filter(Boolean)
  const wrapped = (size: number) =>
    texts.flatMap((text) =>
      wrapLines(text, (part) => document.widthOf(part, 'regular'), box.width / size).slice(0, mostLines),
    )
  const fits = (size: number) => wrapped(size).length * size * leading <= box.height
  let size = largest
  while (size > 6.5 && !fits(size)) size -= 0.5
  const room = Math.floor(box.height / (size * leading))
  return wrapped(size)
    .slice(0, room)
    .map((text, i) => {
      const y = box.y + (i + 0.8) * size * leading
      return document.lineContent(text, { weight: 'regular', size, x: box.x, y, colour: ink })
    })
    .join('')
}
