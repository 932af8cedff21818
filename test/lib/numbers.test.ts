import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalNumber, rowNumber, signedNumber, wholeNumber } from '../../src/lib/numbers.ts'

test.each([
  ['120', 120],
  [' 120 ', 120],
  ['007', 7],
  ['0', 0],
  ['1.000', 1000],
  ['1,000', 1000],
  ['1 000', 1000],
  ['1\u00a0000', 1000],
  ['1\u202f000', 1000],
  ['1\u2009000', 1000],
  ["1'000", 1000],
  ['1’000', 1000],
  ['1.000.000', 1_000_000],
])('“%s” is the number that an office means by it', (typed, meant) => {
  expect(wholeNumber(typed)).toBe(meant)
})

test.each([
  ...['', ' ', '1e3', '0x1F', '0b1', '1.5', '1,5', '1.00', '1.0000', '10.00', '0.500', '1.000,5', '1.000 000'],
  ...[
    '1..000',
    '.000',
    '1.000.',
    '+5',
    '-5',
    '−5',
    '5-',
    '٣',
    '١٢',
    '１２',
    '½',
    '²',
    'zwölf',
    'Infinity',
    'NaN',
    '1_000',
  ],
  ...['1\n000', '9'.repeat(16), '1'.repeat(100_000), `1${'.000'.repeat(25_000)}`],
])('%j is no whole number', (typed) => {
  expect(wholeNumber(typed)).toBeUndefined()
})

test('a sign may be any that a keyboard or a word processor makes', () => {
  expect(['-30', '−30', '– 30', '+5', '＋5', '1.440', '-0'].map(signedNumber)).toEqual([-30, -30, -30, 5, 5, 1440, 0])
  expect(['+-5', '--5', '5-', '-1e3'].map(signedNumber)).toEqual(Array(4).fill(undefined))
})

test('whatever the office prints it reads again, in both languages', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.constantFrom('de', 'en', 'de-CH', 'fr'),
      (n, l) => {
        expect(signedNumber(new Intl.NumberFormat(l).format(n))).toBe(n)
        expect(signedNumber(String(n))).toBe(n)
      },
    ),
  )
})

test('of any text at all either a whole number comes or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,’ eExX-+') }), (typed) => {
      const read = wholeNumber(typed)
      if (read !== undefined) expect(String(Math.abs(read))).toBe(typed.replace(/\D/g, '').replace(/^0+(?=\d)/, ''))
    }),
  )
})

test('a length has a comma or a point, and no exponent', () => {
  expect(['12,5', '12.5', '−0,5', '+1', '3'].map(decimalNumber)).toEqual([12.5, 12.5, -0.5, 1, 3])
  expect(['', '1e1', '0x1F', '1,2,3', ',5', '5,', '١٢', 'Infinity'].map(decimalNumber)).toEqual(
    Array(8).fill(undefined),
  )
})

test('the number of a row is in digits, or of no row', () => {
  expect(['12', '0x1F', '1e3', ' 1', '-1', '', undefined].map(rowNumber)).toEqual([12, 0, 0, 0, 0, 0, 0])
})
