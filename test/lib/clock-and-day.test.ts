import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockTyped, dayTyped } from '../../src/lib/clock-and-day.ts'

test.each([
  ['9', '09:00'],
  ['9 Uhr', '09:00'],
  ['9.30', '09:30'],
  ['9,30', '09:30'],
  ['9.30 Uhr', '09:30'],
  ['09:30', '09:30'],
  ['09:30:00', '09:30'],
  ['9:30 h', '09:30'],
  ['9h30', '09:30'],
  ['9 Uhr 30', '09:30'],
  ['0930', '09:30'],
  ['930', '09:30'],
  ['0', '00:00'],
  ['0 Uhr', '00:00'],
  ['24:00', '24:00'],
  ['24 Uhr', '24:00'],
  ['2:30 pm', '14:30'],
  ['12 a.m.', '00:00'],
  ['12 pm', '12:00'],
])('“%s” is %s', (typed, clock) => {
  expect(clockTyped(typed)).toBe(clock)
})

test.each([
  ...['', 'Uhr', '25', '24:01', '9:60', '9:5', '-1', '1e1', '13 pm', '0 am', '09:30:15', '9:30 Uhr morgens', '٩'],
  ...['93', '12345', '9'.repeat(100_000)],
])('%j is no time of day', (typed) => {
  expect(clockTyped(typed)).toBeUndefined()
})

test.each([
  ['2027-03-07', '2027-03-07'],
  ['7.3.2027', '2027-03-07'],
  ['07.03.27', '2027-03-07'],
  ['7. 3. 2027', '2027-03-07'],
  ['7/3/2027', '2027-03-07'],
  ['7. März 2027', '2027-03-07'],
  ['7. Mrz. 2027', '2027-03-07'],
  ['1. Jänner 2027', '2027-01-01'],
  ['2. Dez 2027', '2027-12-02'],
  ['2 December 2027', '2027-12-02'],
  ['29.2.2028', '2028-02-29'],
])('“%s” is %s', (typed, day) => {
  expect(dayTyped(typed)).toBe(day)
})

test.each([
  ...[
    '',
    '7.3.',
    '7.3',
    '31.2.2027',
    '29.2.2027',
    '0.3.2027',
    '7.13.2027',
    '7. Maerchen 2027',
    '2027-3-7',
    '3027-01-01',
  ],
  ...['7.3.127', '１.３.2027', '20270307', '9'.repeat(100_000)],
])('%j is no day', (typed) => {
  expect(dayTyped(typed)).toBeUndefined()
})

test('whatever is read stays as it is when it is read again', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'0123456789.:-/ hapmUhr') })
  fc.assert(
    fc.property(typed, (text) => {
      const [clock, day] = [clockTyped(text), dayTyped(text)]
      if (clock !== undefined) expect(clockTyped(clock)).toBe(clock)
      if (day !== undefined) expect(dayTyped(day)).toBe(day)
    }),
  )
})

test('every day is read as Germans and as the standard write it', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10)
      for (const style of ['short', 'medium', 'long'] as const)
        expect(dayTyped(new Intl.DateTimeFormat('de', { dateStyle: style, timeZone: 'UTC' }).format(date))).toBe(iso)
      expect(dayTyped(new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date))).toBe(iso)
    }),
  )
})
