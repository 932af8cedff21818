import { expect, test } from 'vitest'
import { type LabelSheet, labelCorner, labelSheets } from '../../../templates/pdf/label-sheets.ts'

test.each(Object.values<LabelSheet>(labelSheets))('$product lies on its page without overlap', (sheet) => {
  const { page, label, pitch, first, columns, rows } = sheet
  expect(pitch.x).toBeGreaterThanOrEqual(label.width)
  expect(pitch.y).toBeGreaterThanOrEqual(label.height)
  const last = labelCorner(sheet, columns * rows - 1)
  expect(last.x + label.width + first.x).toBeCloseTo(page.width, 1)
  expect(last.y + label.height + first.y).toBeCloseTo(page.height, 1)
})

test('labels are counted along the rows', () => {
  expect([0, 1, 2].map((index) => labelCorner(labelSheets.averyL4785, index))).toEqual([
    { x: 17.5, y: 13.5 },
    { x: 112.5, y: 13.5 },
    { x: 17.5, y: 68.5 },
  ])
})
