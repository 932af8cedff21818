import { expect, test } from 'vitest'
import { cutMarks } from '../../../templates/pdf/cut-marks.ts'
import { labelSheets } from '../../../templates/pdf/label-catalogue.ts'
import { type LabelSheet, labelCorner, labelsPerSheet } from '../../../templates/pdf/label-sheets.ts'
import { aPrint } from '../../support/a-badge.ts'

/** The strokes in millimetres. */
function strokesOf(content = ''): number[][] {
  return [...content.matchAll(/(-?[\d.]+) (-?[\d.]+) m (-?[\d.]+) (-?[\d.]+) l/g)].map((stroke) =>
    stroke.slice(1).map((points) => (Number(points) / 72) * 25.4),
  )
}

const sheets = Object.entries<LabelSheet>(labelSheets)

test.each(sheets)('%s: every corner has two marks, on the page and never inside a label', (id, sheet) => {
  const strokes = strokesOf(cutMarks(aPrint({ sheet: id, cropMarks: true }))).slice(0, labelsPerSheet(sheet) * 8)
  expect(strokes).toHaveLength(labelsPerSheet(sheet) * 8)
  const corners = Array.from({ length: labelsPerSheet(sheet) }, (_, i) => labelCorner(sheet, i))
  for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of strokes) {
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2]
    expect(Math.min(x1, y1, x2, y2)).toBeGreaterThanOrEqual(-0.01)
    expect(Math.max(x1, x2)).toBeLessThanOrEqual(sheet.page.width + 0.01)
    expect(Math.max(y1, y2)).toBeLessThanOrEqual(sheet.page.height + 0.01)
    const inside = corners.filter(
      (corner) =>
        x > corner.x + 0.1 &&
        x < corner.x + sheet.label.width - 0.1 &&
        y > corner.y + 0.1 &&
        y < corner.y + sheet.label.height - 0.1,
    )
    expect(inside).toEqual([])
  }
})

test('marks keep a millimetre from the corner where there is room, and move with the printer', () => {
  const first = (offset: { x: number; y: number }) =>
    strokesOf(cutMarks(aPrint({ sheet: 'sigel-lp800', cropMarks: true, offset })))
      .slice(0, 2)
      .map((stroke) => stroke.map((value) => Math.round(value * 10) / 10))
  expect(first({ x: 0, y: 0 })).toEqual([
    [14, 10, 11, 10],
    [15, 9, 15, 6],
  ])
  expect(first({ x: 1, y: 2 })).toEqual([
    [15, 12, 12, 12],
    [16, 11, 16, 8],
  ])
})

test('a sheet without folds has none unless they are asked for, and a fold is always marked at its ends', () => {
  expect(cutMarks(aPrint())).toBeUndefined()
  const fold = strokesOf(cutMarks(aPrint({ sheet: 'a5-butterfly' }))).map((stroke) => stroke.map(Math.round))
  expect(fold).toEqual([
    [105, 0, 105, 5],
    [105, 143, 105, 148],
  ])
})
