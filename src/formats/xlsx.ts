import { type ColumnDef, writeXlsxStream } from 'hucre/xlsx'
import type { Cell } from './csv.ts'
import { defuseFormula } from './defuse-formula.ts'

/** A column with its heading; the width is in characters. */
export type SheetColumn = { title: string; width?: number }

/** One sheet as Office Open XML with a bold heading that stays in sight. Rows are pulled as the reader asks for bytes. */
export function xlsxStream(
  sheetName: string,
  columns: readonly SheetColumn[],
  rows: AsyncIterable<readonly Cell[]>,
): ReadableStream<Uint8Array> {
  const sheetColumns = columns.map(
    ({ title, width = 20 }): ColumnDef => ({ header: safe(title), width, style: { font: { bold: true } } }),
  )
  return writeXlsxStream(bodyRows(rows, sheetColumns), {
    name: sheetTitle(sheetName),
    columns: sheetColumns,
    freezePane: { rows: 1 },
  })
}

/** The writer styles whole columns only. It asks for the first row when the heading is written, so bold ends there. */
async function* bodyRows(rows: AsyncIterable<readonly Cell[]>, columns: ColumnDef[]): AsyncGenerator<Cell[]> {
  for (const column of columns) delete column.style
  for await (const row of rows) yield row.map((cell) => (typeof cell === 'string' ? safe(cell) : cell))
}

/** Excel holds 32,767 characters in a cell and calls a file with more damaged. */
function safe(text: string): string {
  const defused = defuseFormula(text).replaceAll('\0', '').toWellFormed()
  return defused.length > 32_767 ? `${defused.slice(0, 32_766).toWellFormed()}…` : defused
}

/** Excel takes 31 characters without []:*?/\ and no apostrophe at either end. */
function sheetTitle(name: string): string {
  const title = name
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Excel refuses control characters in a sheet's name
    .replace(/[[\]:*?/\\\0-\x1f]+/g, ' ')
  return bare(bare(title).slice(0, 31).toWellFormed()) || 'Sheet1'
}

/** Without blanks and apostrophes at either end. */
function bare(title: string): string {
  const signs = [...title]
  const isInk = (sign: string) => !/[\s']/.test(sign)
  const first = signs.findIndex(isInk)
  return first < 0 ? '' : signs.slice(first, signs.findLastIndex(isInk) + 1).join('')
}
