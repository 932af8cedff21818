import { simpleParser } from 'mailparser'
import PostalMime from 'postal-mime'
import { expect, onTestFinished, test } from 'vitest'
import { smtpMailer } from '../../src/adapters/smtp.ts'
import { deliverDueLetters } from '../../src/domain/outbox/deliver-due-letters.ts'
import { cancelRegistration } from '../../src/domain/registrations/cancelling/cancel-registration.ts'
import { letterRenderers } from '../../src/jobs/letter-renderers.ts'
import { aLetter } from '../support/a-letter.ts'
import { anEvent } from '../support/an-event.ts'
import { leavingAtOnce } from '../support/carrier.ts'
import { aMailServer } from '../support/mail-server.ts'
import { formOf } from '../support/registering.ts'
import { world } from '../support/world.ts'

async function aCarrier(answer?: Parameters<typeof aMailServer>[0]) {
  const server = await aMailServer(answer)
  const mailer = leavingAtOnce(smtpMailer(server.url))
  onTestFinished(mailer.close)
  return { ...server, mailer }
}

test('two independent readers find the same letter: names, texts and calendar file', async () => {
  const { mailer, deliveries } = await aCarrier()
  expect((await mailer.send(aLetter(), 'r1/confirmation/1')).as).toBe('sent')
  const [delivery] = deliveries
  const raw = delivery?.raw ?? Buffer.alloc(0)
  expect([delivery?.from, delivery?.to]).toEqual(['buero@tagung.example', ['lucja.mueller@harz.example']])

  const one = await simpleParser(raw)
  const two = await PostalMime.parse(raw)
  expect([one.subject, two.subject]).toEqual(Array(2).fill('Anmeldung bestätigt: Łódź & ß'))
  expect([one.from?.value, two.from]).toEqual([
    [{ name: 'Deutscher Landkreistag', address: 'buero@tagung.example' }],
    expect.objectContaining({ name: 'Deutscher Landkreistag', address: 'buero@tagung.example' }),
  ])
  expect([one.text?.trim(), two.text?.trim()]).toEqual(Array(2).fill('Guten Tag, Łucja Müller'))
  expect([one.html, two.html].map((html) => String(html).trim())).toEqual(
    Array(2).fill('<p>Guten Tag, Łucja Müller</p>'),
  )
  expect([one.messageId, two.messageId]).toEqual(Array(2).fill('<r1.confirmation.1@tagung.example>'))
  expect(one.attachments.map(({ filename, content }) => [filename, content.toString('utf8')])).toEqual([
    ['termin.ics', aLetter().attachments[0]?.content],
  ])
  const [file] = two.attachments
  expect([file?.filename, file?.mimeType, file?.method]).toEqual(['termin.ics', 'text/calendar', 'PUBLISH'])
  expect(raw.toString('utf8')).toMatch(/content-type: text\/calendar;[\s\S]*?method=PUBLISH/i)
})

test('an invitation stands beside the text under its method, and once more as a file', async () => {
  const { mailer, deliveries } = await aCarrier()
  const content = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Räume\r\nEND:VCALENDAR\r\n'
  const contentType = 'text/calendar; charset=utf-8; method=REQUEST'
  await mailer.send(
    aLetter({ attachments: [{ filename: 'termin.ics', contentType, content, beside: true }] }),
    'r1/confirmation/1',
  )
  const { attachments, text, html } = await PostalMime.parse(deliveries[0]?.raw ?? '')
  expect([text?.trim(), html?.trim()]).toEqual(['Guten Tag, Łucja Müller', '<p>Guten Tag, Łucja Müller</p>'])
  // A reader may hand out text with line ends of its own.
  const lines = (bytes: string | ArrayBuffer | Uint8Array) =>
    (typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)).replaceAll('\r\n', '\n')
  expect(
    attachments.map(({ mimeType, method, filename, content: bytes }) => [mimeType, method, filename, lines(bytes)]),
  ).toEqual([
    ['text/calendar', 'REQUEST', null, lines(content)],
    ['application/ics', undefined, 'termin.ics', lines(content)],
  ])
  const files = (await simpleParser(deliveries[0]?.raw ?? '')).attachments
  expect(files.map(({ contentType: type, content: bytes }) => [type, bytes.toString('utf8')])).toEqual([
    ['text/calendar', content],
    ['application/ics', content],
  ])
  expect(deliveries[0]?.raw.toString('latin1')).toMatch(
    /multipart\/mixed[\s\S]*multipart\/alternative[\s\S]*text\/plain[\s\S]*text\/html[\s\S]*text\/calendar; ?charset=utf-8; method=REQUEST/i,
  )
})

test('no text becomes a header', async () => {
  const { mailer, deliveries } = await aCarrier()
  const evil = 'x\r\nBcc: z@y.example\r\nX-Evil: 1'
  await mailer.send(
    aLetter({ subject: evil, from: { name: evil, address: 'buero@tagung.example' } }),
    'r1/confirmation/1',
  )
  const [delivery] = deliveries
  const { headers } = await PostalMime.parse(delivery?.raw ?? '')
  expect(headers.map(({ key }) => key).filter((key) => key === 'bcc' || key === 'x-evil')).toEqual([])
  expect(delivery?.to).toEqual(['lucja.mueller@harz.example'])
})

test('a letter that cannot even be written as a mail is its own fault, not the server’s', async () => {
  const { mailer, deliveries } = await aCarrier()
  const broken = { filename: 'a.pdf', contentType: 'application/pdf', content: 'AAAA', encoding: 'unheard-of' }
  const outcomes = [
    await mailer.send(aLetter({ to: '<>' }), 'k'),
    await mailer.send(aLetter({ attachments: [broken as never] }), 'k'),
  ]
  expect(outcomes.map(({ as }) => as)).toEqual(['later', 'later'])
  expect(deliveries).toEqual([])
})

test('header fields of the letter go along, each on one line; bytes arrive as bytes', async () => {
  const { mailer, deliveries } = await aCarrier()
  const headers = {
    'List-Unsubscribe': '<https://x.example/u/1>\r\nX-Evil: 1',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'Auto-Submitted': 'auto-generated',
  }
  const bytes = { filename: 'a.bin', contentType: 'application/pdf', content: '/wCA', encoding: 'base64' } as const
  await mailer.send(aLetter({ headers, attachments: [bytes] }), 'k')
  const mail = await PostalMime.parse(deliveries[0]?.raw ?? '')
  const found = Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]))
  expect([found['list-unsubscribe'], found['list-unsubscribe-post'], found['auto-submitted'], found['x-evil']]).toEqual(
    ['<https://x.example/u/1> X-Evil: 1', 'List-Unsubscribe=One-Click', 'auto-generated', undefined],
  )
  expect([...new Uint8Array(mail.attachments[0]?.content as ArrayBuffer)]).toEqual([255, 0, 128])
})

test('the letters of the application arrive: confirmation with entry, then its cancellation, with the personal link in neither file', async () => {
  const { mailer, deliveries } = await aCarrier()
  const { deps, clock } = await world()
  const send = formOf(deps, await anEvent(deps))
  const { registration } = await send('s1', { lastName: 'Müller <b>{{name}}</b>' })
  await deliverDueLetters({ ...deps, mailer }, letterRenderers)
  clock.pass(1000)
  await cancelRegistration(deps, { as: 'system', job: 'test' }, registration?.id ?? '')
  await deliverDueLetters({ ...deps, mailer }, letterRenderers)

  const letters = await Promise.all(deliveries.map(({ raw }) => PostalMime.parse(raw)))
  expect(letters.map(({ attachments }) => attachments.map(({ method }) => method))).toEqual([['PUBLISH'], ['CANCEL']])
  for (const { attachments, html, text } of letters) {
    const [file] = attachments
    const entry = new TextDecoder().decode(file?.content as ArrayBuffer)
    expect(entry).toContain(`METHOD:${file?.method}`)
    expect(entry.replace(/\r\n /g, '')).toContain(`UID:${registration?.id}`)
    expect(entry).not.toContain('/r/')
    expect(text).toContain('Müller <b>{{name}}</b>')
    expect(html).toContain('Müller &lt;b&gt;{{name}}&lt;/b&gt;')
  }
})
