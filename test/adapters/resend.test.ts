import { expect, onTestFinished, test } from 'vitest'
import { resendMailer } from '../../src/adapters/resend.ts'
import { hour } from '../../src/lib/dates.ts'
import { aLetter } from '../support/a-letter.ts'
import { leavingAtOnce } from '../support/carrier.ts'
import { fakeResend, type Mood } from '../support/fake-resend.ts'

async function aCarrier(moodOf: Parameters<typeof fakeResend>[0]) {
  const carrier = await fakeResend(moodOf)
  onTestFinished(async () => void (await carrier.close()))
  return { ...carrier, mailer: leavingAtOnce(resendMailer('re_test', carrier.url)) }
}

test('a letter is sent under its key, with both texts and the calendar file', async () => {
  const { mailer, orders } = await aCarrier(() => 'take')
  expect(await mailer.send(aLetter(), 'r1/confirmation/1')).toEqual({
    as: 'sent',
    carrierId: 'id-of-r1/confirmation/1',
  })
  const [order] = orders
  const { attachments, ...body } = JSON.parse(order?.body ?? '')
  expect(body).toEqual({
    from: '"Deutscher Landkreistag" <buero@tagung.example>',
    to: 'lucja.mueller@harz.example',
    reply_to: 'tagung@host.example',
    subject: 'Anmeldung bestätigt: Łódź & ß',
    text: 'Guten Tag, Łucja Müller\n',
    html: '<p>Guten Tag, Łucja Müller</p>',
    tags: [{ name: 'letter', value: 'r1_confirmation_1' }],
  })
  const [file] = attachments
  expect([file.filename, file.content_type]).toEqual(['termin.ics', 'text/calendar; charset=utf-8; method=PUBLISH'])
  expect(Buffer.from(file.content, 'base64').toString('utf8')).toBe(aLetter().attachments[0]?.content)
})

test('the same letter again is byte-equal and gets the same id', async () => {
  const { mailer, orders } = await aCarrier(() => 'take')
  const first = await mailer.send(aLetter(), 'k')
  expect(await mailer.send(aLetter(), 'k')).toEqual(first)
  expect(orders[1]).toEqual(orders[0])
})

test('another letter under the same key is refused for good', async () => {
  const { mailer } = await aCarrier(() => 'take')
  await mailer.send(aLetter(), 'k')
  const outcome = await mailer.send(aLetter({ subject: 'anders' }), 'k')
  expect(outcome).toEqual({ as: 'never', problem: 'not-accepted ORDER 409 invalid_idempotent_request' })
})

const answers: [Mood, object][] = [
  ['busy', { as: 'back-off', problem: 'rate ORDER 429 rate_limit_exceeded', until: { afterMs: 7000 } }],
  ['used up for today', { as: 'back-off', problem: 'quota ORDER 429 daily_quota_exceeded', until: 'next-day' }],
  ['used up for the month', { as: 'back-off', problem: 'quota ORDER 429 monthly_quota_exceeded', until: 'next-day' }],
  ['no such key', { as: 'back-off', problem: 'key ORDER 401 missing_api_key' }],
  ['domain not verified', { as: 'back-off', problem: 'sender ORDER 403 validation_error' }],
  ['not an address', { as: 'never', problem: 'not-accepted ORDER 422 validation_error' }],
  ['in hand already', { as: 'later', problem: 'not-now ORDER 409 concurrent_idempotent_requests' }],
  ['broken', { as: 'unknown', problem: 'out-of-order ORDER 500 internal_server_error' }],
  ['take-and-break', { as: 'unknown', problem: 'out-of-order ORDER 502 application_error' }],
  ['take-silently', { as: 'unknown', problem: 'out-of-order ORDER application_error' }],
]

for (const [mood, outcome] of answers) {
  test(`what follows when the carrier answers "${mood}"; its words are not kept`, async () => {
    const { mailer } = await aCarrier(() => mood)
    expect(await mailer.send(aLetter(), 'k')).toEqual(outcome)
  })
}

test('a carrier that took the letter and never said so gets the same again, and it is one letter', async () => {
  const { mailer, accepted } = await aCarrier((_, nr) => (nr === 1 ? 'take-silently' : 'take'))
  expect((await mailer.send(aLetter(), 'k')).as).toBe('unknown')
  expect((await mailer.send(aLetter(), 'k')).as).toBe('sent')
  expect(accepted.size).toBe(1)
  expect(mailer.keyHeldMs).toBeLessThan(24 * hour)
})

test('of a carrier that is not there nobody can tell what it took', async () => {
  const { mailer, close } = await aCarrier(() => 'take')
  await close()
  expect((await mailer.send(aLetter(), 'k')).as).toBe('unknown')
})

test('header fields of the letter go along, each on one line and only those that are known', async () => {
  const { mailer, orders } = await aCarrier(() => 'take')
  const headers = { 'List-Unsubscribe': '<https://x.example/u/1>\r\nBcc: z@y.example', Bcc: 'z@y.example' }
  await mailer.send(aLetter({ headers }), 'k')
  expect(JSON.parse(orders[0]?.body ?? '').headers).toEqual({
    'List-Unsubscribe': '<https://x.example/u/1> Bcc: z@y.example',
  })
})

test('an attachment of bytes is handed on as it is, an image in the text under its name', async () => {
  const { mailer, orders } = await aCarrier(() => 'take')
  const bytes = { filename: 'a.pdf', contentType: 'application/pdf', content: '/wCA', encoding: 'base64' } as const
  await mailer.send(aLetter({ attachments: [bytes, { ...bytes, contentId: 'logo' }] }), 'k')
  expect(JSON.parse(orders[0]?.body ?? '').attachments).toEqual([
    { filename: 'a.pdf', content_type: 'application/pdf', content: '/wCA' },
    { filename: 'a.pdf', content_type: 'application/pdf', content: '/wCA', content_id: 'logo' },
  ])
})

test('a name cannot become a second header or recipient', async () => {
  const { mailer, orders } = await aCarrier(() => 'take')
  const name = 'Amt" <x@y.example>,\r\nBcc: z@y.example'
  await mailer.send(aLetter({ from: { name, address: 'buero@tagung.example' } }), 'k')
  const { from } = JSON.parse(orders[0]?.body ?? '')
  expect(from).toBe('"Amt  <x@y.example>,  Bcc: z@y.example" <buero@tagung.example>')
})
