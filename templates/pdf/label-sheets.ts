/** A sheet of labels as its maker cuts it; all measures in millimetres from the upper left corner of the page. */
export type LabelSheet = {
  product: string
  page: Size
  label: Size & { cornerRadius: number }
  columns: number
  rows: number
  /** The upper left corner of the first label. */
  first: Point
  /** From one label's corner to the next one's. */
  pitch: Point
  /** A label that is folded into a badge of two faces: at its left side, or at its top like a tent. */
  fold?: 'side' | 'top' | undefined
}

export type Size = { width: number; height: number }
export type Point = { x: number; y: number }
export type Side = 'front' | 'back'

export function labelsPerSheet({ columns, rows }: LabelSheet): number {
  return columns * rows
}

/**
 * The upper left corner of a label in millimetres, counted along the rows. On the back a page that was turned over its long
 * side is seen: the first label is on the right.
 */
export function labelCorner(sheet: LabelSheet, index: number, side: Side = 'front'): Point {
  const x = sheet.first.x + (index % sheet.columns) * sheet.pitch.x
  return {
    x: side === 'front' ? x : sheet.page.width - x - sheet.label.width,
    y: sheet.first.y + Math.floor(index / sheet.columns) * sheet.pitch.y,
  }
}

/** What is seen at once of a badge: the label, or half of one that is folded. */
export function faceSize({ label: { width, height }, fold }: LabelSheet): Size {
  if (fold === 'side') return { width: width / 2, height }
  return fold === 'top' ? { width, height: height / 2 } : { width, height }
}

/** Where a face lies in its flat label. Folded backwards at the side both stand upright; at the top the back is on its head. */
export function faceInLabel(sheet: LabelSheet, side: Side): Point & { turned: boolean } {
  const { width, height } = faceSize(sheet)
  if (sheet.fold === 'side') return { x: side === 'front' ? width : 0, y: 0, turned: false }
  if (sheet.fold === 'top') return { x: 0, y: side === 'front' ? height : 0, turned: side === 'back' }
  return { x: 0, y: 0, turned: false }
}
