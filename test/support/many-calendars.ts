import fc from 'fast-check'
import type { CalendarEntry } from '../../src/formats/calendar-entry.ts'
import { type CalendarObject, calendarText } from '../../src/formats/ics.ts'
import { day, hour, instantOf, minute } from '../../src/lib/dates.ts'

/** The same 1,000 calendars every time: entries about both changes of clocks, in four zones, with every kind of word. */
export function manyCalendars(): string[] {
  return fc.sample(calendar, { numRuns: 1000, seed: 20261120 }).map(calendarText)
}

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.constantFrom(
    'Łódź',
    'ß'.repeat(300),
    '{{name}}',
    '=1+1',
    '<img onerror=alert(1)>',
    '🎪'.repeat(40),
    '‮Räume',
    '\ud83c',
  ),
  fc.constantFrom('x\r\nATTACH:file:///etc/passwd', 'x\u2028END:VEVENT', 'x\u0085BEGIN:VALARM', 'a;b,c\\n"d"'),
)

const changes = ['2027-03-28', '2027-10-31'].map((date) => instantOf(date, '01:00', 'UTC'))

const entry: fc.Arbitrary<CalendarEntry> = fc
  .record({
    uid: fc.uuid(),
    sequence: fc.nat(9),
    stamp: fc.constantFrom(...changes),
    startsAt: fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -200, max: 200 })),
    length: fc.integer({ min: 1, max: 5 * 96 }),
    allDay: fc.boolean(),
    zone: fc.constantFrom('Europe/Berlin', 'Europe/Brussels', 'America/New_York', 'UTC'),
    status: fc.constantFrom('CONFIRMED' as const, 'CANCELLED' as const),
    summary: words,
    description: words,
    location: words,
    organizer: fc.record({ name: words, email: fc.emailAddress() }),
  })
  .map(({ startsAt: [change, quarters], length, ...rest }) => {
    const startsAt = change + quarters * 15 * minute
    return { ...rest, startsAt, endsAt: startsAt + (rest.allDay ? day : hour / 4) * length }
  })

const calendar: fc.Arbitrary<CalendarObject> = fc.record({
  name: words,
  description: words,
  refreshHours: fc.integer({ min: 1, max: 24 }),
  zone: fc.constant('Europe/Berlin'),
  entries: fc.uniqueArray(entry, { maxLength: 4, selector: ({ uid }) => uid }),
})
