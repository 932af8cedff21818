import { expect, test } from 'vitest'
import { calendarContentType, calendarText } from '../../../src/formats/ics.ts'
import { faultsOfCalendar } from '../../support/check-calendar.ts'

const entry = {
  ...{
    uid: 'u',
    sequence: 1,
    stamp: Date.UTC(2027, 10, 1),
    startsAt: Date.UTC(2027, 11, 2, 9),
    endsAt: Date.UTC(2027, 11, 2, 15),
  },
  ...{ allDay: false, zone: 'Europe/Berlin', status: 'CONFIRMED' as const, summary: 'Räume', alarmMinutes: 30 },
  organizer: { name: 'Büro', email: 'buero@host.example' },
  attendee: { name: 'Łucja', email: 'p@x.example', rsvp: false },
}
const request = calendarText({ method: 'REQUEST', entries: [entry] })
const type = calendarContentType('REQUEST')

test('an invitation as it should be has no faults', () => {
  expect(faultsOfCalendar(request, type)).toEqual([])
})

test.each([
  ['LF instead of CRLF', /\r\n/, '\n'],
  ['no last line end', /\r\n$/, ''],
  ['a line of 76 octets', 'SUMMARY:Räume', `SUMMARY:${'ä'.repeat(34)}`],
  ['an injected property', 'SUMMARY:Räume', 'SUMMARY:Räume\r\nnot a line'],
  ['a stamp without Z', /(DTSTAMP:\d+T\d+)Z/, '$1'],
  ['no stamp', /DTSTAMP:.*\r\n/, ''],
  ['a zone nobody explains', 'TZID:Europe/Berlin', 'TZID:Europe/Bonn'],
  ['a floating time', 'DTSTART;TZID=Europe/Berlin:', 'DTSTART:'],
  ['an end before the beginning', /(DTEND;[^:]*:)\d{4}/, '$12001'],
  ['two summaries', 'SUMMARY:Räume', 'SUMMARY:Räume\r\nSUMMARY:Räume'],
  ['another method than the type', 'METHOD:REQUEST', 'METHOD:PUBLISH'],
  ['a request that is cancelled', 'STATUS:CONFIRMED', 'STATUS:CANCELLED'],
  ['a request to nobody', /ATTENDEE;.*\r\n( .*\r\n)*/, ''],
  ['a request by nobody', /ORGANIZER;.*\r\n/, ''],
  ['an organiser that is no mailbox', 'mailto:buero@', 'buero@'],
  ['no number', /SEQUENCE:1\r\n/, ''],
  ['a component that never ends', /END:VALARM\r\n/, ''],
])('a fault is found: %s', (_name, fault, instead) => {
  const broken = request.replace(fault, instead)
  expect(broken).not.toBe(request)
  expect(faultsOfCalendar(broken, type)).not.toEqual([])
})

test('a published entry with an attendee, and a cancellation with an alarm, are found', () => {
  const published = calendarText({ method: 'PUBLISH', entries: [entry] })
  expect(faultsOfCalendar(published, calendarContentType('PUBLISH'))).toEqual(['u: PUBLISH names no ATTENDEE.'])
  const cancelled = calendarText({ method: 'CANCEL', entries: [{ ...entry, status: 'CANCELLED' }] })
  expect(faultsOfCalendar(cancelled, calendarContentType('CANCEL'))).toEqual(['u: CANCEL reminds of nothing.'])
})

test('a message about two entries is found', () => {
  const two = calendarText({ method: 'REQUEST', entries: [entry, { ...entry, uid: 'v' }] })
  expect(faultsOfCalendar(two, type)).toEqual(['One message is about 2 entries.'])
})
