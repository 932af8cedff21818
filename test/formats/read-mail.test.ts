import { expect, test } from 'vitest'
import { readCalendarReply } from '../../src/formats/read-calendar-reply.ts'
import { readMail } from '../../src/formats/read-mail.ts'
import {
  type Answer,
  answerText,
  base64,
  forwarded,
  fromApple,
  fromGmail,
  fromOutlook,
  fromThunderbird,
  mail,
  part,
} from '../support/reply-mails.ts'

const uid = '5f0c8f0e-7c1f-4e0e-9d7a-2b9f3c1d4e5f'
const attendee = 'lucja.mueller@harz.example'
const bytes = (text: string) => new TextEncoder().encode(text)
const stamp = Date.UTC(2027, 10, 8, 9)
const declined = {
  reply: { uid, sequence: 2, recurrence: '', stamp, attendee, sentBy: '', partStat: 'DECLINED', comment: '' },
  fault: null,
}

async function answersIn(raw: string | Uint8Array) {
  const { calendars } = await readMail(typeof raw === 'string' ? bytes(raw) : raw)
  return calendars.map(readCalendarReply)
}

const programs: [string, (answer: Answer) => string][] = [
  ['Outlook', fromOutlook],
  ['Gmail', fromGmail],
  ['Apple', fromApple],
  ['Thunderbird', fromThunderbird],
]

test.each(programs)('an answer of %s is read once, as it was meant', async (_name, from) => {
  const answer = { uid, attendee, sequence: 2 }
  expect(await answersIn(from(answer))).toEqual([declined])
  expect(await answersIn(forwarded(from(answer)))).toEqual([declined])
  expect(await answersIn(forwarded(forwarded(from(answer))))).toEqual([declined])
})

test('a forwarded mail counts as the mail it carries, and keeps what was written above it', async () => {
  const inner = fromOutlook({ uid, attendee })
  const [alone, wrapped] = [await readMail(bytes(inner)), await readMail(bytes(forwarded(inner)))]
  expect([wrapped.messageId, wrapped.sender, wrapped.subject]).toEqual([alone.messageId, alone.sender, alone.subject])
  expect(alone.subject).toBe('Abgelehnt: Integration in ländlichen Räumen')
  expect(wrapped.text).toContain('Bitte einmal prüfen.')
})

test('a comment survives folding in the middle of its characters, and every usual encoding', async () => {
  const comment = `Łódź ß 😀 ${'ä'.repeat(80)}`
  const read = async (raw: string) => (await answersIn(raw))[0]?.reply.comment
  expect(await read(fromApple({ uid, attendee, comment }))).toBe(comment)
  expect(await read(fromOutlook({ uid, attendee, comment }))).toBe(comment)
  const latin = Buffer.from(answerText({ uid, attendee, comment: 'Grüße aus Süd' }), 'latin1')
  expect((await answersIn(latin))[0]?.reply.comment).toBe('Grüße aus Süd')
  const part1 = part('text/calendar; charset=iso-8859-1', 'base64', latin.toString('base64'))
  expect(await read(mail({}, { from: attendee, subject: '', parts: [part1] }))).toBe('Grüße aus Süd')
})

test('a calendar file alone, pasted text with one in it, and plain text are all taken', async () => {
  const text = answerText({ uid, attendee, sequence: 2 })
  for (const raw of [
    text,
    `\uFEFF${text}`,
    text.replaceAll('\r\n', '\n'),
    `Von: Vorzimmer\nBetreff: Absage\n\n${text}`,
  ])
    expect(await answersIn(raw)).toEqual([declined])
  const words = await readMail(bytes('Frau Landrätin sagt leider ab.\n\nGrüße'))
  expect(words).toEqual(expect.objectContaining({ calendars: [], text: 'Frau Landrätin sagt leider ab.\n\nGrüße' }))
})

const oddities: [string, string, string][] = [
  ['a proposal of another time', answerText({ uid, attendee, method: 'COUNTER' }), 'counter'],
  ['a question for the entry', answerText({ uid, attendee, method: 'REFRESH' }), 'refresh'],
  ['the invitation itself', answerText({ uid, attendee, method: 'REQUEST' }), 'no-reply'],
  ['no method', answerText({ uid, attendee }).replace('METHOD:REPLY\r\n', ''), 'no-reply'],
  ['a delegate', answerText({ uid, attendee, partStat: 'DELEGATED' }), 'delegated'],
  ['no answer yet', answerText({ uid, attendee, partStat: 'NEEDS-ACTION' }), 'unreadable'],
  ['an answer nobody knows', answerText({ uid, attendee, partStat: 'X-MAYBE' }), 'unreadable'],
  [
    'two people',
    answerText({ uid, attendee, more: ['ATTENDEE;PARTSTAT=ACCEPTED:mailto:b@x.example'] }),
    'several-attendees',
  ],
  ['two entries', answerText({ uid, attendee, more: ['END:VEVENT', 'BEGIN:VEVENT', 'UID:b'] }), 'several-entries'],
  ['two calendars', `${answerText({ uid, attendee })}${answerText({ uid: 'b', attendee })}`, 'several-entries'],
  ['no UID', answerText({ uid, attendee }).replace(/^UID.*\r\n/m, ''), 'unreadable'],
  ['no DTSTAMP', answerText({ uid, attendee }).replace(/^DTSTAMP.*\r\n/m, ''), 'unreadable'],
  ['no end', answerText({ uid, attendee }).slice(0, 120), 'unreadable'],
  ['no colon', answerText({ uid, attendee, more: ['nonsense'] }), 'unreadable'],
  [
    'ten thousand attendees',
    answerText({ uid, attendee, more: Array(10_000).fill('ATTENDEE:mailto:x@x.example') }),
    'too-large',
  ],
  [
    'a thousand attendees',
    answerText({ uid, attendee, more: Array(1000).fill('ATTENDEE:mailto:x@x.example') }),
    'several-attendees',
  ],
  ['components without end', `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(5000)}`, 'too-large'],
]

test.each(oddities)('%s is told apart', (_name, text, fault) => {
  expect(readCalendarReply(text).fault).toBe(fault)
})

test('a mail of HTML alone can be read', async () => {
  const html = part('text/html; charset=utf-8', '8bit', '<style>p{}</style><p>Ich komme&nbsp;nicht.</p>&lt;b&gt; Grüße')
  const { text } = await readMail(bytes(mail({}, { from: attendee, subject: 'x', parts: [html] })))
  expect(text.trim()).toBe('Ich komme nicht.\n<b> Grüße')
})

test('mails without an answer say what they are', async () => {
  const plain = part('text/plain', '7bit', 'I am away.')
  const kinds = async (options: { parts?: string[]; head?: string[] }) => {
    const raw = mail({}, { from: attendee, subject: 'x', parts: [plain], ...options })
    const { automatic, wrapped, broken, calendars } = await readMail(bytes(raw))
    return { automatic, wrapped, broken, calendars }
  }
  const nothing = { automatic: false, wrapped: false, broken: false, calendars: [] }
  expect(await kinds({})).toEqual(nothing)
  expect(await kinds({ head: ['Auto-Submitted: auto-replied'] })).toEqual({ ...nothing, automatic: true })
  expect(await kinds({ head: ['Auto-Submitted: no'] })).toEqual(nothing)
  const tnef = part('application/ms-tnef; name="winmail.dat"', 'base64', base64('x'))
  expect(await kinds({ parts: [plain, tnef] })).toEqual({ ...nothing, wrapped: true })
})

test('hostile mails end soon and harmlessly', async () => {
  let deep = part('text/plain', '7bit', 'bottom')
  for (let level = 0; level < 300; level++)
    deep = `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n${deep}\r\n--b${level}--`
  const hostile = [
    `From: a@x.example\r\n${deep}`,
    `From: a@x.example\r\n${'X-Long: y\r\n'.repeat(50_000)}\r\nbody`,
    `From: a@x.example\r\nSubject: a\r\n\r\n${'BEGIN:VCALENDAR\r\n'.repeat(60_000)}`,
    '\0'.repeat(100_000),
    `From: ${'<'.repeat(50_000)}\r\n\r\nx`,
    '',
  ]
  for (const raw of hostile) {
    const { calendars } = await readMail(bytes(raw))
    for (const calendar of calendars) expect(readCalendarReply(calendar).fault).not.toBeNull()
  }
})

const head = 'From: Anna <anna@x.example>\r\nMessage-ID: <1@x.example>\r\nMIME-Version: 1.0\r\n'
const eightBit = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

test.each<[string, string, string]>([
  ['a charset that nobody knows', 'text/plain; charset=x-unknown-8bit\r\n\r\nGr\xfc\xdfe', 'Grüße'],
  ['UTF-8 that is none', 'text/plain; charset=utf-8\r\n\r\nGr\xfc\xdfe', 'Grüße'],
  ['UTF-8 that is none, in quotes', 'text/plain; charset="UTF-8"\r\n\r\nGr\xfc\xdfe', 'Grüße'],
  ['UTF-8', 'text/plain; charset=utf-8\r\n\r\nGr\xc3\xbc\xc3\x9fe', 'Grüße'],
  ['base64 that is none', 'text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n####', ''],
  ['an encoding that nobody knows', 'text/plain\r\nContent-Transfer-Encoding: x-y\r\n\r\nabc', 'abc'],
  ['no parts', 'multipart/mixed; boundary=b\r\n\r\n--b--\r\n', ''],
  ['no boundary', 'multipart/mixed\r\n\r\nabc', ''],
  ['a boundary that never comes', 'multipart/mixed; boundary=b\r\n\r\nabc', ''],
  [
    'mails within mails',
    `message/rfc822\r\n\r\n${'From: a@x.example\r\nContent-Type: message/rfc822\r\n\r\n'.repeat(60)}abc`,
    '',
  ],
])('%s is read as far as it can be, and never thrown over', async (_, rest, text) => {
  const mail = await readMail(eightBit(`${head}Content-Type: ${rest}`))
  expect(mail.text.trim()).toBe(text)
  expect(mail).toMatchObject({ calendars: [], broken: false, report: undefined })
})

test('encoded words that are broken leave a subject that can be read', async () => {
  const subject = '=?utf-8?B?!!!?= =?nope?Q?=FC?= =?utf-16?B?2AA=?= =?utf-8?Q?abc'
  const mail = await readMail(eightBit(`From: =?utf-8?Q?J=C3=B6?x@y\r\nSubject: ${subject}\r\n\r\nx`))
  expect(mail.broken).toBe(false)
  expect([mail.subject.isWellFormed(), mail.subject.length > 0, mail.text.trim()]).toEqual([true, true, 'x'])
})
