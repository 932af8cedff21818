import type { Cell } from '../cell.ts'
import { encoded } from '../text-stream.ts'
import { type ZipEntry, zipStream } from '../zip-stream.ts'
import { contentTypes, packageRelations, workbookRelations, workbookXml } from './package-parts.ts'
import type { Sheet } from './sheet.ts'
import { sheetTitle } from './sheet-title.ts'
import { sheetXml } from './sheet-xml.ts'
import { stylesXml } from './styles-xml.ts'

/**
 * One sheet as Office Open XML (ECMA-376), ready to use and to print: dates are dates, text is text and no formula by the type
 * of its cell, the heading stays in sight and filters. Rows are pulled as the reader asks for bytes.
 */
export function xlsxStream(sheet: Sheet, rows: AsyncIterable<readonly Cell[]>): ReadableStream<Uint8Array> {
  return zipStream(parts(sheet, rows))
}

async function* parts(sheet: Sheet, rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<ZipEntry> {
  const written = { rows: 0 }
  yield { name: '[Content_Types].xml', data: part(contentTypes) }
  yield { name: '_rels/.rels', data: part(packageRelations) }
  yield { name: 'xl/_rels/workbook.xml.rels', data: part(workbookRelations) }
  yield { name: 'xl/styles.xml', data: part(stylesXml(sheet.language)) }
  yield { name: 'xl/worksheets/sheet1.xml', data: encoded(sheetXml(sheet, rows, written)) }
  // Where the table ends is known only now.
  yield { name: 'xl/workbook.xml', data: part(workbookXml(sheetTitle(sheet.name), sheet.columns, written.rows)) }
}

async function* part(xml: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield new TextEncoder().encode(xml)
}
