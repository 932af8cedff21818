import { fitText, piecesOf } from '../../src/formats/pdf/fit-text.ts'
import { PdfDocument, type PdfFonts } from '../../src/formats/pdf/pdf-document.ts'
import type { Instant } from '../../src/lib/dates.ts'
import { figure } from '../../src/lib/figures.ts'
import type { Language } from '../../src/lib/languages.ts'
import { timeSlices } from '../../src/lib/time-slices.ts'
import { cutMarks } from './cut-marks.ts'
import { type LabelSheet, labelCorner, labelsPerSheet } from './label-sheets.ts'
import type { PrintOptions } from './print-options.ts'
import { printWords } from './print-words.ts'
import { points } from './scale-design.ts'

type OutlineOptions = { print: PrintOptions; language: Language; createdAt: Instant; fonts: PdfFonts }

/** One page with the outline of every label, numbered, and two rulers: to try paper, printer and offset before badges are printed. */
export async function outlinePage({ print, language, createdAt, fonts }: OutlineOptions): Promise<Uint8Array[]> {
  const t = printWords(language)
  const { sheet } = print
  const document = new PdfDocument({ fonts, title: `${t.testPage}: ${sheet.product}`, createdAt })
  const nextSlice = timeSlices()
  for (const _ of document.readFonts()) await nextSlice()
  document.addPage({ size: [points(sheet.page.width), points(sheet.page.height)] })
  document.lineWidth(0.4).strokeColor('#555555')
  for (let i = 0; i < labelsPerSheet(sheet); i++) paintOutline(document, print, i)
  const marks = cutMarks(print)
  if (marks) document.addContent(marks)
  paintRulers(document, print)
  paintWords(document, print, language)
  for (const _ of document.finish()) await nextSlice()
  return document.takeBytes()
}

function paintOutline(document: PdfDocument, { sheet, offset, startAt }: PrintOptions, index: number): void {
  const { width, height, cornerRadius } = sheet.label
  const corner = labelCorner(sheet, index)
  const [x, y] = [points(corner.x + offset.x), points(corner.y + offset.y)]
  document.roundedRect(x, y, points(width), points(height), points(cornerRadius)).stroke()
  const colour = index + 1 < startAt ? '#aaaaaa' : '#111111'
  document.font('bold').fontSize(10).fillColor(colour)
  document.text(String(index + 1), x + points(width) - 24, y + 6, { lineBreak: false, width: 18, align: 'right' })
}

/** Across and down, from the first label's corner: where both are right, nothing is scaled. */
function paintRulers(document: PdfDocument, { sheet, offset }: PrintOptions): void {
  const origin = labelCorner(sheet, 0)
  const [across, down] = rulers(sheet)
  const [x, y] = [points(origin.x + offset.x), points(origin.y + offset.y)]
  document.lineWidth(0.3).strokeColor('#111111')
  for (let mm = 0; mm <= Math.max(across, down); mm++) {
    const length = points(mm % 10 === 0 ? 4 : mm % 5 === 0 ? 3 : 2)
    if (mm <= across) document.moveTo(x + points(mm), y).lineTo(x + points(mm), y + length)
    if (mm <= down) document.moveTo(x, y + points(mm)).lineTo(x + length, y + points(mm))
  }
  document.stroke()
}

/** How long they are, in millimetres: whole centimetres, 100 where the page has room. */
function rulers(sheet: LabelSheet): [across: number, down: number] {
  const { x, y } = labelCorner(sheet, 0)
  const within = (room: number) => Math.min(100, Math.floor(room / 10) * 10)
  return [within(sheet.page.width - x), within(sheet.page.height - y)]
}

/** In the first label, where every sheet has room; each sentence in its share of the height. */
function paintWords(document: PdfDocument, { sheet, offset }: PrintOptions, language: Language): void {
  const t = printWords(language)
  const formatted = (value: number) => figure(value, language, 1).replace('-', '−')
  const sentences = [
    { text: sheet.product, share: 0.18, weight: 'bold' },
    { text: t.hint, share: 0.27, weight: 'regular' },
    { text: t.offset(formatted(offset.x), formatted(offset.y)), share: 0.15, weight: 'regular' },
    { text: t.check(...rulers(sheet)), share: 0.4, weight: 'regular' },
  ] as const
  const corner = labelCorner(sheet, 0)
  const room = { width: points(sheet.label.width - 14), height: points(sheet.label.height - 8) }
  let y = points(corner.y + offset.y + 6)
  for (const { text, share, weight } of sentences) {
    const box = { width: room.width, height: room.height * share, largest: 10, smallest: 4, leading: 1.2 }
    const { lines, size } = fitText(piecesOf(text), (part) => document.widthOf(part, weight), box)
    document.font(weight).fontSize(size).fillColor('#111111')
    lines.forEach((line, i) => {
      const baseline = y + (i + 0.7) * size * box.leading
      document.text(line, points(corner.x + offset.x + 6), baseline, { lineBreak: false, baseline: 'alphabetic' })
    })
    y += box.height
  }
}
