import { expect, test } from 'vitest'
import { dayIn } from '../../../src/browser/checkin/day-in.ts'
import { pauseMs } from '../../../src/browser/checkin/keep-in-touch.ts'
import { instantOf } from '../../../src/lib/dates.ts'

test('a desk asks every second, a locked one seldom, and a silent server ever less', () => {
  expect([0, 1, 2, 3, 4, 1000].map((silences) => pauseMs('ready', silences))).toEqual([
    1000, 2000, 4000, 8000, 8000, 8000,
  ])
  expect((['locked', 'closed', 'absent', 'loading'] as const).map((phase) => pauseMs(phase, 0))).toEqual([
    8000, 8000, 8000, 8000,
  ])
})

test('the day turns at midnight of the event, wherever the device is', () => {
  const midnight = instantOf('2027-12-03', '00:00', 'Europe/Berlin')
  expect([midnight - 1, midnight].map((at) => dayIn(at, 'Europe/Berlin'))).toEqual(['2027-12-02', '2027-12-03'])
  expect(dayIn(midnight, 'America/New_York')).toBe('2027-12-02')
})
