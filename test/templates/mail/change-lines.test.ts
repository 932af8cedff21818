import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeFacts } from '../../../src/domain/calendar/change-facts.ts'
import { hour, instantOf, minute } from '../../../src/lib/dates.ts'
import { type Language, languages } from '../../../src/lib/languages.ts'
import { looksSame } from '../../../src/lib/looks-same.ts'
import { changeHeadline } from '../../../templates/mail/change-headline.ts'
import { changeLine } from '../../../templates/mail/change-lines.ts'
import type { Change, EventTime, SessionState, Venue } from '../../../templates/mail/changes.ts'

const zone = 'Europe/Berlin'
const at = (time: string, on = '2027-12-02', there = zone) => instantOf(on, time, there)
const morning: EventTime = { startsAt: at('10:00'), endsAt: at('16:00'), allDay: false, zone }
const inLondon: EventTime = {
  startsAt: at('10:00', '2027-12-02', 'Europe/London'),
  endsAt: at('16:00', '2027-12-02', 'Europe/London'),
  ...{ allDay: false, zone: 'Europe/London' },
}
const workshop: SessionState = {
  ...{ is: 'granted', rank: null, room: 'Raum 1', zone },
  ...{ startsAt: at('11:00'), endsAt: at('12:00') },
}
const ofSession = (from: Partial<SessionState>, to: Partial<SessionState>): Change => ({
  ...{ what: 'session', id: 'a', title: { de: 'Werkstatt' } },
  ...{ from: { ...workshop, ...from }, to: { ...workshop, ...to } },
})
const thursday = 'Donnerstag, 2. Dezember 2027'

test.each<[string, Change, string]>([
  [
    'other clocks, the same hours',
    { what: 'date', from: morning, to: inLondon },
    `Termin: jetzt ${thursday}, 10:00–16:00\u00a0Uhr (Ortszeit London; nach der Ortszeit Berlin: ${thursday}, 11:00–17:00\u00a0Uhr); bisher ${thursday}, 10:00–16:00\u00a0Uhr (Ortszeit Berlin)`,
  ],
  [
    'other clocks, the same instant',
    { what: 'date', from: morning, to: { ...morning, zone: 'Europe/London' } },
    `Termin: jetzt ${thursday}, 09:00–15:00\u00a0Uhr (Ortszeit London; nach der Ortszeit Berlin: ${thursday}, 10:00–16:00\u00a0Uhr); bisher ${thursday}, 10:00–16:00\u00a0Uhr (Ortszeit Berlin)`,
  ],
  [
    'other clocks that go alike',
    { what: 'date', from: morning, to: { ...morning, zone: 'Europe/Paris' } },
    `Termin: jetzt ${thursday}, 10:00–16:00\u00a0Uhr (Ortszeit Paris); bisher ${thursday}, 10:00–16:00\u00a0Uhr (Ortszeit Berlin)`,
  ],
  [
    'the whole day',
    {
      what: 'date',
      from: morning,
      to: { ...morning, startsAt: at('00:00'), endsAt: at('00:00', '2027-12-03'), allDay: true },
    },
    `Termin: jetzt ${thursday}, ganztägig; bisher ${thursday}, 10:00–16:00\u00a0Uhr`,
  ],
  [
    'the hour that comes twice',
    ofSession(
      { startsAt: at('01:00', '2027-10-31'), endsAt: Date.UTC(2027, 9, 31, 0, 30) },
      { startsAt: at('01:00', '2027-10-31'), endsAt: Date.UTC(2027, 9, 31, 1, 30) },
    ),
    'Werkstatt: jetzt Sonntag, 31. Oktober 2027, 01:00\u00a0Uhr (UTC+2) – Sonntag, 31. Oktober 2027, 02:30\u00a0Uhr (UTC+1), Raum 1; bisher Sonntag, 31. Oktober 2027, 01:00\u00a0Uhr (UTC+2) – Sonntag, 31. Oktober 2027, 02:30\u00a0Uhr (UTC+2), Raum 1',
  ],
  [
    'a session that ends a day later',
    ofSession({}, { endsAt: at('12:00', '2027-12-03') }),
    `Werkstatt: jetzt ${thursday}, 11:00\u00a0Uhr – Freitag, 3. Dezember 2027, 12:00\u00a0Uhr, Raum 1; bisher 11:00–12:00\u00a0Uhr, Raum 1`,
  ],
  [
    'a session until midnight',
    ofSession({}, { startsAt: at('20:00'), endsAt: at('00:00', '2027-12-03') }),
    'Werkstatt: jetzt 20:00–24:00\u00a0Uhr, Raum 1; bisher 11:00–12:00\u00a0Uhr, Raum 1',
  ],
  [
    'a session by other clocks',
    ofSession({}, { zone: 'Europe/London', startsAt: at('12:00'), endsAt: at('13:00') }),
    'Werkstatt: jetzt 11:00–12:00\u00a0Uhr (Ortszeit London; nach der Ortszeit Berlin: 12:00–13:00\u00a0Uhr), Raum 1; bisher 11:00–12:00\u00a0Uhr (Ortszeit Berlin), Raum 1',
  ],
  [
    'a room with a space more',
    ofSession({}, { room: 'Raum  1 ' }),
    'Werkstatt: 11:00–12:00\u00a0Uhr, Raum  1  (nur anders geschrieben)',
  ],
  [
    'a venue with a space more',
    { what: 'place', from: venue('Kreishaus', 'Bonn'), to: venue('Kreishaus ', 'Bonn') },
    'Ort: Kreishaus, Bonn (nur anders geschrieben)',
  ],
  [
    'a name in other letters',
    { what: 'name', from: 'anna müller', to: 'Anna Müller' },
    'Name: jetzt Anna Müller; bisher anna müller',
  ],
  [
    'an online link that came',
    { what: 'online', from: '', to: 'https://online.example/1' },
    'Zugang zur Online-Teilnahme: jetzt https://online.example/1; bisher noch offen',
  ],
])('%s', (_, change, line) => {
  expect(changeLine(change, 'de')).toBe(line)
})

test('the day that no longer holds is told by its clocks', () => {
  const { dateBefore } = changeFacts({}, [{ what: 'date', from: morning, to: inLondon }], 'de')
  expect(dateBefore).toBe(`${thursday}, 10:00–16:00\u00a0Uhr (Ortszeit Berlin)`)
})

function venue(name: string, city: string): Venue {
  return { name, street: '', postcode: '', city }
}

const zones = fc.constantFrom(zone, 'Europe/Paris', 'Europe/London', 'America/New_York', 'Asia/Kathmandu', 'UTC')
/** Around both changes of the clocks, an end of a year and midnight. */
const instant = fc
  .tuple(
    fc.constantFrom(Date.UTC(2027, 2, 28), Date.UTC(2027, 9, 31), Date.UTC(2027, 11, 31, 23)),
    fc.integer({ min: -96, max: 96 }),
  )
  .map(([around, halves]) => around + halves * 30 * minute)
const eventTime: fc.Arbitrary<EventTime> = fc
  .record({ startsAt: instant, hours: fc.constantFrom(0.5, 6, 24, 9000), allDay: fc.boolean(), zone: zones })
  .map(({ hours, ...time }) => ({ ...time, endsAt: time.startsAt + hours * hour }))
const words = fc.constantFrom(
  '',
  'Aula',
  ' Aula',
  'Aula\u00a0',
  'AULA',
  'Aula 1',
  'Aula  1',
  'Au\u00adla',
  'Mu\u0308nster',
  'Münster',
)
const session: fc.Arbitrary<SessionState> = fc.record({
  is: fc.constantFrom('granted' as const, 'waiting' as const, 'offered' as const, 'review' as const),
  rank: fc.constant(null),
  startsAt: fc.option(instant),
  endsAt: fc.option(instant),
  room: words,
  zone: zones,
})
const place = fc.record({ name: words, street: words, postcode: words, city: words })
const pairOf = <T>(one: fc.Arbitrary<T>) => fc.record({ from: one, to: one })
const change: fc.Arbitrary<Change> = fc.oneof(
  pairOf(eventTime).map((pair): Change => ({ what: 'date', ...pair })),
  pairOf(place).map((pair): Change => ({ what: 'place', ...pair })),
  pairOf(session).map((pair): Change => ({ what: 'session', id: 'a', title: { de: 'W' }, ...pair })),
  fc.record({
    what: fc.constantFrom('online' as const, 'name' as const, 'organisation' as const),
    from: words,
    to: words,
  }),
)

const shapes: Record<Language, { line: RegExp[]; headline: RegExp }> = {
  de: {
    line: [/: jetzt (.*?); bisher (.*?)(?:; jetzt|$)/, /jetzt ([^,;]*), bisher ([^,;]*)$/],
    headline: /: (?:W: )?(?:bis )?(.*) statt (.*?)(?:, neuer Ort)?$/,
  },
  en: {
    line: [/: now (.*?); before (.*?)(?:; now|$)/, /now ([^,;]*), before ([^,;]*)$/],
    headline: /: (?:W: )?(?:until )?(.*) instead of (.*?)(?:, new place)?$/,
  },
}

test('no line and no subject ever reads "from X to X"', () => {
  const apart = (line: string, shape: RegExp) => {
    const [, to = 'a', from = 'b'] = shape.exec(line) ?? []
    expect([line, looksSame(to, from)]).toEqual([line, false])
  }
  fc.assert(
    fc.property(change, fc.constantFrom(...languages), (one, language) => {
      if (JSON.stringify(one.from) === JSON.stringify(one.to)) return
      const { line: lines, headline } = shapes[language]
      for (const shape of lines) apart(changeLine(one, language), shape)
      apart(changeHeadline([one], language), headline)
      if (one.what !== 'date') return
      const { dateBefore } = changeFacts({}, [one], language)
      expect(changeLine(one, language)).toContain(dateBefore)
    }),
    { numRuns: 500 },
  )
})
