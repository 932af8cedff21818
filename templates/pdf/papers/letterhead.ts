import { round } from '../../../src/formats/pdf/line-style.ts'
import { footHeight, type TaggedDocument } from '../../../src/formats/pdf/tagged-document.ts'
import { bodyText, firstBaseline, lineIn, linesOf, writeLines } from '../../../src/formats/pdf/write-text.ts'
import type { Language } from '../../../src/lib/languages.ts'
import { points } from '../scale-design.ts'
import { paperWords } from './paper-words.ts'

/** Who sends a paper: lines of plain text, and an image with its size in pixels. */
export type LetterheadProps = {
  name: string
  sender: string
  footer: string
  logo?: { bytes: Uint8Array<ArrayBuffer>; width: number; height: number } | undefined
}

/** The largest a logo may be. */
const logoBox = { width: points(55), height: points(20) }
const small = { ...bodyText, size: 8, leading: 1.3, colour: '0.25 0.25 0.25' }

/**
 * The head of the first page: the name of the host with its sender's lines on the left, the logo on the right; what has to
 * stand at the foot of a letter stands above the foot of this page. Call it first.
 */
export async function writeLetterhead(
  document: TaggedDocument,
  { name, sender, footer, logo }: LetterheadProps,
  language: Language,
): Promise<void> {
  const image = logo && (await document.holdImage(logo.bytes))
  document.newPage()
  const top = document.y
  const logoHeight = logo && image ? paintLogo(document, image, logo, paperWords(language).logo(name)) : 0
  const column = { x: document.left, width: document.columnWidth - (logoHeight > 0 ? logoBox.width + 12 : 0) }
  const bold = { ...bodyText, size: 10.5, weight: 'bold', leading: 1.3 } as const
  const element = document.element('P')
  writeLines(document, element, 'P', linesOf(document, name, bold, column.width, 3), bold, column)
  writeLines(document, element, 'P', linesOf(document, sender, small, column.width, 8), small, column)
  element.end()
  document.y = Math.max(document.y, top + logoHeight) + 10
  const line = `${round(document.left)} ${round(document.y)} m ${round(document.left + document.columnWidth)} ${round(document.y)} l`
  document.paintArtifact(`q 0.6 w 0.45 G ${line} S Q`)
  document.y += 18
  if (footer.trim()) paintFooter(document, footer)
}

/** In the upper right corner, as large as its box allows; returns its height. */
function paintLogo(
  document: TaggedDocument,
  image: { label: string },
  { width, height }: { width: number; height: number },
  alt: string,
): number {
  const scale = Math.min(logoBox.width / width, logoBox.height / height)
  const size = { width: width * scale, height: height * scale }
  const x = document.left + document.columnWidth - size.width
  const y = document.y
  document.offerImage(image)
  const figure = document.element('Figure', { alt, bbox: [x, y, x + size.width, y + size.height] })
  // An image's own square begins at its lower edge.
  const matrix = [size.width, 0, 0, -size.height, x, y + size.height].map(round).join(' ')
  document.paint(figure, 'Figure', `q ${matrix} cm /${image.label} Do Q`)
  figure.end()
  return size.height
}

/** In the lower margin above the line with the pages: one running text, so that all of it finds room. */
function paintFooter(document: TaggedDocument, footer: string): void {
  const style = { ...small, size: 6.8, leading: 1.25 }
  const lines = linesOf(
    document,
    footer
      .trim()
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join(' · '),
    style,
    document.columnWidth,
    4,
  )
  const height = style.size * style.leading
  const first = document.layout.height - footHeight - 12 - lines.length * height
  const column = { x: document.left, width: document.columnWidth }
  const content = lines.map((line, i) =>
    lineIn(document, line, style, column, first + i * height + firstBaseline(style)),
  )
  document.paintArtifact(content.join(''), 'Pagination')
}
