import { words } from '../../lib/languages.ts'
import type { Cell } from '../cell.ts'
import { letterOf } from './cell-places.ts'
import { columnWidths } from './column-widths.ts'
import type { Sheet } from './sheet.ts'
import { looks, spreadsheet, xmlHead } from './styles-xml.ts'
import { xmlText } from './xml-text.ts'

/** The sheet in pieces of about 32 kB. Its widths follow from the first rows; how many it has is told when they are written. */
export async function* sheetXml(
  { name, columns, language, asOf }: Sheet,
  rows: AsyncIterable<readonly Cell[]>,
  written: { rows: number },
): AsyncGenerator<string> {
  const titles = columns.map(({ title }) => title)
  const source = rows[Symbol.asyncIterator]()
  try {
    const first: (readonly Cell[])[] = []
    while (first.length < measured) {
      const next = await source.next()
      if (next.done) break
      first.push(next.value)
    }
    const letters = titles.map((_, i) => letterOf(i))
    const line = (row: readonly Cell[]) => rowXml(row, ++written.rows, letters)
    let pending = `${before(columnWidths(titles, first))}${headXml(titles, letters, ++written.rows)}`
    for (const row of first) {
      pending += line(row)
      if (pending.length < chunkLength) continue
      yield pending
      pending = ''
    }
    for (let next = await source.next(); !next.done; next = await source.next()) {
      pending += line(next.value)
      if (pending.length < chunkLength) continue
      yield pending
      pending = ''
    }
    yield pending + after(`A1:${letters.at(-1)}${written.rows}`, foot(name, asOf, text(language)))
  } finally {
    await source.return?.()
  }
}

const measured = 1000
const chunkLength = 32 * 1024

function before(widths: readonly number[]): string {
  const cols = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  return `${xmlHead}<worksheet xmlns="${spreadsheet}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>`
}

/** The order is that of the schema: filter, margins, page, foot, and no green corners at phone numbers and keys. */
function after(table: string, footer: string): string {
  return `</sheetData><autoFilter ref="${table}"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${footer}</oddFooter></headerFooter><ignoredErrors><ignoredError sqref="${table}" numberStoredAsText="1" twoDigitTextYear="1"/></ignoredErrors></worksheet>`
}

function headXml(titles: readonly string[], letters: readonly string[], row: number): string {
  const cells = titles.map((title, i) => stringXml(title, `${letters[i]}${row}`, looks.head))
  return `<row r="${row}">${cells.join('')}</row>`
}

function rowXml(cells: readonly Cell[], row: number, letters: readonly string[]): string {
  let xml = `<row r="${row}">`
  for (const [i, cell] of cells.entries()) if (cell !== null && cell !== '') xml += cellXml(cell, `${letters[i]}${row}`)
  return `${xml}</row>`
}

function cellXml(cell: NonNullable<Cell>, at: string): string {
  if (typeof cell === 'string') return stringXml(cell, at, cell.length > 255 ? looks.long : looks.text)
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${at}"><v>${cell}</v></c>` : ''
  const look = cell.time === undefined ? looks.date : looks.dateTime
  return `<c r="${at}" s="${look}"><v>${serialOf(cell.date, cell.time ?? '00:00')}</v></c>`
}

/** A string by its type: whatever it begins with, it is no formula. */
function stringXml(text: string, at: string, look: number): string {
  return `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}

/** Days since 30 December 1899, which is how Excel counts, with the time of day as their fraction. */
function serialOf(date: string, time: string): number {
  return Math.round((Date.parse(`${date}T${time}Z`) / 86_400_000 + 25_569) * 1e9) / 1e9
}

/** 255 characters are all that Excel takes; an ampersand begins a command there and is doubled. */
function foot(name: string, at: string, { page, of, asOf }: ReturnType<typeof text>): string {
  const title = name.replace(/\s+/g, ' ').slice(0, 100).toWellFormed().replaceAll('&', '&&')
  return xmlText(`&L${title}&C${asOf} ${at}&R${page} &P ${of} &N`)
}

const text = words({
  page: ['Seite', 'Page'],
  of: ['von', 'of'],
  asOf: ['Stand:', 'As of'],
})
