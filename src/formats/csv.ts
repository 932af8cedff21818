import { defuseFormula } from './defuse-formula.ts'
import { textStream } from './text-stream.ts'

/** A cell of an export: numbers stay numbers, null is empty, text is someone's text. */
export type Cell = string | number | null

/**
 * A table as German Excel opens it on double-click: UTF-8 with BOM, semicolons, CRLF, decimal comma, quoting by RFC 4180,
 * formulas defused. Rows are pulled as the reader asks for bytes, about 32 kB at a time.
 */
export function csvStream(header: readonly string[], rows: AsyncIterable<readonly Cell[]>): ReadableStream<Uint8Array> {
  return textStream(chunks(header, rows))
}

async function* chunks(header: readonly string[], rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
  let pending = `\uFEFF${line(header)}`
  for await (const row of rows) {
    pending += line(row)
    if (pending.length < chunkLength) continue
    yield pending
    pending = ''
  }
  if (pending) yield pending
}

const chunkLength = 32 * 1024

function line(cells: readonly Cell[]): string {
  return `${cells.map(field).join(';')}\r\n`
}

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', ',') : ''
  const text = defuseFormula(cell).replaceAll('\0', '')
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
