import { expect, test } from 'vitest'
import { SeenCodes } from '../../../src/browser/checkin/seen-codes.ts'
import { Typing } from '../../../src/browser/checkin/typing.ts'

function typed(text: string, gapMs: number) {
  const typing = new Typing()
  for (const place of [...text].keys()) typing.key(place * gapMs)
  return { typing, end: (text.length - 1) * gapMs }
}

test.each([
  ['a scanner types a code', 'K7QX9M2W4TBD8RZA', 8, 5, true],
  ['a slow scanner, too', 'K7QX9M2W4TBD8RZA', 55, 40, true],
  ['somebody types a name', 'Müller-Lüdenscheidt', 110, 150, false],
  ['somebody fast types a short name', 'Meyer', 40, 50, false],
  ['a code that waits for its Enter was not scanned', 'K7QX9M2W4TBD8RZA', 8, 900, false],
])('%s', (_, text, gapMs, enterAfterMs, isScanner) => {
  const { typing, end } = typed(text, gapMs)
  expect(typing.wasScanner(text, end + enterAfterMs)).toBe(isScanner)
})

test('what was in the field before the scanner came is no code, and the next scan begins anew', () => {
  const { typing, end } = typed('K7QX9M2W4TBD8RZA', 8)
  expect(typing.wasScanner('mueK7QX9M2W4TBD8RZA', end + 5)).toBe(false)
  expect(typing.wasScanner('K7QX9M2W4TBD8RZA', end + 6)).toBe(false)
})

test('a badge before the camera is new once, and again when it has been away', () => {
  const seen = new SeenCodes()
  expect([0, 80, 2500, 4900].map((at) => seen.isNew('A', at))).toEqual([true, false, false, false])
  expect(seen.isNew('B', 5000)).toBe(true)
  expect(seen.isNew('A', 7000)).toBe(false)
  expect(seen.isNew('A', 9501)).toBe(true)
})
