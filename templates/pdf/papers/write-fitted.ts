import type { TaggedDocument } from '../../../src/formats/pdf/tagged-document.ts'
import { linesOf, type TextStyle, writeLines } from '../../../src/formats/pdf/write-text.ts'

/**
 * One element as large as asked where its text fits in so many lines, else smaller; what still finds no room at the smallest
 * size ends in an ellipsis.
 */
export function writeFitted(document: TaggedDocument, { type, text, style, most, smallest }: Fitted): void {
  const fits = (size: number) => linesOf(document, text, { ...style, size }, document.columnWidth).length <= most
  let { size } = style
  while (size > smallest && !fits(size)) size -= 1
  const lines = linesOf(document, text, { ...style, size }, document.columnWidth, most)
  if (lines.length === 0) return
  const element = document.element(type)
  writeLines(document, element, type, lines, { ...style, size })
  element.end()
  document.y += style.after
}

/** `most`: lines; sizes in points. */
type Fitted = { type: 'H1' | 'H2' | 'P'; text: string; style: TextStyle; most: number; smallest: number }
