import { type Cell, type Moment, momentText } from '../../formats/cell.ts'
import { csvStream } from '../../formats/csv.ts'
import type { SheetColumn } from '../../formats/xlsx/sheet.ts'
import { xlsxStream } from '../../formats/xlsx/xlsx-stream.ts'
import type { Language } from '../../lib/languages.ts'

/** CSV is for programs, XLSX for people. */
export type TableFormat = 'csv' | 'xlsx'

type Table = { name: string; columns: readonly SheetColumn[]; rows: AsyncIterable<readonly Cell[]> }

/** A table as a file that is written while it is read; on paper its foot says what it is and of when. */
export function tableStream(
  { name, columns, rows }: Table,
  { format, language, asOf }: { format: TableFormat; language: Language; asOf: Moment },
): ReadableStream<Uint8Array> {
  return format === 'csv'
    ? csvStream(
        columns.map(({ title }) => title),
        rows,
        language,
      )
    : xlsxStream({ name, columns, language, asOf: momentText(asOf, language) }, rows)
}
