import { PdfDocument, type PdfFonts } from '../../../src/formats/pdf/pdf-document.ts'
import { pdfStream } from '../../../src/formats/pdf/pdf-stream.ts'
import type { Instant } from '../../../src/lib/dates.ts'
import { labelSheets } from '../label-catalogue.ts'
import { type LabelSheet, labelCorner, labelsPerSheet } from '../label-sheets.ts'
import { points } from '../scale-design.ts'
import { addressContent } from './address-block.ts'

const a4 = { width: 210, height: 297 }

/** Sheets of labels for addresses, in millimetres; those of LibreOffice 7.4, each centred on its page. */
export const addressSheets = {
  'avery-l7163': {
    product: 'Avery L7163, Herma 4677 (99,1 × 38,1)',
    page: a4,
    label: { width: 99.06, height: 38.1, cornerRadius: 0 },
    ...{ columns: 2, rows: 7, first: { x: 4.67, y: 15.15 }, pitch: { x: 101.6, y: 38.1 } },
  },
  'avery-3474': {
    product: 'Avery Zweckform 3474 (70 × 37)',
    page: a4,
    label: { width: 70, height: 37, cornerRadius: 0 },
    ...{ columns: 3, rows: 8, first: { x: 0, y: 0.5 }, pitch: { x: 70, y: 37 } },
  },
  'avery-4784': labelSheets['avery-4784'],
} satisfies Record<string, LabelSheet>

export type AddressSheetId = keyof typeof addressSheets

type LabelsOptions = {
  sheet: AddressSheetId
  /** The first label that is still on the sheet, from 1. */
  startAt: number
  title: string
  createdAt: Instant
  fonts: PdfFonts
}

/** Labels with addresses, in the order given; for the printer, and therefore untagged. */
export function addressLabels(
  addresses: AsyncIterable<string[]> | Iterable<string[]>,
  options: LabelsOptions,
): ReadableStream<Uint8Array> {
  const document = new PdfDocument(options)
  return pdfStream(document, painted(document, addresses, options))
}

async function* painted(
  document: PdfDocument,
  addresses: AsyncIterable<string[]> | Iterable<string[]>,
  { sheet: id, startAt }: LabelsOptions,
): AsyncGenerator<void> {
  const sheet: LabelSheet = addressSheets[id]
  const perSheet = labelsPerSheet(sheet)
  let index = Math.min(startAt, perSheet) - 1
  addPage(document, sheet)
  for await (const address of addresses) {
    if (index === perSheet) {
      addPage(document, sheet)
      index = 0
      yield
    }
    document.addContent(addressContent(document, address, boxOf(sheet, index)))
    index++
  }
}

/** Printers leave the edge of a page blank, and labels lie up to it. */
const padding = 6

function boxOf(sheet: LabelSheet, index: number) {
  const { x, y } = labelCorner(sheet, index)
  const { width, height } = sheet.label
  return {
    ...{ x: points(x + padding), y: points(y + padding * 0.75) },
    ...{ width: points(width - 2 * padding), height: points(height - 1.5 * padding) },
  }
}

function addPage(document: PdfDocument, { page }: LabelSheet): void {
  document.addPage({ size: [points(page.width), points(page.height)] })
  document.offerFonts()
}
