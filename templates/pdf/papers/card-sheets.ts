import type { PdfFonts } from '../../../src/formats/pdf/pdf-document.ts'
import type { EmbeddedImage } from '../../../src/formats/pdf/pdf-file.ts'
import { pdfStream } from '../../../src/formats/pdf/pdf-stream.ts'
import { TaggedDocument } from '../../../src/formats/pdf/tagged-document.ts'
import type { Instant } from '../../../src/lib/dates.ts'
import type { Language } from '../../../src/lib/languages.ts'
import { fullName } from '../../../src/lib/names.ts'
import type { BadgeDesign } from '../badge-design.ts'
import { badgeFaces } from '../badge-faces.ts'
import type { Block } from '../badge-marks.ts'
import type { BadgeEvent, BadgeProps } from '../badge-props.ts'
import { placesOf, sheets } from '../badge-sheets.ts'
import { cutMarks } from '../cut-marks.ts'
import { labelsPerSheet } from '../label-sheets.ts'
import { badgePainter, faceBegin, markContent } from '../paint-badge.ts'
import type { PrintOptions } from '../print-options.ts'
import { points } from '../scale-design.ts'
import { bareLayout } from './paper-document.ts'

type CardOptions = {
  title: string
  language: Language
  print: PrintOptions
  design: BadgeDesign
  event: BadgeEvent
  createdAt: Instant
  fonts: PdfFonts
}
type People = AsyncIterable<BadgeProps> | Iterable<BadgeProps>

/**
 * Folded cards for tables, drawn as badges are: heard once each, though both sides say the same. The outline leads to each
 * person.
 */
export function cardSheets(people: People, options: CardOptions): ReadableStream<Uint8Array> {
  const { title, language, createdAt, fonts, print, design } = options
  const { width, height } = print.sheet.page
  const layout = bareLayout(points(width), points(height))
  const document = new TaggedDocument({ fonts, title, createdAt, language, layout, says: [options.event, design] })
  return pdfStream(document, written(document, people, options))
}

async function* written(document: TaggedDocument, people: People, options: CardOptions): AsyncGenerator<void> {
  const { print, design, event } = options
  const logo = event.logo && (await document.holdImage(event.logo.bytes))
  const facesOf = badgeFaces({ designs: { usual: design }, sheet: print.sheet, event, letters: document })
  const contentOf = badgePainter(document, logo)
  const marks = cutMarks(print)
  const places = placesOf(print)
  for await (const { badges, from } of sheets(document.settable(people), labelsPerSheet(print.sheet), print.startAt)) {
    document.newPage()
    if (logo) document.offerImage(logo)
    if (marks) document.paintArtifact(marks)
    badges.forEach((badge, i) => {
      const { front, back } = facesOf(badge)
      document.newSection()
      document.bookmark(fullName(badge), 1)
      document.addContent(faceBegin(places.front(from + i)))
      for (const block of front) paintBlock(document, block, logo)
      document.addContent('Q')
      document.paintArtifact(contentOf(back, places.back(from + i)))
    })
    yield
  }
}

/** Lines are a paragraph; what is drawn says nothing that the words do not. */
function paintBlock(document: TaggedDocument, { marks }: Block, logo: EmbeddedImage | undefined): void {
  const lines = marks.flatMap((mark) => (mark.kind === 'line' ? [mark] : []))
  const drawn = marks.filter(({ kind }) => kind !== 'line')
  if (drawn.length > 0) document.paintArtifact(drawn.map((mark) => markContent(document, mark, logo)).join(''))
  if (lines.length === 0) return
  const paragraph = document.element('P')
  const words = lines.map((line) => ({ ...line, text: line.inWord ? line.text : `${line.text} ` }))
  document.paint(paragraph, 'P', words.map((line) => markContent(document, line, logo)).join(''))
  paragraph.end()
}
