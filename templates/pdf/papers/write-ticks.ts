import { round } from '../../../src/formats/pdf/line-style.ts'
import type { TaggedDocument } from '../../../src/formats/pdf/tagged-document.ts'
import { bodyText, linesOf, writeLines } from '../../../src/formats/pdf/write-text.ts'
import { points } from '../scale-design.ts'

/** Sentences with a box to tick before each. */
export function writeTicks(document: TaggedDocument, sentences: readonly string[]): void {
  const look = { ...bodyText, size: 10, leading: 1.35 }
  const list = document.element('L')
  for (const sentence of sentences) {
    const column = { x: document.left + box * 1.9, width: document.columnWidth - box * 1.9 }
    const lines = linesOf(document, sentence, look, column.width)
    document.makeRoom(lines.length * look.size * look.leading)
    document.paintArtifact(
      `q 0.7 w 0.2 G ${[document.left + 1, document.y + 1.5, box, box].map(round).join(' ')} re S Q`,
    )
    const item = document.element('LI', {}, list)
    const body = document.element('LBody', {}, item)
    writeLines(document, body, 'LBody', lines, look, column)
    item.end()
    document.y += 3.5
  }
  list.end()
  document.y += 4
}

const box = points(3.6)
