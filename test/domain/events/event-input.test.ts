import { expect, test } from 'vitest'
import { eventInput, spanOf, windowOf } from '../../../src/domain/events/event-input.ts'
import { endOfDay, instantOf } from '../../../src/lib/dates.ts'
import { aTypedConference } from '../../support/a-typed-conference.ts'

const berlin = 'Europe/Berlin'

/** What is wrong, as "field code". */
function wrong(fields: Partial<Record<keyof typeof aTypedConference | 'forgetDate', unknown>>): string[] {
  const { error } = eventInput.safeParse({ ...aTypedConference, ...fields })
  return error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? []
}

test('a title is one line in either language: it becomes the subject of letters', () => {
  const title = { de: 'Eins\nZwei\u2028Drei', en: 'One\r\nBcc: evil@x.example' }
  expect(eventInput.parse({ ...aTypedConference, title }).title).toEqual({
    de: 'Eins Zwei Drei',
    en: 'One Bcc: evil@x.example',
  })
})

test('signs that turn the reading direction, and such as nobody sees, go from what is pasted', () => {
  const title = { de: ' \u202eJah\u00adres\u2066tagung\u200b ', en: 'Annual\u061c meeting' }
  const pasted = { title, description: { de: 'Zeile\u202d 1\nZeile 2' }, audience: { de: '\u200falle' } }
  const read = eventInput.parse({ ...aTypedConference, ...pasted })
  expect(read.title).toEqual({ de: 'Jahrestagung', en: 'Annual meeting' })
  expect([read.description.de, read.audience.de]).toEqual(['Zeile 1\nZeile 2', 'alle'])
  expect(wrong({ title: { de: '\u202e\u200b' } })).toEqual(['title.de missing'])
})

test('a conference as the office fills it in has nothing wrong', () => {
  expect(wrong({})).toEqual([])
})

test('days and times that do not exist are said, and nothing is reckoned with them', () => {
  expect(wrong({ startDate: '' })).toEqual(['startDate missing'])
  expect(wrong({ endDate: '2027-02-31' })).toEqual(['endDate not-a-date'])
  expect(wrong({ lastDay: '18.11.' })).toEqual(['lastDay not-a-date'])
  expect(wrong({ startTime: '25:00' })).toEqual(['startTime not-a-time'])
  expect(wrong({ startTime: '24:00' })).toEqual(['startTime not-a-time'])
  expect(wrong({ zone: 'Mars/Olympus' })).toEqual(['zone not-a-zone'])
})

test('days have to follow one another', () => {
  expect(wrong({ endTime: '09:00' })).toEqual(['endTime long-night'])
  expect(wrong({ endDate: '2027-12-01' })).toEqual(['endDate end-before-start'])
  expect(wrong({ lastDay: '2027-09-30' })).toEqual(['lastDay closes-before-opening'])
  expect(wrong({ lastDay: '2027-12-03' })).toEqual(['lastDay closes-after-end'])
  expect(wrong({ forgetDate: '2027-12-02' })).toEqual(['forgetDate forgets-before-end'])
})

test('days and times are read as people type them', () => {
  const days = { startDate: '2.12.2027', endDate: '02.12.27', opensDate: '1. Oktober 2027', lastDay: '18/11/2027' }
  const read = eventInput.parse({
    ...aTypedConference,
    ...days,
    startTime: '9 Uhr',
    endTime: '16.30',
    lastTime: '24 Uhr',
  })
  expect(read).toMatchObject({ startDate: '2027-12-02', endDate: '2027-12-02', startTime: '09:00', endTime: '16:30' })
  expect([read.opensDate, windowOf(read).closesAt]).toEqual(['2027-10-01', endOfDay('2027-11-18', read.zone)])
})

test('an end that is not after the beginning is one of the next day, and a day is over at 24 o’clock', () => {
  const until = (endTime: string) =>
    spanOf(eventInput.parse({ ...aTypedConference, startTime: '19:00', endTime })).endsAt
  const [day, next] = ['2027-12-02', '2027-12-03']
  expect(until('24:00')).toBe(instantOf(next, '00:00', berlin))
  expect(until('00:00')).toBe(instantOf(next, '00:00', berlin))
  expect(until('00:30')).toBe(instantOf(next, '00:30', berlin))
  expect(until('07:00')).toBe(instantOf(next, '07:00', berlin))
  expect(until('19:30')).toBe(instantOf(day, '19:30', berlin))
  expect(wrong({ startTime: '19:00', endTime: '07:30' })).toEqual(['endTime long-night'])
  expect(wrong({ startTime: '19:00', endTime: '07:30', endDate: '2027-12-03' })).toEqual([])
})

test('seats are a whole number from 1 to a million, or without limit', () => {
  expect(wrong({ capacity: null })).toEqual([])
  for (const capacity of [0, -1, 1.5, Number.NaN, 1_000_001])
    expect(wrong({ capacity })).toEqual(['capacity not-a-number'])
})
