import type { Language } from '../lib/languages.ts'
import { type Cell, momentText } from './cell.ts'
import { defuseFormula } from './defuse-formula.ts'
import { textStream } from './text-stream.ts'

/**
 * A table as German Excel opens it on double-click: UTF-8 with BOM, semicolons, CRLF, decimal comma, quoting by RFC 4180,
 * formulas defused. Rows are pulled as the reader asks for bytes, about 32 kB at a time. Dates are German in a German file, else ISO 8601.
 */
export function csvStream(
  header: readonly string[],
  rows: AsyncIterable<readonly Cell[]>,
  language: Language,
): ReadableStream<Uint8Array> {
  return textStream(chunks(header, rows, language))
}

async function* chunks(
  header: readonly string[],
  rows: AsyncIterable<readonly Cell[]>,
  language: Language,
): AsyncGenerator<string> {
  let pending = `\uFEFF${line(header, language)}`
  for await (const row of rows) {
    pending += line(row, language)
    if (pending.length < chunkLength) continue
    yield pending
    pending = ''
  }
  if (pending) yield pending
}

const chunkLength = 32 * 1024

function line(cells: readonly Cell[], language: Language): string {
  return `${cells.map((cell) => field(cell, language)).join(';')}\r\n`
}

function field(cell: Cell, language: Language): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', ',') : ''
  if (typeof cell === 'object') return momentText(cell, language)
  const text = defuseFormula(cell).replaceAll('\0', '')
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
