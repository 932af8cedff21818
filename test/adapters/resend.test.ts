import { expect, onTestFinished, test } from 'vitest'
import { resendMailer } from '../../src/adapters/resend.ts'
import { aLetter } from '../support/a-letter.ts'
import { fakeResend } from '../support/fake-resend.ts'

async function aCarrier(moodOf: Parameters<typeof fakeResend>[0]) {
  const carrier = await fakeResend(moodOf)
  onTestFinished(async () => void (await carrier.close()))
  return { ...carrier, mailer: resendMailer('re_test', carrier.url) }
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
  expect(outcome).toEqual({ as: 'never', problem: 'invalid_idempotent_request' })
})

test('a busy carrier is asked again when it says; a broken one later; neither’s words are kept', async () => {
  const { mailer } = await aCarrier((_, nr) => (nr === 1 ? 'busy' : 'broken'))
  expect(await mailer.send(aLetter(), 'k')).toEqual({ as: 'later', problem: 'rate_limit_exceeded', retryAfterMs: 7000 })
  expect(await mailer.send(aLetter(), 'k')).toEqual({ as: 'later', problem: 'internal_server_error' })
})

test('a carrier that took the letter and never said so gets the same again, and it is one letter', async () => {
  const { mailer, accepted } = await aCarrier((_, nr) => (nr === 1 ? 'take-silently' : 'take'))
  expect((await mailer.send(aLetter(), 'k')).as).toBe('later')
  expect((await mailer.send(aLetter(), 'k')).as).toBe('sent')
  expect(accepted.size).toBe(1)
})

test('a carrier that is not there is asked later', async () => {
  const { mailer, close } = await aCarrier(() => 'take')
  await close()
  expect((await mailer.send(aLetter(), 'k')).as).toBe('later')
})

test('a name cannot become a second header or recipient', async () => {
  const { mailer, orders } = await aCarrier(() => 'take')
  const name = 'Amt" <x@y.example>,\r\nBcc: z@y.example'
  await mailer.send(aLetter({ from: { name, address: 'buero@tagung.example' } }), 'k')
  const { from } = JSON.parse(orders[0]?.body ?? '')
  expect(from).toBe('"Amt  <x@y.example>,  Bcc: z@y.example" <buero@tagung.example>')
})
