/** A sheet of labels as its maker cuts it; all measures in millimetres from the upper left corner of the page. */
export type LabelSheet = {
  product: string
  page: { width: number; height: number }
  label: { width: number; height: number; cornerRadius: number }
  columns: number
  rows: number
  /** The upper left corner of the first label. */
  first: { x: number; y: number }
  /** From one label's corner to the next one's. */
  pitch: { x: number; y: number }
}

const a4 = { width: 210, height: 297 }

/** The sheets on which badges can be printed. Geometry: templates of gLabels 3.4 (MIT), centred as the maker cuts it. */
export const labelSheets = {
  averyL4785: {
    product: 'Avery Zweckform L4785',
    page: a4,
    label: { width: 80, height: 50, cornerRadius: 4 },
    columns: 2,
    rows: 5,
    first: { x: 17.5, y: 13.5 },
    pitch: { x: 95, y: 55 },
  },
} satisfies Record<string, LabelSheet>

/** The upper left corner of a label in millimetres, counted along the rows. */
export function labelCorner(sheet: LabelSheet, index: number): { x: number; y: number } {
  return {
    x: sheet.first.x + (index % sheet.columns) * sheet.pitch.x,
    y: sheet.first.y + Math.floor(index / sheet.columns) * sheet.pitch.y,
  }
}
