import { expect, test } from 'vitest'
import { dayInWords } from '../../src/lib/dates.ts'
import { counted, figure, fileSize, listing, oClock, timespan } from '../../src/lib/figures.ts'

test('a number is written as its language does', () => {
  expect([figure(1234567, 'de'), figure(1234567, 'en'), figure(10n ** 16n, 'de')]).toEqual([
    '1.234.567',
    '1,234,567',
    '10.000.000.000.000.000',
  ])
  expect([figure(1.25, 'de', 1), figure(-0.5, 'en', 1)]).toEqual(['1,3', '-0.5'])
})

test('no line ends between a number and what it counts', () => {
  expect([timespan(1, 'day', 'de'), timespan(442, 'day', 'de'), timespan(24, 'hour', 'en')]).toEqual([
    '1\u00a0Tag',
    '442\u00a0Tage',
    '24\u00a0hours',
  ])
  expect(counted(1200, ['Brief', 'letter'], ['Briefe', 'letters'], 'de')).toBe('1.200\u00a0Briefe')
  expect([oClock('24', 'de'), oClock('10:00', 'en')]).toEqual(['24\u00a0Uhr', '10:00'])
})

test.each([
  [0, '0\u00a0KB'],
  [1, '1\u00a0KB'],
  [340 * 1024, '340\u00a0KB'],
  [1024 * 1023 + 1, '1\u00a0MB'],
  [1.25 * 1024 ** 2, '1,3\u00a0MB'],
  [5 * 1024 ** 2, '5\u00a0MB'],
  [25.4 * 1024 ** 2, '25\u00a0MB'],
])('a file of %i bytes has %s', (bytes, words) => expect(fileSize(bytes, 'de')).toBe(words))

test('a list ends with its last word', () => {
  expect([listing(['Anna'], 'de'), listing(['A', 'B', 'C'], 'de'), listing(['A', 'B', 'C'], 'en')]).toEqual([
    'Anna',
    'A, B und C',
    'A, B and C',
  ])
})

test('a version is called by its day, what is no day as it is', () => {
  expect([dayInWords('2026-11-20', 'de'), dayInWords('2026-11-20', 'en'), dayInWords('v1', 'de')]).toEqual([
    '20. November 2026',
    '20 November 2026',
    'v1',
  ])
})
