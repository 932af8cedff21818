import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarObject, calendarContentType, calendarText } from '../../src/formats/ics.ts'
import { instantOf } from '../../src/lib/dates.ts'
import { berlin, conference, firstEvent, nodeEvent, physicalLines, properties } from './a-calendar-entry.ts'

const published: CalendarObject = { method: 'PUBLISH', entries: [conference] }

describe('a timed entry', () => {
  const text = calendarText(published)

  test('has these properties and no others', () => {
    const lines = properties(text)
    expect(lines.slice(lines.indexOf('BEGIN:VEVENT'))).toEqual([
      'BEGIN:VEVENT',
      'UID:b8e4d0f2-1111-4222-8333-123456789abc',
      'SEQUENCE:2',
      'DTSTAMP:20271101T073000Z',
      'DTSTART;TZID=Europe/Berlin:20271202T100000',
      'DTEND;TZID=Europe/Berlin:20271202T160000',
      'SUMMARY:Integration in ländlichen Räumen\\; Berlin\\, Haus C:\\\\1',
      'TRANSP:OPAQUE',
      'LOCATION:Ulrich-von-Hassell-Haus\\, Lennéstraße 11\\, 10785 Berlin',
      'DESCRIPTION:Es laden ein: Deutscher Landkreistag\\n\\nRückfragen: Łucja Groß\\, Telefon 030 590097-0',
      'ORGANIZER;CN="Deutscher ^\'Landkreistag^\'; Berlin":mailto:tagung@landkreistag.example',
      'URL;VALUE=URI:https://tagung.example/e/integration%3Bv=1%2C2?a=%C3%A4',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
    ])
    expect(lines.filter((line) => line === `TZID:${berlin}`)).toHaveLength(1)
  })

  test('is read by ical.js at the right instant with the words as they were', () => {
    const event = firstEvent(text)
    expect(event.startDate.toJSDate().getTime()).toBe(conference.startsAt)
    expect(event.endDate.toJSDate().getTime()).toBe(conference.endsAt)
    expect([event.summary, event.description, event.location]).toEqual([
      conference.summary,
      conference.description,
      conference.location,
    ])
  })

  test('is read by node-ical at the right instant with the words as they were', () => {
    const event = nodeEvent(text)
    expect([event.start.getTime(), event.end?.getTime()]).toEqual([conference.startsAt, conference.endsAt])
    expect([event.summary, event.description, event.status]).toEqual([
      conference.summary,
      conference.description,
      'CONFIRMED',
    ])
  })

  test('keeps its clock time in summer and in winter', () => {
    const summer = { ...conference, startsAt: instantOf('2027-07-01', '10:00', berlin) }
    const lines = properties(calendarText({ entries: [{ ...summer, endsAt: summer.startsAt + 3_600_000 }] }))
    expect(lines).toContain('DTSTART;TZID=Europe/Berlin:20270701T100000')
    expect(lines).toContain('DTEND;TZID=Europe/Berlin:20270701T110000')
  })

  test.each(['UTC', 'Etc/GMT+1'])(
    'in a zone without a place (%s) is written so that parsers find the instant',
    (zone) => {
      expect(
        firstEvent(calendarText({ entries: [{ ...conference, zone }] }))
          .startDate.toJSDate()
          .getTime(),
      ).toBe(conference.startsAt)
    },
  )
})

test('an all-day entry is written in days, and ends on the day after', () => {
  const startsAt = instantOf('2016-12-02', '00:00', berlin)
  const text = calendarText({ entries: [{ ...conference, allDay: true, startsAt, endsAt: startsAt + 86_400_000 }] })
  expect(properties(text).filter((line) => /^DT(START|END)/.test(line))).toEqual([
    'DTSTART;VALUE=DATE:20161202',
    'DTEND;VALUE=DATE:20161203',
  ])
  expect(text).not.toContain('TZID')
  expect(firstEvent(text).startDate.isDate).toBe(true)
  expect(nodeEvent(text).datetype).toBe('date')
})

test('an all-day entry over the change of clocks keeps its days', () => {
  const [startsAt, endsAt] = [instantOf('2027-10-30', '00:00', berlin), instantOf('2027-11-01', '00:00', berlin)]
  const lines = properties(calendarText({ entries: [{ ...conference, allDay: true, startsAt, endsAt }] }))
  expect(lines).toContain('DTSTART;VALUE=DATE:20271030')
  expect(lines).toContain('DTEND;VALUE=DATE:20271101')
})

test('method and MIME type agree, and a feed has neither', () => {
  expect(properties(calendarText(published))).toContain('METHOD:PUBLISH')
  expect(calendarContentType('PUBLISH')).toBe('text/calendar; charset=utf-8; method=PUBLISH')
  expect(calendarText({ entries: [conference] })).not.toContain('METHOD')
  expect(calendarContentType()).toBe('text/calendar; charset=utf-8')
})

test('a feed says its name, what it is and how often to look, all escaped', () => {
  const feed = { name: 'Termine; Tagungen, Kreise\\', description: 'Alle\nTermine', refreshHours: 1 }
  const lines = properties(calendarText({ ...feed, entries: [conference, { ...conference, uid: 'second' }] }))
  expect(lines.slice(0, lines.indexOf('BEGIN:VTIMEZONE'))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//tagungsbuero//calendar//DE',
    'NAME:Termine\\; Tagungen\\, Kreise\\\\',
    'X-WR-CALNAME:Termine\\; Tagungen\\, Kreise\\\\',
    'DESCRIPTION:Alle\\nTermine',
    'X-WR-CALDESC:Alle\\nTermine',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
  ])
  expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1)
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2)
})

test.each(['UTC', 'Europe/Berlin', 'Pacific/Auckland'])('a process in %s writes the same bytes', (TZ) => {
  const allDay = { ...conference, uid: 'all-day', allDay: true }
  const object = { ...published, entries: [conference, allDay] }
  const script = `import { calendarText } from './src/formats/ics.ts'
    process.stdout.write(calendarText(${JSON.stringify(object)}))`
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TZ },
    encoding: 'utf8',
  })
  expect(run.stdout).toBe(calendarText(object))
})

const lineEnds = ['\r\n', '\n', '\r', '\u0085', '\u2028', '\v', '\f', '\0']

test.each(lineEnds)('a hostile line end (%j) adds no line anywhere', (end) => {
  const evil = `x${end}ATTACH:file:///etc/passwd${end}END:VEVENT`
  const hostile = {
    ...conference,
    uid: evil,
    summary: evil,
    description: evil,
    location: evil,
    url: `https://tagung.example/${evil}`,
    organizer: { name: evil, email: `a@b.example${end}${evil}` },
  }
  const lines = properties(calendarText({ name: evil, description: evil, entries: [hostile] }))
  const calm = properties(calendarText({ name: 'x', description: 'x', entries: [conference] }))
  const names = (all: string[]) => all.map((line) => line.split(/[;:]/)[0])
  expect(names(lines)).toEqual(names(calm))
})

test('an address that is no web address is left out', () => {
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'not an address'])
    expect(calendarText({ entries: [{ ...conference, url }] })).not.toContain('URL;VALUE')
})

// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 5545 forbids these in TEXT
const forbidden = /[\0-\x08\x0e-\x1f\x7f]/g

test('whatever the words are, both parsers read them back and no line is too long', () => {
  const hostileText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom('{{name}}', '=1+1', '<img onerror=alert(1)>', '🎪'.repeat(100), 'ß'.repeat(10_000), '\ud83c'),
    fc.array(fc.constantFrom('\r', '\n', '\\', 'n', ';', ',', ':', '"', ' '), { maxLength: 60 }).map((c) => c.join('')),
  )
  const moment = fc.integer({
    min: instantOf('2020-01-01', '00:00', 'UTC'),
    max: instantOf('2037-01-01', '00:00', 'UTC'),
  })
  fc.assert(
    fc.property(hostileText, hostileText, moment, fc.nat(10 * 86_400_000), (summary, description, at, length) => {
      const startsAt = at - (at % 1000)
      const endsAt = startsAt + length - (length % 1000)
      const text = calendarText({ name: summary, entries: [{ ...conference, summary, description, startsAt, endsAt }] })
      physicalLines(text)
      const event = firstEvent(text)
      const tidy = (words: string) => words.replace(/\s+/gu, ' ').trim()
      const legal = (words: string) => words.toWellFormed().replace(forbidden, '').replaceAll('\u0085', '\n')
      expect(event.summary).toBe(tidy(legal(summary)))
      expect(tidy(event.description ?? '')).toBe(tidy(legal(description)))
      expect(event.startDate.toJSDate().getTime()).toBe(startsAt)
      expect(event.endDate.toJSDate().getTime()).toBe(endsAt)
      expect(nodeEvent(text).start.getTime()).toBe(startsAt)
    }),
    // The hour that comes twice in autumn, in both directions.
    {
      numRuns: 200,
      examples: [
        ['', '', 1_698_033_870_000, 503_730_000],
        ['', '', 1_698_541_200_000, 0],
      ],
    },
  )
})

test('a time that comes twice on the clocks is written in UTC, its neighbours are not', () => {
  const change = instantOf('2027-10-31', '01:00', 'UTC')
  const endsAt = (after: number) => {
    const entries = [{ ...conference, startsAt: change - 86_400_000, endsAt: change + after * 60_000 }]
    return properties(calendarText({ entries })).find((line) => line.startsWith('DTEND'))
  }
  expect(endsAt(-61)).toBe('DTEND;TZID=Europe/Berlin:20271031T015900')
  expect(endsAt(-60)).toBe('DTEND:20271031T000000Z')
  expect(endsAt(-1)).toBe('DTEND:20271031T005900Z')
  expect(endsAt(0)).toBe('DTEND:20271031T010000Z')
  expect(endsAt(59)).toBe('DTEND:20271031T015900Z')
  expect(endsAt(60)).toBe('DTEND;TZID=Europe/Berlin:20271031T030000')
})
