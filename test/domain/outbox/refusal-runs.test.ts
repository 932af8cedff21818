import PostalMime from 'postal-mime'
import { expect, onTestFinished, test } from 'vitest'
import { smtpMailer } from '../../../src/adapters/smtp.ts'
import { addOrganiser } from '../../../src/domain/access/add-organiser.ts'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
import { hour, minute } from '../../../src/lib/dates.ts'
import { anOutbox } from '../../support/an-outbox.ts'
import { aMailServer } from '../../support/mail-server.ts'
import { count, nr } from '../../support/registering.ts'

type Answer = NonNullable<Parameters<typeof aMailServer>[0]>

async function aCarrier(answer?: Answer) {
  const server = await aMailServer(answer)
  const smtp = smtpMailer(server.url)
  onTestFinished(smtp.close)
  // One line: the order of refusals is that of the letters.
  return { ...server, mailer: { ...smtp, lines: 1 } }
}

const everybody = (reply: string): Answer => {
  return (step) => (step === 'RCPT TO' ? reply : undefined)
}

for (const reply of ['550', '550 5.7.1', '554 5.7.1', '550 5.4.1'])
  test(`a relay that answers everybody with "${reply}" for a week: it rests, nothing is given up, nobody is suppressed`, async () => {
    const app = await anOutbox(5)
    let mended = false
    const { mailer, deliveries } = await aCarrier((step) => (step === 'RCPT TO' && !mended ? reply : undefined))
    for (let hours = 0; hours < 7 * 24; hours++) {
      await app.deliver(mailer)
      app.clock.pass(hour)
    }
    expect(await app.rows('distinct state')).toEqual([{ state: 'waiting' }])
    expect(await count(app.client, 'suppressions')).toBe(0)
    expect(await count(app.client, 'carriers where faults > 0')).toBe(1)
    mended = true
    await app.drain(mailer)
    expect(deliveries.map(({ to }) => to[0]).sort()).toEqual([1, 2, 3, 4, 5].map((n) => `p${n}@x.example`))
    expect(await app.rows('distinct state, problem')).toEqual([{ state: 'sent', problem: null }])
  })

test('a relay that puts everybody off for a week loses nobody either', async () => {
  const app = await anOutbox(4)
  let mended = false
  const { mailer, deliveries } = await aCarrier((step) => (step === 'RCPT TO' && !mended ? '451 4.7.1' : undefined))
  for (let hours = 0; hours < 8 * 24; hours++) {
    await app.deliver(mailer)
    app.clock.pass(hour)
  }
  expect(await app.rows('distinct state')).toEqual([{ state: 'waiting' }])
  mended = true
  await app.drain(mailer)
  expect(deliveries).toHaveLength(4)
})

test('one person refused ends this letter alone, and suppresses nobody; the next ones leave', async () => {
  const app = await anOutbox(4)
  const { mailer } = await aCarrier((step, to) =>
    step === 'RCPT TO' && (to === 'p1@x.example' || to === 'p2@x.example') ? '550' : undefined,
  )
  await app.drain(mailer)
  expect(await app.rows('state, problem')).toEqual([
    { state: 'failed', problem: 'refused RCPT 550' },
    { state: 'failed', problem: 'refused RCPT 550' },
    { state: 'sent', problem: null },
    { state: 'sent', problem: null },
  ])
  expect(await count(app.client, 'suppressions')).toBe(0)
})

test('three dead addresses of one place are dead; a relay that knows nobody anywhere is no proof', async () => {
  const app = await anOutbox(4)
  const { mailer } = await aCarrier(everybody('550 5.1.1'))
  await app.drain(mailer)
  expect(await app.rows('distinct state')).toEqual([{ state: 'bounced' }])
  expect(await count(app.client, 'suppressions')).toBe(4)

  const { client, ...other } = await anOutbox(4)
  await client.execute(`update letters set address = 'p@' || id || '.example'`)
  await other.deliver(mailer)
  expect(await other.rows('distinct state')).toEqual([{ state: 'waiting' }])
  expect(await count(client, 'suppressions')).toBe(0)
  const well = await aCarrier()
  await other.drain(well.mailer)
  expect(await other.rows('distinct state')).toEqual([{ state: 'sent' }])
})

test('people of one place that refuses us do not hold up the others for longer than a minute, and end as refused', async () => {
  const app = await anOutbox(3)
  const { mailer, deliveries } = await aCarrier((step, to) =>
    step === 'RCPT TO' && /^p[123]@/.test(to) ? '550 5.7.1' : undefined,
  )
  await app.deliver(mailer)
  await app.send(...nr(4))
  await app.send(...nr(5))
  app.clock.pass(minute)
  await app.deliver(mailer)
  expect(deliveries.map(({ to }) => to[0])).toEqual(['p4@x.example', 'p5@x.example'])
  for (let hours = 0; hours < 5 * 24; hours++) {
    await app.send(...nr(100 + hours))
    await app.deliver(mailer)
    app.clock.pass(hour)
  }
  expect(await app.rows('state, problem', 'id <= 3')).toEqual(
    Array(3).fill({ state: 'failed', problem: 'policy RCPT 550 5.7.1' }),
  )
  expect(await app.rows('distinct state', 'id > 3')).toEqual([{ state: 'sent' }])
})

test('a letter that is too large, a full mailbox and an umlaut are no matter of the carrier, however many', async () => {
  for (const reply of ['552 5.3.4', '552 5.2.2', '550 5.2.1']) {
    const app = await anOutbox(4)
    const { mailer } = await aCarrier(everybody(reply))
    await app.drain(mailer)
    expect(await app.rows('distinct state')).toEqual([{ state: 'failed' }])
    expect(await count(app.client, 'carriers where faults > 0')).toBe(0)
  }
})

test('the office is told once, by a letter that an inner mailbox gets, and that proves nothing about the others', async () => {
  const app = await anOutbox(5)
  const anna = { hostId: app.event.hostId, email: 'anna@host.example', name: 'Anna' }
  await addOrganiser(app.deps, { as: 'system', job: 'test' }, anna)
  const { mailer, deliveries } = await aCarrier((step, to) =>
    step === 'RCPT TO' && to.endsWith('@x.example') ? '550' : undefined,
  )
  for (let hours = 0; hours < 20; hours++) {
    await deliverDueLetters({ ...app.deps, mailer }, letterRenderers)
    app.clock.pass(hour)
  }
  expect(await app.rows('distinct state', `kind = 'confirmation'`)).toEqual([{ state: 'waiting' }])
  expect(deliveries).toHaveLength(1)
  const mail = await PostalMime.parse(deliveries[0]?.raw ?? '')
  expect(mail.subject).toBe('Der Versand ruht: Briefe werden abgewiesen')
  expect(mail.text).toContain('Der Brief wurde ohne nähere Angabe abgewiesen (RCPT 550)')
  expect(mail.text).not.toContain('@x.example')
})
