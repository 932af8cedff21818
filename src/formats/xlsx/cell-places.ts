import type { SheetColumn } from './sheet.ts'

/** 0 → "A", 26 → "AA". */
export function letterOf(column: number): string {
  const before = Math.floor(column / 26)
  return (before > 0 ? letterOf(before - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** The last column that goes on paper; all of them, if none says so. */
export function lastPrinted(columns: readonly SheetColumn[]): number {
  const last = columns.findLastIndex(({ printed }) => printed)
  return last < 0 ? columns.length - 1 : last
}
