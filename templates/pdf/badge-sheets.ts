import { PdfDocument, type PdfFonts } from '../../src/formats/pdf/pdf-document.ts'
import { type Printable, printable } from '../../src/formats/pdf/printable.ts'
import type { Instant } from '../../src/lib/dates.ts'
import { type BadgeProps, paintBadge } from './badge.ts'
import { type LabelSheet, labelCorner } from './label-sheets.ts'

export type BadgeSheetOptions = {
  sheet: LabelSheet
  eventTitle: string
  createdAt: Instant
  fonts: PdfFonts
  /** Told of each badge on which characters had to be replaced by `?`, and which they were. */
  onUnprintable?: (badge: BadgeProps, characters: string) => void
}

/** Sheets of badges as PDF, in the order given. A sheet is laid out when the reader asks for it; none is kept. */
export function badgeSheets(
  badges: AsyncIterable<BadgeProps> | Iterable<BadgeProps>,
  options: BadgeSheetOptions,
): ReadableStream<Uint8Array> {
  const { sheet, fonts, eventTitle, createdAt } = options
  const document = new PdfDocument({ fonts, title: eventTitle, createdAt })
  const source = sheets(badges, sheet.columns * sheet.rows)
  let painted = 0
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const page = await source.next()
        if (!page.done) {
          paintSheet(document, page.value, options)
          await breathe(document, ++painted)
        } else {
          if (painted === 0) document.addPage({ size: pageSize(sheet) })
          document.end()
        }
        controller.enqueue(joined(document.takeBytes()))
        if (page.done) controller.close()
      },
      async cancel() {
        await source.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}

/** The characters of a badge that the typeface lacks; empty if all will be printed. */
export function unprintableOn(badges: Iterable<BadgeProps>, fonts: PdfFonts): Map<BadgeProps, string> {
  const document = new PdfDocument({ fonts, title: '', createdAt: 0 })
  const found = new Map<BadgeProps, string>()
  for (const badge of badges) {
    const { missing } = printableBadge(document, badge)
    if (missing) found.set(badge, missing)
  }
  return found
}

/** Other requests get their turn every so often, and the words laid out so far are let go (about 8 kB a badge). */
async function breathe(document: PdfDocument, painted: number): Promise<void> {
  if (painted % 100 === 0) document.forgetWords()
  if (painted % 20 === 0) await new Promise((resolve) => setTimeout(resolve))
}

async function* sheets(badges: AsyncIterable<BadgeProps> | Iterable<BadgeProps>, perSheet: number) {
  let sheet: BadgeProps[] = []
  for await (const badge of badges) {
    sheet.push(badge)
    if (sheet.length < perSheet) continue
    yield sheet
    sheet = []
  }
  if (sheet.length > 0) yield sheet
}

function paintSheet(document: PdfDocument, badges: readonly BadgeProps[], options: BadgeSheetOptions): void {
  const { sheet, eventTitle, onUnprintable } = options
  const title = inPrint(document, eventTitle).text
  document.addPage({ size: pageSize(sheet) })
  badges.forEach((badge, i) => {
    const { badge: clean, missing } = printableBadge(document, badge)
    if (missing) onUnprintable?.(badge, missing)
    const corner = labelCorner(sheet, i)
    const frame = {
      x: millimetres(corner.x),
      y: millimetres(corner.y),
      width: millimetres(sheet.label.width),
      height: millimetres(sheet.label.height),
    }
    paintBadge(document, clean, title, frame)
  })
}

function printableBadge(document: PdfDocument, badge: BadgeProps): { badge: BadgeProps; missing: string } {
  const texts = ['academicTitle', 'firstName', 'lastName', 'office', 'organisation'] as const
  let missing = ''
  const clean = { ...badge }
  for (const field of texts) {
    const print = inPrint(document, badge[field])
    clean[field] = print.text
    missing += print.missing
  }
  return { badge: clean, missing }
}

function inPrint(document: PdfDocument, text: string): Printable {
  return printable(text, (codePoint) => document.hasGlyph(codePoint))
}

function pageSize(sheet: LabelSheet): [number, number] {
  return [millimetres(sheet.page.width), millimetres(sheet.page.height)]
}

function millimetres(length: number): number {
  return (length / 25.4) * 72
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}
