import { simpleParser } from 'mailparser'
import { expect, onTestFinished, test } from 'vitest'
import { smtpMailer } from '../../../src/adapters/smtp.ts'
import { day, hour } from '../../../src/lib/dates.ts'
import { anOutbox } from '../../support/an-outbox.ts'
import { aMailServer } from '../../support/mail-server.ts'
import { count, nr } from '../../support/registering.ts'

async function aCarrier(answer?: Parameters<typeof aMailServer>[0]) {
  const server = await aMailServer(answer)
  const mailer = smtpMailer(server.url)
  onTestFinished(mailer.close)
  return { ...server, mailer }
}

test('a line cut after the text: sent once more under the same Message-ID, and marked', async () => {
  const app = await anOutbox(1)
  let cuts = 1
  const { mailer, deliveries } = await aCarrier((step) => (step === 'DATA' && cuts-- > 0 ? 'hang up' : undefined))
  await app.deliver(mailer)
  expect(await app.rows('state, possibly_twice, unknown_ends')).toEqual([
    { state: 'waiting', possibly_twice: 0, unknown_ends: 1 },
  ])
  await app.drain(mailer)
  expect(await app.rows('state, possibly_twice')).toEqual([{ state: 'sent', possibly_twice: 1 }])
  const ids = await Promise.all(deliveries.map(async ({ raw }) => (await simpleParser(raw)).messageId))
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

test('cut twice after the text: never a third time, the office decides', async () => {
  const app = await anOutbox(1)
  const { mailer, deliveries } = await aCarrier((step) => (step === 'DATA' ? 'hang up' : undefined))
  for (let n = 0; n < 10; n++) {
    await app.deliver(mailer)
    app.clock.pass(day)
  }
  expect(deliveries).toHaveLength(2)
  expect(await app.rows('state, problem')).toEqual([{ state: 'given-up', problem: 'unknown-end' }])
})

test('a line cut before the text took nothing, and costs no letter an attempt', async () => {
  const app = await anOutbox(5)
  let cuts = 3
  const { mailer, deliveries } = await aCarrier((step) => (step === 'RCPT TO' && cuts-- > 0 ? 'hang up' : undefined))
  await app.drain(mailer)
  expect(deliveries).toHaveLength(5)
  expect(await app.rows('max(attempts) as most, max(possibly_twice) as twice')).toEqual([{ most: 1, twice: 0 }])
})

test('a letter at which the server hangs up every time holds nobody else back', async () => {
  const app = await anOutbox(3)
  const { mailer, deliveries } = await aCarrier((step, to) =>
    step === 'RCPT TO' && to === 'p1@x.example' ? 'hang up' : undefined,
  )
  for (let hours = 0; hours < 5; hours++) {
    await app.deliver(mailer)
    app.clock.pass(hour)
  }
  expect(deliveries.map(({ to }) => to[0]).sort()).toEqual(['p2@x.example', 'p3@x.example'])
  expect(await app.rows('state')).toEqual([{ state: 'waiting' }, { state: 'sent' }, { state: 'sent' }])
})

test('a dead address gets nothing more from its host, the other addresses do', async () => {
  const app = await anOutbox(2)
  const { mailer, deliveries } = await aCarrier((step, to) =>
    step === 'RCPT TO' && to === 'p1@x.example' ? '550 5.1.1' : undefined,
  )
  await app.drain(mailer)
  expect(await app.rows('address, state, problem')).toEqual([
    { address: 'p1@x.example', state: 'bounced', problem: 'gone RCPT 550 5.1.1' },
    { address: 'p2@x.example', state: 'sent', problem: null },
  ])
  await app.client.execute(`insert into letters (host_id, event_id, about, kind, revision, address, language, written_at, due_at)
    select host_id, event_id, about, kind, revision + 1, upper(address), language, 1, 0 from letters`)
  await app.drain(mailer)
  expect(await app.rows('address, state, attempts', 'id > 2')).toEqual([
    { address: 'P1@X.EXAMPLE', state: 'suppressed', attempts: 0 },
    { address: 'P2@X.EXAMPLE', state: 'sent', attempts: 1 },
  ])
  expect(deliveries).toHaveLength(2)
})

test('a full mailbox is tried again and kept off no list', async () => {
  const app = await anOutbox(1)
  let full = 3
  const { mailer } = await aCarrier((step) => (step === 'RCPT TO' && full-- > 0 ? '452 4.2.2' : undefined))
  await app.drain(mailer)
  expect(await app.rows('state, attempts')).toEqual([{ state: 'sent', attempts: 4 }])
  expect(await count(app.client, 'suppressions')).toBe(0)
  const history = await app.client.execute('select what, problem from letter_events order by id')
  expect(history.rows.map(({ what, problem }) => [what, problem])).toEqual([
    ...Array(3).fill(['later', 'full RCPT 452 4.2.2']),
    ['sent', null],
  ])
})

test('a mail server that is away for a week loses no letter, and people register as ever', async () => {
  const app = await anOutbox(12)
  const nobody = smtpMailer('smtp://127.0.0.1:1')
  onTestFinished(nobody.close)
  for (let n = 0; n < 7; n++) {
    await app.deliver(nobody)
    app.clock.pass(day)
  }
  expect((await app.send(...nr(13))).registration?.state).toBe('confirmed')
  const { mailer, deliveries } = await aCarrier()
  await app.drain(mailer)
  expect(deliveries.map(({ to }) => to[0]).sort()).toEqual(
    Array.from({ length: 13 }, (_, n) => `p${n + 1}@x.example`).sort(),
  )
})
