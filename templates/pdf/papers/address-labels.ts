import type { PdfFonts } from '../../../src/formats/pdf/pdf-document.ts'
import { pdfStream } from '../../../src/formats/pdf/pdf-stream.ts'
import { TaggedDocument } from '../../../src/formats/pdf/tagged-document.ts'
import type { Instant } from '../../../src/lib/dates.ts'
import type { Language } from '../../../src/lib/languages.ts'
import { labelSheets } from '../label-catalogue.ts'
import { type LabelSheet, labelCorner, labelsPerSheet } from '../label-sheets.ts'
import { points } from '../scale-design.ts'
import { writeAddress } from './address-block.ts'
import { bareLayout } from './paper-document.ts'

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
  language: Language
  createdAt: Instant
  fonts: PdfFonts
}

/** Labels with addresses, in the order given. */
export function addressLabels(
  addresses: AsyncIterable<string[]> | Iterable<string[]>,
  options: LabelsOptions,
): ReadableStream<Uint8Array> {
  const { width, height } = addressSheets[options.sheet].page
  const document = new TaggedDocument({ ...options, layout: bareLayout(points(width), points(height)) })
  return pdfStream(document, painted(document, addresses, options))
}

async function* painted(
  document: TaggedDocument,
  addresses: AsyncIterable<string[]> | Iterable<string[]>,
  { sheet: id, startAt }: LabelsOptions,
): AsyncGenerator<void> {
  const sheet: LabelSheet = addressSheets[id]
  const perSheet = labelsPerSheet(sheet)
  let index = Math.min(startAt, perSheet) - 1
  document.newPage()
  for await (const address of document.settable(addresses)) {
    if (index === perSheet) {
      document.newPage()
      index = 0
      yield
    }
    document.newSection()
    writeAddress(document, address, boxOf(sheet, index))
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
