import type { Cell } from '../cell.ts'

/** Characters of the longest cell, within bounds; a heading needs room for the button of the filter, and breaks at blanks. */
export function columnWidths(titles: readonly string[], rows: readonly (readonly Cell[])[]): number[] {
  return titles.map((title, i) => {
    const heading = Math.max(...title.split(/[\s-]/).map((word) => word.length)) * bold + filterButton
    const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row[i] ?? null)), 0)
    return Math.ceil(Math.min(Math.max(heading, longest + air, least), most))
  })
}

const [least, most] = [6, 44]
const [bold, air, filterButton] = [1.15, 1.5, 3]

function lengthOf(cell: Cell): number {
  if (cell === null) return 0
  if (typeof cell === 'object') return cell.time === undefined ? 10 : 16
  const text = String(cell)
  // Beyond the widest it makes no difference, and a remark may have thousands of lines.
  const seen = text.length > most * 2 ? text.slice(0, most * 2) : text
  return Math.max(
    ...seen.split('\n').map((line) => [...line].reduce((sum, sign) => sum + (isWide.test(sign) ? 2 : 1), 0)),
  )
}

const isWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
