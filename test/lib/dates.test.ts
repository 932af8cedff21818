import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  clockDigits,
  clockIn,
  clockRange,
  comesTwice,
  dateRange,
  day,
  deadline,
  endOfDay,
  hour,
  instantOf,
  longDate,
  monthsLater,
  shortDateTime,
  timeLeft,
  zonedDateTime,
} from '../../src/lib/dates.ts'

const berlin = 'Europe/Berlin'
const closes = endOfDay('2027-11-18', berlin)

test('a deadline that includes a day is stored as the first instant of the next', () => {
  expect(closes).toBe(Date.UTC(2027, 10, 18, 23, 0, 0))
  expect(clockIn(closes, berlin)).toEqual({ date: '2027-11-19', time: '00:00' })
  expect(clockIn(closes - 1000, berlin)).toEqual({ date: '2027-11-18', time: '23:59' })
})

test('midnight is said as 24 o’clock of the day before, any other deadline as its time', () => {
  expect(deadline(closes, berlin, 'de')).toBe('Donnerstag, 18. November 2027, 24\u00a0Uhr')
  expect(deadline(closes, berlin, 'en')).toBe('Thursday, 18 November 2027, midnight')
  expect(deadline(instantOf('2027-11-18', '12:00', berlin), berlin, 'de')).toBe(
    'Donnerstag, 18. November 2027, 12:00\u00a0Uhr',
  )
})

test('what is left is counted in calendar days and ends with the last second', () => {
  const left = (now: number) => timeLeft(now, closes, berlin, 'de')
  expect(left(instantOf('2027-11-06', '23:59', berlin))).toBe('noch 12\u00a0Tage')
  expect(left(instantOf('2027-11-17', '00:00', berlin))).toBe('noch 1\u00a0Tag')
  expect(left(instantOf('2027-11-17', '23:59', berlin))).toBe('noch 1\u00a0Tag')
  expect(left(instantOf('2027-11-18', '00:00', berlin))).toBe('nur noch heute')
  expect(left(closes - 1000)).toBe('nur noch heute')
  expect(left(closes)).toBeUndefined()
  expect(left(closes + 1000)).toBeUndefined()
})

test('a day of 23 and a day of 25 hours are one day each', () => {
  expect(endOfDay('2027-03-28', berlin) - instantOf('2027-03-28', '00:00', berlin)).toBe(23 * hour)
  expect(endOfDay('2027-10-31', berlin) - instantOf('2027-10-31', '00:00', berlin)).toBe(25 * hour)
  expect(timeLeft(instantOf('2027-03-27', '12:00', berlin), endOfDay('2027-03-28', berlin), berlin, 'en')).toBe(
    '1\u00a0day left',
  )
  expect(timeLeft(instantOf('2027-10-30', '12:00', berlin), endOfDay('2027-10-31', berlin), berlin, 'en')).toBe(
    '1\u00a0day left',
  )
})

test('a clock time keeps its face when the clocks change', () => {
  expect(instantOf('2027-03-27', '10:00', berlin)).toBe(Date.UTC(2027, 2, 27, 9))
  expect(instantOf('2027-03-29', '10:00', berlin)).toBe(Date.UTC(2027, 2, 29, 8))
  expect(clockIn(Date.UTC(2027, 9, 30, 8), berlin).time).toBe('10:00')
  expect(clockIn(Date.UTC(2027, 9, 31, 9), berlin).time).toBe('10:00')
})

test('the hour that spring skips moves on, the hour that autumn repeats is its first', () => {
  expect(instantOf('2027-03-28', '02:30', berlin)).toBe(Date.UTC(2027, 2, 28, 1, 30))
  expect(instantOf('2027-10-31', '02:30', berlin)).toBe(Date.UTC(2027, 9, 31, 0, 30))
})

test('months later is the same day of the month, or its last', () => {
  const date = (from: string, months: number) =>
    clockIn(monthsLater(instantOf(from, '16:00', berlin), months, berlin), berlin)
  expect(date('2027-12-02', 3)).toEqual({ date: '2028-03-02', time: '16:00' })
  expect(date('2027-11-30', 3)).toEqual({ date: '2028-02-29', time: '16:00' })
  expect(date('2027-01-15', 3)).toEqual({ date: '2027-04-15', time: '16:00' })
})

test('dates are said in German and in English', () => {
  const ten = instantOf('2027-12-02', '10:00', berlin)
  const four = instantOf('2027-12-02', '16:00', berlin)
  expect(longDate(ten, berlin, 'de')).toBe('Donnerstag, 2. Dezember 2027')
  expect(shortDateTime(ten, berlin, 'de')).toBe('02.12.2027, 10:00\u00a0Uhr')
  expect(shortDateTime(ten, berlin, 'de', ten + 1_800_000)).toBe('02.12.2027, 10:00–10:30\u00a0Uhr')
  expect(dateRange(ten, four, false, berlin, 'de')).toBe('Donnerstag, 2. Dezember 2027, 10:00–16:00\u00a0Uhr')
  expect(dateRange(ten, four, false, berlin, 'en')).toBe('Thursday, 2 December 2027, 10:00–16:00')
})

test('what ends at midnight ends at the end of its day', () => {
  const [evening, midnight] = [instantOf('2027-12-02', '19:00', berlin), instantOf('2027-12-02', '24:00', berlin)]
  expect(midnight).toBe(instantOf('2027-12-03', '00:00', berlin))
  expect(dateRange(evening, midnight, false, berlin, 'de')).toBe('Donnerstag, 2. Dezember 2027, 19:00–24\u00a0Uhr')
  expect(dateRange(evening, midnight, false, berlin, 'en')).toBe('Thursday, 2 December 2027, 19:00–midnight')
  expect(dateRange(evening - day, midnight, false, berlin, 'de')).toBe(
    'Mittwoch, 1. Dezember 2027, 19:00\u00a0Uhr – Donnerstag, 2. Dezember 2027, 24\u00a0Uhr',
  )
  expect(clockRange(evening, midnight, berlin)).toBe('19:00–24:00')
  expect([clockRange(null, null, berlin), clockRange(evening, null, berlin)]).toEqual(['', '19:00'])
})

test('an event of several days says when it begins and when it ends', () => {
  const start = instantOf('2027-12-02', '13:00', berlin)
  const end = instantOf('2027-12-03', '12:30', berlin)
  expect(dateRange(start, end, false, berlin, 'de')).toBe(
    'Donnerstag, 2. Dezember 2027, 13:00\u00a0Uhr – Freitag, 3. Dezember 2027, 12:30\u00a0Uhr',
  )
  expect(dateRange(start, end, false, berlin, 'en')).toBe(
    'Thursday, 2 December 2027, 13:00 – Friday, 3 December 2027, 12:30',
  )
})

test('an all-day event names its days and no time', () => {
  const first = instantOf('2027-12-02', '00:00', berlin)
  expect(dateRange(first, first + day, true, berlin, 'de')).toBe('Donnerstag, 2. Dezember 2027')
  expect(dateRange(first, first + 2 * day, true, berlin, 'de')).toBe(
    'Donnerstag, 2.\u2009–\u2009Freitag, 3. Dezember 2027',
  )
})

test('the time zone of the process changes nothing', () => {
  const script = `import * as d from './src/lib/dates.ts'
    const z = 'Europe/Berlin'
    const at = [d.instantOf('2027-03-28', '03:30', z), d.instantOf('2027-10-31', '02:30', z), d.endOfDay('2027-11-18', z)]
    const said = (i) => [i, d.longDate(i, z, 'de'), d.shortDateTime(i, z, 'en'), d.deadline(i, z, 'de'),
      d.dateRange(i, i + 7200000, false, z, 'de'), d.clockIn(i, z), d.monthsLater(i, 3, z), d.timeLeft(at[0], i, z, 'de')]
    console.log(JSON.stringify(at.map(said)))`
  const run = (TZ: string) => {
    const arguments_ = ['--input-type=module-typescript', '--eval', script]
    return spawnSync(process.execPath, arguments_, { env: { ...process.env, TZ }, encoding: 'utf8' }).stdout
  }
  const utc = run('UTC')
  expect(JSON.parse(utc)).toHaveLength(3)
  expect(run('Europe/Berlin')).toBe(utc)
  expect(run('America/New_York')).toBe(utc)
})

test('the digits of a clock are those of the zone, in both changes of clocks and in years of old', () => {
  const digits = fc.property(
    fc.integer({ min: Date.UTC(1950, 0), max: Date.UTC(2099, 0) }),
    fc.constantFrom('Europe/Berlin', 'America/New_York', 'Africa/Casablanca', 'Australia/Lord_Howe', 'UTC'),
    (instant, zone) => {
      const plain = zonedDateTime(instant, zone).toPlainDateTime().toString({ smallestUnit: 'second' })
      expect(clockDigits(instant, zone)).toBe(plain.replace(/[-:]/g, ''))
    },
  )
  fc.assert(digits, { numRuns: 2000 })
  const change = instantOf('2027-10-31', '00:30', 'UTC')
  expect([0, 1, 2].map((more) => clockDigits(change + more * hour, 'Europe/Berlin'))).toEqual([
    '20271031T023000',
    '20271031T023000',
    '20271031T033000',
  ])
})

test('a time comes twice exactly if the clocks show it at another instant', () => {
  const zones = ['Europe/Berlin', 'Europe/Dublin', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Asia/Kolkata', 'UTC']
  const changes = zones.flatMap((zone) => {
    const next = zonedDateTime(Date.UTC(2017, 8, 1), zone).getTimeZoneTransition('next')
    const after = next?.getTimeZoneTransition('next')
    return [next, after].map((at) => ({ zone, at: at?.epochMilliseconds ?? Date.UTC(2027, 9, 31, 1) }))
  })
  const step = 15 * 60_000
  fc.assert(
    fc.property(fc.constantFrom(...changes), fc.integer({ min: -12, max: 12 }), ({ zone, at }, quarters) => {
      const instant = at + quarters * step
      const others = [-4, -3, -2, -1, 1, 2, 3, 4].map((other) => clockDigits(instant + other * step, zone))
      expect(comesTwice(instant, zone)).toBe(others.includes(clockDigits(instant, zone)))
    }),
    { numRuns: 500 },
  )
})
