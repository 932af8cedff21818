import PostalMime from 'postal-mime'
import { expect, test, vi } from 'vitest'
import { readCalendarReply } from '../../src/formats/read-calendar-reply.ts'
import { readMail } from '../../src/formats/read-mail.ts'
import { answerText, base64, fromOutlook, mail, part } from '../support/reply-mails.ts'

const uid = '5f0c8f0e-7c1f-4e0e-9d7a-2b9f3c1d4e5f'
const attendee = 'lucja.mueller@harz.example'
const head = 'From: a@x.example\r\nSubject: x\r\n'
const mixed = `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n`
const million = 1_000_000

/** Reads a mail, and counts how often the parser was asked to do so. */
async function reading(text: string) {
  const parser = vi.spyOn(PostalMime, 'parse')
  const { broken, calendars } = await readMail(new TextEncoder().encode(text))
  const asked = parser.mock.calls.length
  parser.mockRestore()
  return { broken, asked, calendars: calendars.length }
}

test.each([
  ['of a million empty lines', `${head}\r\n${'\n'.repeat(million)}`],
  ['of 140,000 parts', mixed + '--b\n\nx\n'.repeat(million / 7)],
  ['of ten thousand header fields', `${head}${'X: abcdef\r\n'.repeat(10_000)}\r\n`],
  ['with a header field that never ends', `${head}Cc: ${','.repeat(million)}`],
])('a mail %s is broken before anything parses it', async (_, text) => {
  expect(await reading(text)).toEqual({ broken: true, asked: 0, calendars: 0 })
})

test('the longest honest mail is read: an answer beside a picture of 700 kB in base64', async () => {
  const picture = part('image/png', 'base64', base64('x'.repeat(700_000)))
  const calendar = part('text/calendar', 'base64', base64(answerText({ uid, attendee })))
  const long = mail({}, { from: attendee, subject: 'x', parts: [picture, calendar] })
  expect(await reading(long)).toEqual({ broken: false, asked: 1, calendars: 1 })
  expect(await reading(fromOutlook({ uid, attendee }))).toEqual({ broken: false, asked: 1, calendars: 1 })
})

test('a calendar of too many lines, components or properties is too large before anything parses it', () => {
  const within = (lines: string) => `BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n${lines}END:VCALENDAR\r\n`
  for (const lines of ['A:\r\n'.repeat(5000), 'BEGIN:VEVENT\r\n'.repeat(10_000), 'begin:x\r\n'.repeat(201)])
    expect(readCalendarReply(within(lines)).fault).toBe('too-large')
  expect(readCalendarReply(answerText({ uid, attendee, more: Array(500).fill('X-A:b') })).fault).toBeNull()
})
