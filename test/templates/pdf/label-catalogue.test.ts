import { describe, expect, test } from 'vitest'
import { isLabelSheetId, type LabelSheetId, labelSheets } from '../../../templates/pdf/label-catalogue.ts'
import {
  faceInLabel,
  faceSize,
  type LabelSheet,
  labelCorner,
  labelsPerSheet,
} from '../../../templates/pdf/label-sheets.ts'

const all = Object.entries<LabelSheet>(labelSheets)

/** Width, height, columns, rows, left, top, pitch across, pitch down as the makers' templates give them (mm). */
const published: Partial<Record<LabelSheetId, number[]>> = {
  'avery-l4785': [80, 50, 2, 5, 17.5, 13.5, 95, 55],
  'avery-4784': [63.5, 29.63, 3, 9, 7.21, 15.1, 66.04, 29.63],
  'herma-4418': [63.5, 29.63, 3, 9, 7.21, 15.15, 66.04, 29.63],
  'avery-l7418': [86, 55, 2, 4, 19, 38.5, 86, 55],
  'avery-32010': [85, 54, 2, 5, 15, 13.5, 95, 54],
  'avery-c32015': [85, 54, 2, 4, 17, 31.5, 91, 60],
  'sigel-lp800': [85, 55, 2, 5, 15, 10, 95, 55],
  'sigel-dp835': [85, 55, 2, 5, 15, 11, 95, 55],
  'sigel-dp837': [85, 55, 2, 5, 15, 6, 95, 56.5],
  'herma-8889': [83, 52, 2, 5, 15.5, 12.5, 96, 55],
  'herma-8840': [83.82, 50.8, 2, 5, 18.64, 21.5, 88.9, 50.8],
  'herma-4667': [96, 50.8, 2, 5, 7.73, 21.5, 98.54, 50.8],
  'avery-l7417': [90, 54, 2, 5, 15, 13.5, 90, 54],
  'avery-l7414': [90, 52, 2, 5, 15, 18.5, 90, 52],
  'avery-l7165': [99.06, 67.73, 2, 4, 4.67, 13.04, 101.6, 67.73],
  'avery-c2361': [105, 148, 2, 2, 0, 0, 105, 148],
  'sigel-dp001': [85, 85, 2, 2, 15, 53.5, 95, 105],
  'sattleford-vm6067': [85, 54, 2, 5, 15, 13, 95, 54],
}

test('the catalogue says what the makers say', () => {
  const ours = Object.keys(published).map((id) => {
    const { label, columns, rows, first, pitch } = labelSheets[id as LabelSheetId]
    return [id, [label.width, label.height, columns, rows, first.x, first.y, pitch.x, pitch.y]]
  })
  expect(Object.fromEntries(ours)).toEqual(published)
})

test('rolls lie on their side, and paper of ISO 216 is a badge itself', () => {
  const sizes = all
    .filter(([, sheet]) => labelsPerSheet(sheet) === 1)
    .map(([id, { page, label }]) => {
      expect(label).toMatchObject(page)
      return [id, page.width, page.height]
    })
  expect(sizes).toEqual([
    ['a6', 105, 148],
    ['a6-landscape', 148, 105],
    ['a5-butterfly', 210, 148],
    ['a5-tent', 148, 210],
    ['a4-tent', 297, 210],
    ['dymo-99015', 70, 54],
    ['dymo-11356', 89, 41],
    ['dymo-30856', 106, 62],
    ['brother-dk11202', 100, 62],
  ])
})

test.each(all)('%s lies on its page without overlap', (_, sheet) => {
  const { page, label, pitch, columns, rows } = sheet
  if (columns > 1) expect(pitch.x).toBeGreaterThanOrEqual(label.width)
  if (rows > 1) expect(pitch.y).toBeGreaterThanOrEqual(label.height)
  const last = labelCorner(sheet, labelsPerSheet(sheet) - 1)
  expect(last.x + label.width).toBeLessThanOrEqual(page.width)
  expect(last.y + label.height).toBeLessThanOrEqual(page.height)
})

test.each(all)('%s stands in the middle of the width, so that its back registers', (_, sheet) => {
  const last = labelCorner(sheet, sheet.columns - 1)
  expect(last.x + sheet.label.width + sheet.first.x).toBeCloseTo(sheet.page.width, 1)
})

test('labels are counted along the rows, and from the right on the back', () => {
  const corners = (side: 'front' | 'back') => [0, 1, 2].map((i) => labelCorner(labelSheets['avery-l4785'], i, side))
  expect(corners('front')).toEqual([
    { x: 17.5, y: 13.5 },
    { x: 112.5, y: 13.5 },
    { x: 17.5, y: 68.5 },
  ])
  expect(corners('back')).toEqual([
    { x: 112.5, y: 13.5 },
    { x: 17.5, y: 13.5 },
    { x: 112.5, y: 68.5 },
  ])
})

describe('a label that is folded has two faces', () => {
  test('beside each other and upright, when it is folded at the side', () => {
    const sheet = labelSheets['a5-butterfly']
    expect(faceSize(sheet)).toEqual({ width: 105, height: 148 })
    expect(faceInLabel(sheet, 'front')).toEqual({ x: 105, y: 0, turned: false })
    expect(faceInLabel(sheet, 'back')).toEqual({ x: 0, y: 0, turned: false })
  })

  test('above each other, the back on its head, when it is folded at the top', () => {
    const sheet = labelSheets['a5-tent']
    expect(faceSize(sheet)).toEqual({ width: 148, height: 105 })
    expect(faceInLabel(sheet, 'front')).toEqual({ x: 0, y: 105, turned: false })
    expect(faceInLabel(sheet, 'back')).toEqual({ x: 0, y: 0, turned: true })
  })
})

test('an id is one of the catalogue, not of JavaScript', () => {
  expect(['avery-l4785', 'constructor', 'toString', ''].map(isLabelSheetId)).toEqual([true, false, false, false])
})
