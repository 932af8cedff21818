import { expect, test } from 'vitest'
import { moveInput, moveOf } from '../../../src/domain/events/move-input.ts'
import { clockIn, instantOf } from '../../../src/lib/dates.ts'

const zone = 'Europe/Berlin'
const at = (date: string, time: string) => instantOf(date, time, zone)

/** When an evening until half past midnight ends, moved as somebody typed it. */
function endOf(typed: object, { from = '2027-06-10', until = '2027-06-11' } = {}): string {
  const now = { startsAt: at(from, '20:00'), endsAt: at(until, '00:30'), allDay: false, zone }
  const input = moveInput.parse({ days: null, programmeToo: true, moving: [], seen: '', ...typed })
  const asked = moveOf(now, input)
  if (asked.fault) return asked.fault.code
  const { date, time } = clockIn(asked.move.date.endsAt, zone)
  return `${date} ${time}`
}

test('an evening that ended after midnight and gets another end ends then, and not a day later', () => {
  expect(endOf({ days: 7 })).toBe('2027-06-18 00:30')
  expect(endOf({ days: 7, endTime: '22:00' })).toBe('2027-06-17 22:00')
  expect(endOf({ days: 7, endTime: '24:00' })).toBe('2027-06-18 00:00')
  expect(endOf({ days: 7, endTime: '00:00' })).toBe('2027-06-18 00:00')
  expect(endOf({ days: 7, endTime: '02:00' })).toBe('2027-06-18 02:00')
  expect(endOf({ days: 7, startTime: '23:00', endTime: '23:30' })).toBe('2027-06-17 23:30')
  expect(endOf({ days: 0, endTime: '22:00', endDate: '2027-06-11' })).toBe('2027-06-11 22:00')
})

test('what lasts for days keeps its last day', () => {
  expect(endOf({ days: 7, endTime: '22:00' }, { until: '2027-06-12' })).toBe('2027-06-19 22:00')
})
