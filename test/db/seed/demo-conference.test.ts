import { expect, test } from 'vitest'
import { conference2016 } from '../../../src/db/seed/conference-2016.ts'
import { demoConference } from '../../../src/db/seed/demo-conference.ts'
import { demoForum, demoSeries } from '../../../src/db/seed/demo-forum.ts'
import { demoHost } from '../../../src/db/seed/demo-host.ts'
import { demoTalks } from '../../../src/db/seed/demo-talks.ts'
import { endOfDay, instantOf } from '../../../src/lib/dates.ts'

const zone = 'Europe/Berlin'

test.each([
  ['in spring', '2027-03-27T12:00:00Z', 2027],
  ['on the night the clocks go forward', '2027-03-28T01:00:00Z', 2027],
  ['on the night the clocks go back', '2027-10-31T01:00:00Z', 2027],
  ['in the last second of 18 November in Berlin', '2027-11-18T22:59:59Z', 2027],
  ['in the first second after it', '2027-11-18T23:00:00Z', 2028],
  ['between the deadline and the conference', '2027-11-25T12:00:00Z', 2028],
  ['after the conference', '2027-12-03T12:00:00Z', 2028],
  ['when the new year has begun in Berlin only', '2027-12-31T23:30:00Z', 2028],
])('%s the next conference is the one still open', (_when, now, year) => {
  const { slug, startDate, endDate, lastDay } = demoConference(Date.parse(now))
  expect({ slug, startDate, endDate, lastDay }).toEqual({
    slug: `integration-${year}`,
    startDate: `${year}-12-02`,
    endDate: `${year}-12-02`,
    lastDay: `${year}-11-18`,
  })
})

test('registration is open at every instant that leads to a year', () => {
  const first = Date.parse('2027-11-18T23:00:00Z')
  const last = Date.parse('2028-11-18T22:59:59Z')
  for (const now of [first, last]) {
    const { opensDate, lastDay } = demoConference(now)
    expect(instantOf(opensDate, '00:00', zone)).toBe(first)
    expect(endOfDay(lastDay, zone)).toBe(last + 1000)
  }
})

test('the open conference runs from 10:00 to 16:00 without a gap, with a choice of three after lunch, and has 140 places', () => {
  const { startTime, endTime, allDay, capacity, programme } = demoConference(Date.parse('2027-01-01T12:00:00Z'))
  expect({ startTime, endTime, allDay, capacity }).toEqual({
    startTime: '10:00',
    endTime: '16:00',
    allDay: false,
    capacity: 140,
  })
  const [forum, another, tour] = programme.filter(({ seats }) => seats !== undefined)
  expect([forum, another, tour].map((item) => [item?.startTime, item?.endTime])).toEqual([
    ['13:30', '14:45'],
    ['13:30', '14:45'],
    ['13:45', '15:00'],
  ])
  const shown = programme.filter((item) => item !== another && item !== tour)
  expect([...shown.map((item) => item.startTime), endTime]).toEqual([startTime, ...shown.map((item) => item.endTime)])
})

test('the open conference names offices, no persons of 2016, and has every state of a speaker', () => {
  const people = demoConference(Date.parse('2027-01-01T12:00:00Z')).programme.flatMap((item) => item.people)
  expect(people.filter(({ name }) => /Sager|Maizière|Kretschmann/.test(name.de))).toEqual([])
  expect(new Set(people.map(({ status }) => status))).toEqual(new Set(['confirmed', 'requested', 'declined']))
})

test('the forum follows in the next spring, on a Tuesday within working hours, and is open to choose workshops', () => {
  const forums = [2026, 2027, 2028].map((year) => {
    const now = Date.parse(`${year}-10-01T12:00:00Z`)
    return demoForum(demoConference(now), now)
  })
  expect(forums.map(({ startDate }) => startDate)).toEqual(['2027-03-02', '2028-03-07', '2029-03-06'])
  expect(forums.map(({ opensDate }) => opensDate)).toEqual(['2026-09-24', '2027-09-24', '2028-09-24'])
  expect(forums[0]?.programme.map(({ seats }) => seats ?? null)).toEqual([null, 15, 15, 2, null, 20, null])
})

test('the talks before are over for two or three weeks, on a Tuesday, and nobody is forgotten yet', () => {
  const nows = ['2026-11-20T12:00:00Z', '2027-01-05T12:00:00Z', '2027-03-30T22:30:00Z'].map(Date.parse)
  const talks = nows.map(demoTalks)
  expect(talks.map(({ startDate }) => startDate)).toEqual(['2026-11-03', '2026-12-22', '2027-03-16'])
  expect(talks[0]).toMatchObject({ opensDate: '2026-09-22', lastDay: '2026-10-27' })
})

test('the conference of 2016 is as its circular says', () => {
  const { startDate, endDate, allDay, opensDate, lastDay, freeOfCharge, capacity, venue } = conference2016
  expect({ startDate, endDate, allDay, opensDate, lastDay, freeOfCharge, capacity, venue }).toEqual({
    startDate: '2016-12-02',
    endDate: '2016-12-02',
    allDay: true,
    opensDate: '2016-11-01',
    lastDay: '2016-11-18',
    freeOfCharge: true,
    capacity: null,
    venue: {
      name: 'Presse- und Informationsamt der Bundesregierung',
      street: 'Reichstagsufer 14',
      postcode: '10117',
      city: 'Berlin',
    },
  })
  expect(conference2016.partners.map(({ role, name }) => [role, name.de])).toEqual([
    ['cooperation', 'Bundesministerium des Innern'],
    ['inviting', 'Landkreistag Sachsen-Anhalt'],
  ])
  expect(conference2016.programme.map(({ title }) => title.de)).toEqual([
    'Begrüßung',
    'Rede',
    'Vorstellung der Studie',
    'Podiumsdiskussionen',
    'Abschlussrede',
  ])
})

test('of the speakers of 2016 only the last one was merely asked', () => {
  const requested = conference2016.programme.flatMap(({ people }) => people.filter((one) => one.status === 'requested'))
  expect(requested.map(({ name }) => name.de)).toEqual(['Winfried Kretschmann'])
})

test('every text speaks both languages', () => {
  const now = Date.parse('2027-01-01T12:00:00Z')
  const conference = demoConference(now)
  const texts = germanTexts([
    demoHost,
    demoSeries,
    conference2016,
    conference,
    demoForum(conference, now),
    demoTalks(now),
  ])
  expect(texts.length).toBeGreaterThan(50)
  expect(texts.filter(({ de, en }) => !de || !en)).toEqual([])
})

test('the host can be reached by nobody but the demo', () => {
  const addresses = JSON.stringify(demoHost).match(/[\w.]+@[\w.]+/g)
  expect(new Set(addresses)).toEqual(new Set(['tagung@landkreistag.example', 'datenschutz@landkreistag.example']))
})

type Text = { de?: unknown; en?: unknown }

function germanTexts(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return []
  return 'de' in value || 'en' in value ? [value] : Object.values(value).flatMap(germanTexts)
}
