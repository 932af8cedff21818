import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendarText } from '../../src/formats/ics.ts'
import { vtimezone } from '../../src/formats/vtimezone.ts'
import { day, hour, instantOf } from '../../src/lib/dates.ts'
import { conference, properties } from './a-calendar-entry.ts'

/** What an event may lie in, and other names for the same that were in use. */
const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'Europe/Amsterdam', 'Europe/Kyiv', 'Asia/Kolkata'])]

/** Before and after the last change of rules of somebody, in the summer and the winter of both halves of the world, and far ahead. */
const days = [
  '2003-01-15',
  '2006-04-01',
  '2014-07-01',
  '2021-11-01',
  '2026-03-20',
  '2027-07-07',
  '2027-12-02',
  '2031-10-30',
]

test('every entry in every zone is read at its instant by who knows the zone from the calendar alone', () => {
  const wrong = zones.flatMap((zone) => {
    const entries = days.map((date) => {
      const startsAt = instantOf(date, '10:00', zone)
      return { ...conference, uid: date, zone, startsAt, endsAt: startsAt + 3 * day + hour }
    })
    const calendar = new ICAL.Component(ICAL.parse(calendarText({ entries })))
    const written = calendar.getFirstSubcomponent('vtimezone')
    const timezone = written ? new ICAL.Timezone(written) : ICAL.Timezone.utcTimezone
    return calendar.getAllSubcomponents('vevent').flatMap((event, nr) =>
      (['dtstart', 'dtend'] as const).flatMap((name) => {
        const property = event.getFirstProperty(name)
        const time = property?.getFirstValue() as ICAL.Time
        if (property?.getParameter('tzid')) time.zone = timezone
        const right = name === 'dtstart' ? entries[nr]?.startsAt : entries[nr]?.endsAt
        return time.toUnixTime() * 1000 === right ? [] : [`${zone} ${days[nr]} ${name}`]
      }),
    )
  })
  expect(wrong).toEqual([])
})

test.each([
  ['Europe/Amsterdam', 'Europe/Brussels'],
  ['Europe/Luxembourg', 'Europe/Brussels'],
  ['Europe/Copenhagen', 'Europe/Berlin'],
  ['Europe/Oslo', 'Europe/Berlin'],
  ['Europe/Zagreb', 'Europe/Belgrade'],
])('%s is written under its own name with the rules of %s', (alias, canonical) => {
  const lines = properties(calendarText({ entries: [{ ...conference, zone: alias }] }))
  expect(lines).toContain(`DTSTART;TZID=${alias}:20271202T100000`)
  expect(lines.filter((line) => line === `TZID:${alias}`)).toHaveLength(1)
  expect(vtimezone(alias)?.replaceAll(alias, canonical)).toBe(vtimezone(canonical))
})

test('what a block tells wrong is written in UTC, and what it tells right is not', () => {
  const start = (zone: string, date: string) => {
    const startsAt = instantOf(date, '10:00', zone)
    const lines = properties(calendarText({ entries: [{ ...conference, zone, startsAt, endsAt: startsAt + hour }] }))
    return lines.find((line) => line.startsWith('DTSTART') && !line.startsWith('DTSTART:1970'))
  }
  expect(start('Europe/Moscow', '2011-02-01')).toBe('DTSTART:20110201T070000Z')
  expect(start('Europe/Moscow', '2027-02-01')).toBe('DTSTART;TZID=Europe/Moscow:20270201T100000')
})

test('an alarm of a whole day rings in the morning before it, of a timed entry as long before as it says', () => {
  const trigger = (alarmMinutes: number, allDay: boolean) =>
    properties(calendarText({ entries: [{ ...conference, allDay, alarmMinutes }] })).find((line) =>
      /^TRIGGER/.test(line),
    )
  const of = [15, 1440, 1441, 10_080]
  expect(of.map((minutes) => trigger(minutes, true))).toEqual([
    'TRIGGER:-PT900M',
    'TRIGGER:-PT900M',
    'TRIGGER:-PT2340M',
    'TRIGGER:-PT9540M',
  ])
  expect(of.map((minutes) => trigger(minutes, false))).toEqual(of.map((minutes) => `TRIGGER:-PT${minutes}M`))
})
