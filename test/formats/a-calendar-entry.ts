import ICAL from 'ical.js'
import { sync as nodeIcal, type VEvent } from 'node-ical'
import { expect } from 'vitest'
import type { CalendarEntry } from '../../src/formats/calendar-entry.ts'
import { instantOf } from '../../src/lib/dates.ts'

export const berlin = 'Europe/Berlin'
export const conference: CalendarEntry = {
  uid: 'b8e4d0f2-1111-4222-8333-123456789abc',
  sequence: 2,
  stamp: instantOf('2027-11-01', '08:30', berlin),
  startsAt: instantOf('2027-12-02', '10:00', berlin),
  endsAt: instantOf('2027-12-02', '16:00', berlin),
  allDay: false,
  zone: berlin,
  status: 'CONFIRMED',
  summary: 'Integration in ländlichen Räumen; Berlin, Haus C:\\1',
  description: 'Es laden ein: Deutscher Landkreistag\n\nRückfragen: Łucja Groß, Telefon 030 590097-0',
  location: 'Ulrich-von-Hassell-Haus, Lennéstraße 11, 10785 Berlin',
  url: 'https://tagung.example/e/integration;v=1,2?a=ä',
  organizer: { name: 'Deutscher "Landkreistag"; Berlin', email: 'tagung@landkreistag.example' },
}

/** Physical lines, after checking what RFC 5545 section 3.1 demands of every file. */
export function physicalLines(text: string): string[] {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const lines = text.slice(0, -2).split('\r\n')
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  return lines
}

export function properties(text: string): string[] {
  physicalLines(text)
  return text.replaceAll('\r\n ', '').trimEnd().split('\r\n')
}

export const firstEvent = (text: string) => {
  const component = new ICAL.Component(ICAL.parse(text))
  for (const zone of component.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const event = component.getFirstSubcomponent('vevent')
  if (!event) throw new Error('no VEVENT')
  return new ICAL.Event(event)
}

export const nodeEvent = (text: string, uid = conference.uid): VEvent => {
  const event = nodeIcal.parseICS(text)[uid]
  if (event?.type !== 'VEVENT') throw new Error('no VEVENT')
  return event
}
