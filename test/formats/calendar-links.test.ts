import { expect, test } from 'vitest'
import { calendarLinks, type LinkedEntry } from '../../src/formats/calendar-links.ts'
import { instantOf } from '../../src/lib/dates.ts'

const zone = 'Europe/Berlin'
const entry: LinkedEntry = {
  startsAt: instantOf('2027-12-02', '10:00', zone),
  endsAt: instantOf('2027-12-02', '16:00', zone),
  allDay: false,
  zone,
  summary: 'Räume & Wege + mehr #1',
  description: 'Es lädt ein: Landkreistag',
  location: 'Lennéstraße 11, Berlin',
  url: 'https://tagung.example/e/integration',
}
const query = (address: string) => Object.fromEntries(new URL(address).searchParams)

test('Google gets a timed entry in UTC with the zone in which it is shown', () => {
  const { google } = calendarLinks(entry)
  expect(google.startsWith('https://calendar.google.com/calendar/render?')).toBe(true)
  expect(query(google)).toEqual({
    action: 'TEMPLATE',
    text: 'Räume & Wege + mehr #1',
    dates: '20271202T090000Z/20271202T150000Z',
    ctz: zone,
    details: 'Es lädt ein: Landkreistag\n\nhttps://tagung.example/e/integration',
    location: 'Lennéstraße 11, Berlin',
  })
})

test('Outlook.com and Microsoft 365 get a timed entry in UTC', () => {
  const { outlook, microsoft365 } = calendarLinks(entry)
  expect(outlook.startsWith('https://outlook.live.com/calendar/deeplink/compose?')).toBe(true)
  expect(microsoft365.startsWith('https://outlook.office.com/calendar/deeplink/compose?')).toBe(true)
  expect(query(microsoft365)).toEqual(query(outlook))
  expect(query(outlook)).toEqual({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: 'Räume & Wege + mehr #1',
    startdt: '2027-12-02T09:00:00Z',
    enddt: '2027-12-02T15:00:00Z',
    body: 'Es lädt ein: Landkreistag\n\nhttps://tagung.example/e/integration',
    location: 'Lennéstraße 11, Berlin',
  })
})

test('an all-day entry is given in days, the end being the day after', () => {
  const [startsAt, endsAt] = [instantOf('2016-12-02', '00:00', zone), instantOf('2016-12-03', '00:00', zone)]
  const { google, outlook } = calendarLinks({ ...entry, allDay: true, startsAt, endsAt })
  expect(query(google).dates).toBe('20161202/20161203')
  expect([query(outlook).startdt, query(outlook).enddt, query(outlook).allday]).toEqual([
    '2016-12-02',
    '2016-12-03',
    'true',
  ])
})

test('hostile and endless words stay inside their parameter', () => {
  const evil = `"><script>&text=x#\r\n${'ä'.repeat(10_000)}\ud83c`
  const { google, outlook } = calendarLinks({ ...entry, summary: evil, description: evil, location: evil })
  expect(Object.keys(query(google))).toEqual(['action', 'text', 'dates', 'ctz', 'details', 'location'])
  expect(google).toMatch(/^[\x21-\x7e]+$/)
  expect(google).not.toMatch(/["<>]/)
  expect(decodeURIComponent(outlook).length).toBeLessThan(1500)
})
