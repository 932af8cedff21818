import { expect, onTestFinished, test } from 'vitest'
import { smtpMailer } from '../../../src/adapters/smtp.ts'
import { minute } from '../../../src/lib/dates.ts'
import { anOutbox } from '../../support/an-outbox.ts'
import { aMailServer } from '../../support/mail-server.ts'
import { count } from '../../support/registering.ts'

async function aCarrier(answer?: Parameters<typeof aMailServer>[0]) {
  const server = await aMailServer(answer)
  const smtp = smtpMailer(server.url)
  onTestFinished(smtp.close)
  // One line: the order of refusals is that of the letters.
  return { ...server, mailer: { ...smtp, lines: 1 } }
}

test('greylisting of many in a row rests nobody else, and all arrive without a word to the office', async () => {
  const app = await anOutbox(6)
  const began = app.clock.at
  const early = () => app.clock.at < began + 5 * minute
  const { mailer, deliveries } = await aCarrier((step, to) =>
    step === 'RCPT TO' && to !== 'p6@x.example' && early() ? '450 4.7.1' : undefined,
  )
  await app.deliver(mailer)
  expect(deliveries.map(({ to }) => to[0])).toEqual(['p6@x.example'])
  expect(await count(app.client, 'carriers where faults > 0')).toBe(0)
  await app.drain(mailer)
  expect(deliveries).toHaveLength(6)
  expect(await app.rows('distinct state, problem')).toEqual([{ state: 'sent', problem: null }])
  expect(await count(app.client, `letters where kind = 'carrier-refuses'`)).toBe(0)
})

test('a server that closes in the middle of a run (421) keeps nobody: those after it go on the next line', async () => {
  const app = await anOutbox(5)
  let closes = 2
  const { mailer, deliveries } = await aCarrier((step, to) =>
    step === 'RCPT TO' && to === 'p3@x.example' && closes-- > 0 ? '421 4.3.2' : undefined,
  )
  await app.drain(mailer)
  expect(deliveries.map(({ to }) => to[0]).sort()).toEqual([1, 2, 3, 4, 5].map((n) => `p${n}@x.example`))
  expect(await app.rows('distinct state, possibly_twice')).toEqual([{ state: 'sent', possibly_twice: 0 }])
  expect(await count(app.client, 'suppressions')).toBe(0)
})

test('a mailbox that is disabled or full ends or puts off its letter alone, among others that are taken', async () => {
  const app = await anOutbox(4)
  const { mailer, deliveries } = await aCarrier((step, to) =>
    step !== 'RCPT TO'
      ? undefined
      : to === 'p1@x.example'
        ? '550 5.2.1'
        : to === 'p2@x.example'
          ? '452 4.2.2'
          : undefined,
  )
  await app.deliver(mailer)
  expect(deliveries.map(({ to }) => to[0]).sort()).toEqual(['p3@x.example', 'p4@x.example'])
  expect(await app.rows('address, state, problem', 'id < 3')).toEqual([
    { address: 'p1@x.example', state: 'failed', problem: 'disabled RCPT 550 5.2.1' },
    { address: 'p2@x.example', state: 'waiting', problem: 'full RCPT 452 4.2.2' },
  ])
  expect(await count(app.client, 'suppressions')).toBe(0)
})
