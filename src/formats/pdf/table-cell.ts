import type { TaggedDocument } from './tagged-document.ts'
import { type Column, linesOf, type TextStyle } from './write-text.ts'

/** A text of a cell in a look of its own; several stand below each other. */
export type CellText = { text: string } & Partial<TextStyle>

export type Cell = {
  lines: { text: string; style: TextStyle }[]
  column: Column
  namesRow?: boolean | undefined
}

/** In points, around the text of a cell. */
export const padding = 4
const mostLines = 12

/** The texts of a cell as lines; each text of more than 12 ends in an ellipsis. */
export function cellOf(document: TaggedDocument, texts: readonly CellText[], look: TextStyle, column: Column): Cell {
  const lines = texts.flatMap(({ text, ...own }) => {
    const style = { ...look, ...own }
    return linesOf(document, text, style, column.width, mostLines).map((line) => ({ text: line, style }))
  })
  return { lines, column }
}

/** Of a row of cells, in points. */
export function heightOf(cells: readonly Cell[]): number {
  return Math.max(...cells.map(({ lines }) => sumOf(lines)), 0) + 2 * padding
}

/** Cells whose last line is an ellipsis where they would be higher, in points: what does not fit on a page would be lost unseen. */
export function withinHeight(cells: readonly Cell[], height: number): Cell[] {
  return cells.map((cell) => {
    const fits = (count: number) => sumOf(cell.lines.slice(0, count)) <= height - 2 * padding
    if (fits(cell.lines.length)) return cell
    let count = 1
    while (fits(count + 1)) count++
    const lines = cell.lines.slice(0, count)
    return { ...cell, lines: lines.map((line, i) => (i === count - 1 ? { ...line, text: '… ' } : line)) }
  })
}

function sumOf(lines: Cell['lines']): number {
  return lines.reduce((sum, { style }) => sum + style.size * style.leading, 0)
}
