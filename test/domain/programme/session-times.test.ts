import { expect, test } from 'vitest'
import { sessionTimes } from '../../../src/domain/programme/session-times.ts'
import { clockIn } from '../../../src/lib/dates.ts'

const zone = 'Europe/Berlin'

function read(startTime: string, endTime: string, date = '2027-12-02') {
  const times = sessionTimes({ date, startTime, endTime }, zone)
  const shown = (at: number | null) => (at === null ? '' : Object.values(clockIn(at, zone)).join(' '))
  return times && [shown(times.startsAt), shown(times.endsAt), ...(times.longNight ? ['long'] : [])]
}

test('an end after the beginning is one of the same day, however long it lasts', () => {
  expect(read('10:00', '11:30')).toEqual(['2027-12-02 10:00', '2027-12-02 11:30'])
  expect(read('07:00', '22:00')).toEqual(['2027-12-02 07:00', '2027-12-02 22:00'])
})

test.each([
  ['19:00', '00:00', '2027-12-03 00:00'],
  ['19:00', '24:00', '2027-12-03 00:00'],
  ['20:00', '00:30', '2027-12-03 00:30'],
  ['21:00', '09:00', '2027-12-03 09:00'],
  ['00:00', '24:00', '2027-12-03 00:00'],
])('%s–%s ends on the next day', (start, end, ends) => {
  expect(read(start, end)).toEqual([`2027-12-02 ${start}`, ends])
})

test('the last night of a month and of a year ends in the next', () => {
  expect(read('22:00', '01:00', '2027-12-31')?.[1]).toBe('2028-01-01 01:00')
})

test.each([
  ['10:00', '09:00'],
  ['10:00', '10:00'],
  ['20:00', '08:01'],
])('%s–%s would be longer than twelve hours, which is asked', (start, end) => {
  expect(read(start, end)?.[2]).toBe('long')
})

test('the night in which clocks change is as long as it is', () => {
  expect(read('20:30', '09:00', '2027-03-27')).toEqual(['2027-03-27 20:30', '2027-03-28 09:00'])
  expect(read('20:00', '08:00', '2027-10-30')).toEqual(['2027-10-30 20:00', '2027-10-31 08:00', 'long'])
})

test('one time alone stands alone, none is none whatever the day, and no day is none of these', () => {
  expect(read('10:00', '')).toEqual(['2027-12-02 10:00', ''])
  expect(read('', '24:00')).toEqual(['', '2027-12-03 00:00'])
  expect(read('', '', '')).toEqual(['', ''])
  for (const wrong of [read('10:00', '25:00'), read('10:00', '11:00', ''), read('24:01', ''), read('x', '')])
    expect(wrong).toBeUndefined()
})
