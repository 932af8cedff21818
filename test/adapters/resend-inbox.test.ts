import { expect, onTestFinished, test } from 'vitest'
import { resendMailer } from '../../src/adapters/resend.ts'
import { longestMail } from '../../src/ports/mailer.ts'
import { fakeInbox, type KeptMail } from '../support/fake-inbox.ts'

async function received(mail: KeptMail, id = 'm1') {
  const inbox = await fakeInbox({ m1: mail })
  onTestFinished(() => void inbox.close())
  const answer = await resendMailer('re_test', inbox.url).receive?.(id)
  return { answer, asked: inbox.asked }
}

test('a mail is fetched as its raw bytes', async () => {
  const { answer, asked } = await received({ raw: 'From: a@x.example\r\n\r\nŁódź' })
  expect(answer).toEqual({ as: 'received', bytes: new TextEncoder().encode('From: a@x.example\r\n\r\nŁódź') })
  expect(asked).toEqual(['/emails/receiving/m1', '/raw/m1'])
})

test('a mail at the limit is taken, one octet more is too large', async () => {
  const whole = await received({ raw: 'x'.repeat(longestMail) })
  expect(whole.answer?.as).toBe('received')
  const more = await received({ raw: 'x'.repeat(longestMail + 1) })
  expect(more.answer).toEqual({ as: 'too-large' })
})

test.each([
  'https://evil.example/raw',
  'http://169.254.169.254/latest/meta-data',
  'http://127.0.0.1:1/raw/m1',
  'file:///etc/passwd',
  'nonsense',
  null,
])('an address elsewhere (%s) is never followed', async (downloadUrl) => {
  const { answer, asked } = await received({ downloadUrl })
  expect(answer).toEqual({ as: 'never' })
  expect(asked).toEqual(['/emails/receiving/m1'])
})

test('an id is no path', async () => {
  const { answer, asked } = await received({ raw: 'x' }, '../../domains')
  expect(answer).toEqual({ as: 'never' })
  expect(asked).toEqual(['/emails/receiving/..%2F..%2Fdomains'])
})

test('what is unknown is never to be had, a fault of the carrier passes', async () => {
  expect((await received({ raw: 'x' }, 'm2')).answer).toEqual({ as: 'never' })
  expect((await received({ status: 500 })).answer).toEqual({ as: 'later' })
  const { url, close } = await fakeInbox({})
  await close()
  expect(await resendMailer('re_test', url).receive?.('m1')).toEqual({ as: 'later' })
})
