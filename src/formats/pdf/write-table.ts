import { timeSlices } from '../../lib/time-slices.ts'
import { round } from './line-style.ts'
import { type Cell, type CellText, cellOf, heightOf, padding, withinHeight } from './table-cell.ts'
import type { StructureElement, TaggedDocument } from './tagged-document.ts'
import { bodyText, type Column, firstBaseline, lineIn, type TextStyle } from './write-text.ts'

export type TableColumn<Row> = {
  /** Without any titles a table has no head: fields of a form, whose rows say what they are. */
  title: string
  /** Its share of the width. */
  share: number
  cell: (row: Row) => string | CellText[]
  align?: 'left' | 'right'
  /** Says what a row is about: those who hear the table hear it before every other cell. */
  namesRow?: boolean
}

export type Table<Row> = {
  columns: readonly TableColumn<Row>[]
  rows: AsyncIterable<Row> | Iterable<Row>
  /** At least so high, in points: room to sign. */
  rowHeight?: number
  /** Lines between columns too, as forms have them. */
  boxes?: boolean
  size?: number
  /** Whenever this changes, the outline gets an entry: the first letter, the day. */
  bookmark?: (row: Row) => string
}

/**
 * A table of any length. Its head is repeated on every page, a row is never split; a text of more than 12 lines, and a row
 * higher than a page, end in an ellipsis. Yields when a page is finished.
 */
export async function* writeTable<Row>(document: TaggedDocument, table: Table<Row>): AsyncGenerator<void> {
  const look = { ...bodyText, size: table.size ?? 9.5, leading: 1.28, after: 0 }
  const columns = placed(document, table.columns)
  const head = cellsOf(document, columns, (column) => [{ text: column.title, weight: 'bold', size: 8.5 }], look)
  const element = document.element('Table')
  const painter: Painter = { document, boxes: table.boxes === true, edges: edgesOf(document, columns) }

  document.makeRoom(heightOf(head) + Math.max(table.rowHeight ?? 0, 2 * look.size * look.leading))
  const hasHead = table.columns.some(({ title }) => title !== '')
  const ofPage = document.bottom - document.layout.margins.top - (hasHead ? heightOf(head) : 0)
  if (hasHead) {
    const headElement = document.element('THead', {}, element)
    paintHead(painter, head, headElement)
    headElement.end()
  }
  let body = document.element('TBody', {}, element)
  let marked: string | undefined
  let rows = 0
  const nextSlice = timeSlices()
  for await (const row of table.rows) {
    await nextSlice()
    if (rows++ === rowsOfBody) {
      body.end()
      body = document.element('TBody', {}, element)
      rows = 1
    }
    const cells = withinHeight(
      cellsOf(document, columns, ({ cell }) => cell(row), look),
      ofPage,
    )
    const height = Math.max(heightOf(cells), table.rowHeight ?? 0)
    if (document.y + height > document.bottom + 0.01) {
      document.newPage()
      if (hasHead) paintHead(painter, head)
      yield
    }
    const mark = table.bookmark?.(row)
    if (mark && mark !== marked) document.bookmark(mark, rowLevel)
    marked = mark
    paintRow(painter, cells, height, body)
  }
  body.end()
  element.end()
  document.y += 8
}

/** Words beside what they mean, without lines: date, place, host. Those without a value are left out. */
export function writeFacts(document: TaggedDocument, facts: readonly (readonly [string, string])[]): void {
  const look = { ...bodyText, size: 10, leading: 1.3, after: 0 }
  const width = Math.min(120, document.columnWidth / 3)
  const element = document.element('Table')
  for (const [term, value] of facts) {
    if (!value) continue
    const cells = [
      {
        ...cellOf(document, [{ text: term, colour: '0.3 0.3 0.3' }], look, { x: document.left, width }),
        namesRow: true,
      },
      cellOf(document, [{ text: value }], look, { x: document.left + width, width: document.columnWidth - width }),
    ]
    const height = heightOf(cells) - 2 * padding + 2
    document.makeRoom(height)
    document.y -= padding
    paintCells(document, cells, element)
    document.y += padding + height
  }
  element.end()
  document.y += 10
}

/** A body names its rows in one piece once it ends; a table may have several of them (ISO 32000-1, 14.8.4.3.4). */
const rowsOfBody = 500

/** In the outline: below every heading. */
const rowLevel = 7

type Placed<Row> = TableColumn<Row> & Column
type Painter = { document: TaggedDocument; boxes: boolean; edges: number[] }

function placed<Row>(document: TaggedDocument, columns: readonly TableColumn<Row>[]): Placed<Row>[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  let x = document.left
  return columns.map((column) => {
    const width = (document.columnWidth * column.share) / whole
    x += width
    return { ...column, x: x - width + padding, width: width - 2 * padding }
  })
}

function edgesOf(document: TaggedDocument, columns: readonly Column[]): number[] {
  return [...columns.map(({ x }) => x - padding), document.left + document.columnWidth]
}

function cellsOf<Row>(
  document: TaggedDocument,
  columns: readonly Placed<Row>[],
  textOf: (column: Placed<Row>) => string | CellText[],
  look: TextStyle,
): Cell[] {
  return columns.map((column) => {
    const found = textOf(column)
    const texts = typeof found === 'string' ? [{ text: found }] : found
    const align = column.align ?? 'left'
    return { ...cellOf(document, texts, { ...look, align }, column), namesRow: column.namesRow }
  })
}

/** With an element it is the head; without one it is the head again, which nobody needs to hear on every page. */
function paintHead(painter: Painter, cells: readonly Cell[], element?: StructureElement): void {
  const { document } = painter
  const height = heightOf(cells)
  const top = document.y
  if (element) paintCells(document, cells, element, 'Column')
  else document.paintArtifact(cells.map((cell) => contentOf(document, cell)).join(''), 'Pagination')
  document.y = top + height
  if (painter.boxes) rule(painter, [top, top + height], 0.7)
  else rule(painter, [top + height], 1)
}

function paintRow(painter: Painter, cells: readonly Cell[], height: number, body: StructureElement): void {
  const top = painter.document.y
  paintCells(painter.document, cells, body)
  painter.document.y = top + height
  rule(painter, painter.boxes ? [top, top + height] : [top + height], painter.boxes ? 0.5 : 0.35)
}

function paintCells(
  document: TaggedDocument,
  cells: readonly Cell[],
  parent: StructureElement,
  scope?: 'Column',
): void {
  const row = document.element('TR', {}, parent)
  for (const cell of cells) {
    const type = scope || cell.namesRow ? 'TH' : 'TD'
    const element = document.element(type, type === 'TH' ? { scope: scope ?? 'Row' } : {}, row)
    if (cell.lines.length > 0) document.paint(element, type, contentOf(document, cell))
    element.end()
  }
  row.end()
}

function contentOf(document: TaggedDocument, { lines, column }: Cell): string {
  let y = document.y + padding
  let content = ''
  for (const { text, style } of lines) {
    content += lineIn(document, text, style, column, y + firstBaseline(style))
    y += style.size * style.leading
  }
  return content
}

/** Rules across at the heights given; in a table of boxes also between the first and the last of them, beside every column. */
function rule({ document, boxes, edges }: Painter, heights: readonly number[], width: number): void {
  const [left, right] = [edges[0] ?? 0, edges.at(-1) ?? 0]
  const across = heights.map((y) => `${round(left)} ${round(y)} m ${round(right)} ${round(y)} l `).join('')
  const [top = 0, bottom = 0] = heights
  const down = boxes ? edges.map((x) => `${round(x)} ${round(top)} m ${round(x)} ${round(bottom)} l `).join('') : ''
  document.paintArtifact(`q ${width} w 0.45 G ${across}${down}S Q`)
}
