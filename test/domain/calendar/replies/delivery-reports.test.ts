import PostalMime from 'postal-mime'
import { expect, onTestFinished, test } from 'vitest'
import { smtpMailer } from '../../../../src/adapters/smtp.ts'
import { deliverDueLetters } from '../../../../src/domain/outbox/deliver-due-letters.ts'
import { letterRenderers } from '../../../../src/jobs/letter-renderers.ts'
import { deliveryReport, type Reporting } from '../../../support/delivery-reports.ts'
import { aMailServer } from '../../../support/mail-server.ts'
import { answerText, mail, part } from '../../../support/reply-mails.ts'
import { anInvitation } from './an-invitation.ts'

async function aSentConfirmation() {
  const here = await anInvitation()
  const server = await aMailServer()
  const mailer = smtpMailer(server.url)
  onTestFinished(mailer.close)
  await deliverDueLetters({ ...here.deps, mailer }, letterRenderers)
  const { rows } = await here.client.execute(
    `select id, carrier_id from letters where address = 'p1@x.example' order by id`,
  )
  const letter = { id: Number(rows[0]?.id), messageId: String(rows[0]?.carrier_id) }
  const report = (fields: Partial<Reporting> = {}) =>
    here.drop(deliveryReport({ messageId: letter.messageId, recipient: 'p1@x.example', ...fields }))
  const state = async () => {
    const found = await here.client.execute({
      sql: 'select state, problem from letters where id = ?',
      args: [letter.id],
    })
    return { ...found.rows[0] }
  }
  const suppressed = async () =>
    (await here.client.execute('select address, reason from suppressions')).rows.map((row) => ({ ...row }))
  return { ...here, ...server, letter, report, state, suppressed }
}

test('a report that nobody lives there becomes the state of its letter, suppresses as at RCPT, and needs no look', async () => {
  const { report, state, suppressed, rows, client } = await aSentConfirmation()
  const first = await report()
  expect(await state()).toEqual({ state: 'bounced', problem: 'gone RCPT 550 5.1.1' })
  expect(await suppressed()).toEqual([{ address: 'p1@x.example', reason: 'bounced' }])
  expect(await rows()).toEqual(['noted report Ada'])
  expect(await report()).toBe(first)
  expect((await client.execute(`select count(*) as n from letter_events where what = 'bounced'`)).rows[0]?.n).toBe(1)
  const kept = await client.execute('select body, raw, attendee, part_stat from replies')
  expect(JSON.stringify(kept.rows)).not.toContain('secret-link')
  expect(kept.rows[0]).toMatchObject({ raw: '', attendee: '', part_stat: null })
})

test.each<[string, Partial<Reporting>, object, number]>([
  ['by the header of the letter alone', { headersOnly: true }, { state: 'bounced', problem: 'gone RCPT 550 5.1.1' }, 1],
  [
    'of a mailbox that passes on',
    { recipient: 'new@y.example', original: 'P1@X.example' },
    { state: 'bounced', problem: 'gone RCPT 550 5.1.1' },
    1,
  ],
  ['of a policy', { status: '5.7.1' }, { state: 'failed', problem: 'policy RCPT 550 5.7.1' }, 0],
  [
    'whose last server said policy',
    { diagnostic: 'smtp; 550 5.7.1 no' },
    { state: 'failed', problem: 'policy RCPT 550 5.7.1' },
    0,
  ],
  [
    'without a reason',
    { status: '5.0.0', diagnostic: 'x-unix; user unknown' },
    { state: 'failed', problem: 'refused RCPT 550 5.0.0' },
    0,
  ],
  [
    'of a time that ran out',
    { status: '4.4.7', diagnostic: 'smtp; 451 4.4.1 timeout' },
    { state: 'failed', problem: 'unreachable RCPT 451 4.4.1' },
    0,
  ],
  ['of a delay', { action: 'delayed', status: '4.4.1' }, { state: 'sent', problem: null }, 0],
  [
    'of success',
    { action: 'delivered', status: '2.0.0', diagnostic: 'smtp; 250 ok' },
    { state: 'delivered', problem: null },
    0,
  ],
  ['that was passed on', { action: 'relayed', status: '2.0.0' }, { state: 'sent', problem: null }, 0],
])('a report %s', async (_, fields, expected, suppressions) => {
  const { report, state, suppressed } = await aSentConfirmation()
  await report(fields)
  expect(await state()).toEqual(expected)
  expect(await suppressed()).toHaveLength(suppressions)
})

test('a report that came after a delivery counts, a delay after a failure does not', async () => {
  const { report, state } = await aSentConfirmation()
  await report({ action: 'delivered', status: '2.0.0' })
  await report()
  await report({ action: 'delayed', status: '4.4.1' })
  expect(await state()).toEqual({ state: 'bounced', problem: 'gone RCPT 550 5.1.1' })
})

test('forged and unknown reports change nothing, and are for the office', async () => {
  const { report, state, suppressed, rows, letter, ada, client } = await aSentConfirmation()
  const { rows: found } = await client.execute('select revision from letters where id = 1')
  const revision = found[0]?.revision
  await report({ messageId: letter.messageId.replace(/\.[\w-]{22}@/, '.AAAAAAAAAAAAAAAAAAAAAA@') })
  await report({ messageId: `<${ada}.confirmation.${revision}@tagung.example>` })
  await report({ messageId: '<somebody@else.example>' })
  await report({ messageId: '' })
  await report({ recipient: 'chef@x.example' })
  expect(await state()).toEqual({ state: 'sent', problem: null })
  expect(await suppressed()).toEqual([])
  expect(new Set(await rows())).toEqual(new Set(['doubtful unknown-report']))
})

test('a report on a letter whose end nobody knew says that it left', async () => {
  const { report, state, client, letter } = await aSentConfirmation()
  await client.execute(
    `update letters set state = 'given-up', problem = 'unknown-end', carrier_id = null, sent_at = null`,
  )
  await report({ status: '5.2.2', diagnostic: 'smtp; 552 5.2.2 full' })
  expect([letter.messageId, await state()]).toEqual([
    expect.stringContaining('@'),
    { state: 'failed', problem: 'full RCPT 552 5.2.2' },
  ])
})

test('the enclosed letter is no answer; absence notes are none either, and nobody has to look', async () => {
  const { report, drop, rows, asked, ada } = await aSentConfirmation()
  await report({ messageId: '<x@y.example>' })
  const away = (head: string[], parts: string[]) =>
    drop(
      mail(
        { messageId: `${head.join()}${parts.length}@x.example` },
        { from: 'p1@x.example', subject: 'Abwesend', head, parts },
      ),
    )
  const reply = `BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:${ada}\r\nDTSTAMP:20271108T090000Z\r\nATTENDEE;PARTSTAT=DECLINED:mailto:p1@x.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
  await away(['Auto-Submitted: auto-replied'], [part('text/plain', '7bit', 'Ich bin bis Montag nicht da.')])
  await away(['Auto-Submitted: auto-replied (vacation)'], [part('text/calendar; method=REPLY', '7bit', reply)])
  await away(['X-Autoreply: yes'], [part('text/plain', '7bit', 'Weg.')])
  expect(await rows()).toEqual(['doubtful unknown-report', 'noted automatic', 'noted automatic', 'noted automatic'])
  expect(await asked()).toEqual([])
})

test('a mail server that writes no report is for the office', async () => {
  const { drop, rows } = await aSentConfirmation()
  const parts = [part('text/plain', '7bit', 'Hi. This is the qmail-send program.')]
  await drop(mail({ messageId: 'q@x.example' }, { from: 'MAILER-DAEMON@x.example', subject: 'failure notice', parts }))
  expect(await rows()).toEqual(['doubtful unknown-report'])
})

test('letters say that a machine wrote them; those about one registration are a thread', async () => {
  const { deps, client, deliveries, ada, clock } = await aSentConfirmation()
  const more = `insert into letters (host_id, event_id, about, kind, revision, address, language, written_at, due_at)
    select host_id, event_id, about, 'existing-registration', 7, address, language, ?, 0 from letters where about = ? limit 1`
  await client.execute({ sql: more, args: [clock.now(), ada] })
  const server = await aMailServer()
  const mailer = smtpMailer(server.url)
  onTestFinished(mailer.close)
  await deliverDueLetters({ ...deps, mailer }, letterRenderers)
  const mails = await Promise.all([...deliveries, ...server.deliveries].map(({ raw }) => PostalMime.parse(raw)))
  const heads = mails.map(({ headers }) => Object.fromEntries(headers.map(({ key, value }) => [key, value])))
  expect(heads.map((head) => head['auto-submitted'])).toEqual(Array(3).fill('auto-generated'))
  expect(heads.map((head) => head['x-auto-response-suppress'])).toEqual(Array(3).fill('DR, RN, NRN, OOF, AutoReply'))
  const toAda = mails.flatMap((one, at) => (one.to?.[0]?.address === 'p1@x.example' ? [heads[at]] : []))
  const began = toAda[0]?.['message-id']
  expect(toAda.map((head) => [head?.references, head?.['in-reply-to']])).toEqual([
    [undefined, undefined],
    [began, began],
  ])
  expect(new Set(heads.map((head) => head['message-id'])).size).toBe(3)
})

test('mails without Message-ID and without words are each kept for the office, and the same one once', async () => {
  const { drop, rows } = await anInvitation()
  const bare = (name: string) =>
    `From: ${name}@x.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: application/pdf\r\n\r\n${name}\r\n--b--\r\n`
  const [first, second] = [await drop(bare('anna')), await drop(bare('berta'))]
  expect(second).not.toBe(first)
  expect(await drop(bare('anna'))).toBe(first)
  const no = (name: string) => `From: ${name}@x.example\r\nSubject: Nein\r\n\r\nIch komme nicht.`
  expect(await drop(no('anna'))).not.toBe(await drop(no('berta')))
  expect(await rows()).toEqual(Array(4).fill('doubtful no-calendar'))
})

test('a report reads the same whatever language its words have, and without the letter it is for the office', async () => {
  const { drop, letter, state, rows, suppressed } = await aSentConfirmation()
  const german = deliveryReport({ messageId: letter.messageId, recipient: 'p1@x.example' })
    .replace('Undelivered Mail Returned to Sender', '=?utf-8?Q?Unzustellbar:_Zusage?=')
    .replace('I could not deliver your message to', 'Ihre Nachricht konnte nicht zugestellt werden:')
  const [start = ''] = german.split('--report-1\r\nContent-Type: message/rfc822')
  await drop(`${start}--report-1--\r\n`)
  expect([await rows(), await state()]).toEqual([['doubtful unknown-report'], { state: 'sent', problem: null }])
  await drop(german)
  expect(await state()).toEqual({ state: 'bounced', problem: 'gone RCPT 550 5.1.1' })
  expect(await suppressed()).toHaveLength(1)
})

test('delayed, then passed on, then delivered: a letter that arrived, and nobody is troubled', async () => {
  const { report, state, rows, suppressed } = await aSentConfirmation()
  await report({ action: 'delayed', status: '4.4.1' })
  await report({ action: 'relayed', status: '2.0.0' })
  await report({ action: 'delivered', status: '2.0.0', diagnostic: 'smtp; 250 ok' })
  expect(await state()).toEqual({ state: 'delivered', problem: null })
  expect([await rows(), await suppressed()]).toEqual([Array(3).fill('noted report Ada'), []])
})

test('an absence note is never answered, and a reply with two entries of a calendar is for the office', async () => {
  const { drop, rows, asked, ada, client } = await aSentConfirmation()
  const letters = async () => Number((await client.execute('select count(*) as n from letters')).rows[0]?.n)
  const before = await letters()
  const entry = (uid: string) =>
    part('text/calendar; method=REPLY', '7bit', answerText({ uid, attendee: 'p1@x.example' }))
  const away = { from: 'p1@x.example', subject: 'Abwesend', head: ['Auto-Submitted: auto-replied'] }
  await drop(mail({ messageId: 'a@x.example' }, { ...away, parts: [entry(ada)] }))
  await drop(mail({ messageId: 'b@x.example' }, { ...away, head: [], parts: [entry(ada), entry('another')] }))
  expect(await rows()).toEqual(['noted automatic', expect.stringMatching(/^doubtful several-entries/)])
  expect([await asked(), await letters()]).toEqual([[], before])
})
