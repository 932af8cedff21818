import { round } from '../../../src/formats/pdf/line-style.ts'
import type { TaggedDocument } from '../../../src/formats/pdf/tagged-document.ts'
import { writeParagraph } from '../../../src/formats/pdf/write-text.ts'
import { points } from '../scale-design.ts'

/** A sentence, room to sign, and what the signature is below the line; never on two pages. */
export function writeSignatureLine(
  document: TaggedDocument,
  { sentence, below }: { sentence: string; below: string },
): void {
  document.makeRoom(points(38))
  document.y += points(5)
  writeParagraph(document, sentence)
  document.y += points(14)
  const [x, y] = [round(document.left), round(document.y)]
  document.paintArtifact(`q 0.6 w 0.2 G ${x} ${y} m ${round(x + points(95))} ${y} l S Q`)
  document.y += 3
  writeParagraph(document, below, { size: 8.5 })
}
