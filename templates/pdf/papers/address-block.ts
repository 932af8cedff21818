import type { TaggedDocument } from '../../../src/formats/pdf/tagged-document.ts'
import { bodyText, linesOf, writeLines } from '../../../src/formats/pdf/write-text.ts'

/** In points from the upper left corner of the page. */
export type AddressBox = { x: number; y: number; width: number; height: number }

const leading = 1.25
/** Of one part of an address, so that a hostile name leaves room for the others. */
const mostLines = 4

/**
 * An address in a box, as large as it fits between 12 and 6.5 pt; at the smallest size what finds no room below is left out.
 */
export function writeAddress(document: TaggedDocument, lines: readonly string[], box: AddressBox, largest = 12): void {
  const wrapped = (size: number) =>
    lines.flatMap((line) => linesOf(document, line, { size, weight: 'regular' }, box.width).slice(0, mostLines))
  const fits = (size: number) => wrapped(size).length * size * leading <= box.height
  let size = largest
  while (size > 6.5 && !fits(size)) size -= 0.5
  const room = Math.floor(box.height / (size * leading))
  const element = document.element('P')
  document.y = box.y
  const style = { ...bodyText, size, leading, colour: '0 0 0', after: 0 }
  writeLines(document, element, 'P', wrapped(size).slice(0, room), style, box)
  element.end()
}
