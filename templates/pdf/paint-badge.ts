import { round } from '../../src/formats/pdf/line-style.ts'
import type { PdfDocument } from '../../src/formats/pdf/pdf-document.ts'
import type { EmbeddedImage } from '../../src/formats/pdf/pdf-file.ts'
import { qrContent } from '../../src/formats/qr.ts'
import type { Block, Frame, Mark } from './badge-marks.ts'
import { channelsOf } from './ink-on.ts'
import { noPhotoPath, noPhotoStroke, pathContent } from './no-photo-path.ts'

/** Turns the marks of faces into content of pages of one document. The content of what comes again is kept. */
export function badgePainter(document: PdfDocument, logo: EmbeddedImage | undefined) {
  const written = new WeakMap<Block, string>()
  const contentOf = (block: Block) => block.marks.map((mark) => markContent(document, mark, logo)).join('')

  /** The content of a face; points from the upper left corner of the page, a turned face stands on its head. */
  return (blocks: readonly Block[], place: FacePlace): string => {
    let content = faceBegin(place)
    for (const block of blocks) {
      const known = block.comesAgain && written.get(block)
      const own = known || contentOf(block)
      if (block.comesAgain && !known) written.set(block, own)
      content += own
    }
    return `${content}Q\n`
  }
}

/** From here to the operator Q the upper left corner of a face is the origin. */
export function faceBegin({ x, y, width, height, turned }: FacePlace): string {
  return turned ? `q -1 0 0 -1 ${round(x + width)} ${round(y + height)} cm\n` : `q 1 0 0 1 ${round(x)} ${round(y)} cm\n`
}

export type FacePlace = Frame & { turned: boolean }

/** The content of one mark, in points from the upper left corner of its face. */
export function markContent(document: PdfDocument, mark: Mark, logo: EmbeddedImage | undefined): string {
  switch (mark.kind) {
    case 'line': {
      const { text, weight, size, x, y } = mark
      return document.lineContent(text, { weight, size, x, y, colour: rgb(mark.colour) })
    }
    case 'symbol':
      return qrContent(mark.matrix, mark.x, mark.y, mark.size)
    case 'bar':
      return `${rgb(mark.colour)} rg ${[mark.x, mark.y, mark.width, mark.height].map(round).join(' ')} re f\n`
    case 'logo': {
      const { x, y, width, height } = mark
      return logo
        ? `q ${round(width)} 0 0 ${-round(height)} ${round(x)} ${round(y + height)} cm /${logo.label} Do Q\n`
        : ''
    }
    case 'no-photo': {
      const { size, x, y, colour } = mark
      const scale = round(size / 24)
      const camera = `${rgb(colour)} rg ${pathContent(noPhotoPath)} f* ${pathContent(noPhotoStroke)}`
      return `q ${scale} 0 0 ${scale} ${round(x)} ${round(y)} cm 1 1 1 RG 1.2 w ${camera} B Q\n`
    }
  }
}

const operands = new Map<string, string>()

/** The operands of rg. */
function rgb(colour: string): string {
  const known = operands.get(colour)
  if (known) return known
  const written = channelsOf(colour).map(round).join(' ')
  if (operands.size < 1000) operands.set(colour, written)
  return written
}
