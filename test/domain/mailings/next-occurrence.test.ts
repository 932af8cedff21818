import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextOccurrence } from '../../../src/domain/mailings/next-occurrence.ts'
import { clockIn, day, hour, instantOf } from '../../../src/lib/dates.ts'

const zone = 'Europe/Berlin'
const at = (date: string, time = '09:00') => instantOf(date, time, zone)
const event = { startsAt: at('2027-12-02', '10:00'), endsAt: at('2027-12-02', '16:00'), zone }
const rule = { anchor: 'before' as const, days: 3, time: '09:00', activeSince: at('2027-11-01') }
const now = at('2027-11-08')

test('three days before at nine, on the clock of the place', () => {
  expect(nextOccurrence(rule, event, [], now)).toEqual({ day: '2027-11-29', at: at('2027-11-29') })
})

test('a moved event moves its reminder; the new day is one of its own', () => {
  const moved = { ...event, startsAt: at('2027-12-09', '10:00'), endsAt: at('2027-12-09', '16:00') }
  expect(nextOccurrence(rule, moved, ['2027-11-29'], now)).toEqual({ day: '2027-12-06', at: at('2027-12-06') })
})

test('once made it is not made again', () => {
  expect(nextOccurrence(rule, event, ['2027-11-29'], now)).toBe(undefined)
})

test('what was over when it was switched on is not made up for, what fell into a standstill is', () => {
  expect(nextOccurrence({ ...rule, activeSince: at('2027-11-30') }, event, [], at('2027-11-30'))).toBe(undefined)
  expect(nextOccurrence(rule, event, [], at('2027-12-01'))).toEqual({ day: '2027-11-29', at: at('2027-11-29') })
  expect(nextOccurrence(rule, event, [], event.startsAt)).toBe(undefined)
})

test('after the event the days count from its last one, and a week later it is too late', () => {
  const thanks = { ...rule, anchor: 'after' as const, days: 1 }
  const twoDays = { ...event, endsAt: at('2027-12-03', '16:00') }
  expect(nextOccurrence(thanks, twoDays, [], now)).toEqual({ day: '2027-12-04', at: at('2027-12-04') })
  expect(nextOccurrence(thanks, twoDays, [], at('2027-12-12'))).toBe(undefined)
  // An all-day event ends at midnight; its last day is the one before.
  const allDay = { ...event, startsAt: at('2027-12-02', '00:00'), endsAt: at('2027-12-03', '00:00') }
  expect(nextOccurrence(thanks, allDay, [], now)?.day).toBe('2027-12-03')
})

test('documents are asked for every seven days until the event, and a standstill is not made up for', () => {
  const documents = { ...rule, anchor: 'documents' as const, days: 7, activeSince: at('2027-11-01', '12:00') }
  const days = (made: string[], when: number) => nextOccurrence(documents, event, made, when)?.day
  expect(days([], at('2027-11-01', '12:01'))).toBe('2027-11-02')
  expect(days(['2027-11-02'], at('2027-11-02'))).toBe('2027-11-09')
  expect(days(['2027-11-02'], at('2027-11-25'))).toBe('2027-11-23')
  expect(days(['2027-11-02', '2027-11-23'], at('2027-11-25'))).toBe('2027-11-30')
  expect(days(['2027-11-30'], at('2027-11-30'))).toBe(undefined)
})

test('a clock time that daylight saving leaves out comes an hour later, one that comes twice comes once', () => {
  const march = { startsAt: at('2027-03-29', '10:00'), endsAt: at('2027-03-29', '16:00'), zone }
  const spring = { ...rule, days: 1, time: '02:30', activeSince: at('2027-03-01') }
  const left = nextOccurrence(spring, march, [], at('2027-03-20'))?.at ?? 0
  expect(clockIn(left, zone)).toEqual({ date: '2027-03-28', time: '03:30' })
  const october = { startsAt: at('2027-11-01', '10:00'), endsAt: at('2027-11-01', '16:00'), zone }
  const autumn = nextOccurrence(
    { ...rule, days: 1, time: '02:30', activeSince: at('2027-10-01') },
    october,
    [],
    at('2027-10-20'),
  )
  expect(autumn).toEqual({ day: '2027-10-31', at: Date.UTC(2027, 9, 31, 0, 30) })
})

test('whatever the rule: the clock time is kept, no day comes twice, and none before the rule was made', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('before' as const, 'after' as const, 'documents' as const),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('00:00', '09:00', '23:59'),
      fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland'),
      fc.integer({ min: 0, max: 120 }),
      (anchor, days, time, inZone, begins) => {
        const start = Date.UTC(2027, 1, 1) + begins * day
        const place = { startsAt: start + 60 * day, endsAt: start + 60 * day + 6 * hour, zone: inZone }
        const made: string[] = []
        for (let when = start; when < place.endsAt + 60 * day; when += hour) {
          const next = nextOccurrence({ anchor, days, time, activeSince: start }, place, made, when)
          if (!next || next.at > when) continue
          expect([made.includes(next.day), next.at > start, clockIn(next.at, inZone)]).toEqual([
            false,
            true,
            { date: next.day, time },
          ])
          made.push(next.day)
        }
        const gaps = made.slice(1).map((day, i) => (Date.parse(day) - Date.parse(made[i] ?? '')) / 86_400_000)
        expect(gaps.filter((gap) => anchor !== 'documents' || gap % days !== 0)).toEqual([])
        expect(made.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 25 },
  )
})
