import { describe, expect, test } from 'vitest'
import { labelSheets } from '../../../templates/pdf/label-catalogue.ts'
import { printOptions } from '../../../templates/pdf/print-options.ts'

const own = {
  product: 'DURABLE 1445',
  page: { width: 210, height: 297 },
  label: { width: 90, height: 54 },
  ...{ columns: 2, rows: 5, first: { x: 15, y: 13.5 }, pitch: { x: 90, y: 54 } },
}

function faultsOf(asked: unknown): string[] {
  const read = printOptions.safeParse(asked)
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

test('nothing chosen is Avery L4785 from its first label, without marks or offset', () => {
  expect(printOptions.parse({})).toEqual({
    ...{ sheet: labelSheets['avery-l4785'], startAt: 1, offset: { x: 0, y: 0 }, cropMarks: false, sides: 'both' },
  })
})

test('a format of one’s own is a sheet like those of the catalogue', () => {
  expect(printOptions.parse({ sheet: own }).sheet).toEqual({ ...own, label: { ...own.label, cornerRadius: 0 } })
})

describe('refused', () => {
  test.each([
    ['an unknown sheet', { sheet: 'constructor' }, ['sheet: unknown-sheet']],
    ['a label that is not on the sheet', { startAt: 11 }, ['startAt: not-on-the-sheet']],
    ['label 0', { startAt: 0 }, ['startAt: not-on-the-sheet']],
    ['an offset beyond 5 mm', { offset: { x: 5.1, y: -6 } }, ['offset.x: too-large', 'offset.y: too-small']],
    ['labels that overlap', { sheet: { ...own, pitch: { x: 89, y: 54 } } }, ['sheet.pitch: labels-overlap']],
    ['labels beyond the page', { sheet: { ...own, first: { x: 31, y: 13.5 } } }, ['sheet.label: off-the-page']],
    ['a nameless format', { sheet: { ...own, product: ' ' } }, ['sheet.product: missing']],
    ['half a column', { sheet: { ...own, columns: 1.5 } }, ['sheet.columns: not-a-number']],
  ])('%s', (_, asked, faults) => {
    expect(faultsOf(asked)).toEqual(faults)
  })
})
