import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { resendMailer } from '../../../src/adapters/resend.ts'
import { day, hour, minute } from '../../../src/lib/dates.ts'
import { anOutbox } from '../../support/an-outbox.ts'
import { fakeResend, type Mood } from '../../support/fake-resend.ts'
import { count, nr } from '../../support/registering.ts'
import { aMonday } from '../../support/world.ts'

async function aCarrier(moodOf: Parameters<typeof fakeResend>[0], patienceMs?: number) {
  const carrier = await fakeResend(moodOf)
  onTestFinished(async () => void (await carrier.close()))
  return { ...carrier, mailer: resendMailer('re_test', carrier.url, patienceMs) }
}

/** Whatever happened: each letter that counts as sent was taken once, under its key, and no other was. */
async function eachOnce({ client }: Awaited<ReturnType<typeof anOutbox>>, accepted: Map<string, string>) {
  const { rows } = await client.execute(
    `select about || '/' || kind || '/' || revision as key from letters where state = 'sent'`,
  )
  expect([...accepted.keys()].sort()).toEqual(rows.map(({ key }) => String(key)).sort())
}

test('a carrier that has had enough gets no letter until it wants some, and no attempt is used up', async () => {
  const app = await anOutbox(20)
  const { mailer, orders, accepted } = await aCarrier((_, nr) => (nr <= 4 ? 'busy' : 'take'))
  expect(await app.deliver(mailer)).toBe(0)
  expect(orders).toHaveLength(mailer.lines)
  app.clock.pass(6999)
  expect(await app.deliver(mailer)).toBe(0)
  expect(orders).toHaveLength(mailer.lines)
  expect(await app.rows('max(attempts) as most, max(unknown_ends) as unknown')).toEqual([{ most: 0, unknown: 0 }])
  app.clock.pass(1)
  expect(await app.deliver(mailer)).toBe(20)
  await eachOnce(app, accepted)
})

for (const mood of ['used up for today', 'used up for the month'] as const) {
  test(`${mood}: everything waits for the next day in UTC, people register as ever, and then it all leaves`, async () => {
    const app = await anOutbox(10)
    let today = true
    const { mailer, orders, accepted } = await aCarrier(() => (today ? mood : 'take'))
    await app.deliver(mailer)
    const asked = orders.length
    expect((await app.send(...nr(11))).registration?.state).toBe('confirmed')
    await app.deliver(mailer)
    expect(orders).toHaveLength(asked)
    const midnight = (Math.floor(aMonday / day) + 1) * day
    app.clock.at = midnight - 1
    expect(await app.deliver(mailer)).toBe(0)
    today = false
    app.clock.at = midnight
    expect(await app.deliver(mailer)).toBe(11)
    await eachOnce(app, accepted)
  })
}

test('a carrier that is out of order is tried with one letter, each time after a longer rest', async () => {
  const app = await anOutbox(20)
  const { mailer, orders } = await aCarrier(() => 'no such key')
  const rests: number[] = []
  for (let n = 0; n < 7; n++) {
    await app.deliver(mailer)
    const { rows } = await app.client.execute('select rests_until from carriers')
    const until = Number(rows[0]?.rests_until)
    rests.push((until - app.clock.now()) / minute)
    app.clock.at = until
  }
  expect(rests).toEqual([1, 5, 15, 30, 60, 60, 60])
  expect(orders).toHaveLength(mailer.lines + 6)
})

test('a key that is refused for a month loses no letter', async () => {
  const app = await anOutbox(10)
  let mended = false
  const { mailer, accepted } = await aCarrier(() => (mended ? 'take' : 'no such key'))
  for (let n = 0; n < 31; n++) {
    await app.deliver(mailer)
    app.clock.pass(day)
  }
  mended = true
  await app.drain(mailer)
  expect(await count(app.client, `letters where state = 'sent'`)).toBe(10)
  await eachOnce(app, accepted)
})

test('a carrier that is silent for three days: what may have gone out is left to the office, all else leaves', async () => {
  const app = await anOutbox(60)
  let back = Number.POSITIVE_INFINITY
  const { mailer, accepted } = await aCarrier(() => (app.clock.now() < back ? 'take-silently' : 'take'))
  const takenUnsaid = new Set<string>()
  back = app.clock.now() + 3 * day
  while (app.clock.now() < back) {
    await app.deliver(mailer)
    for (const key of accepted.keys()) takenUnsaid.add(key)
    app.clock.pass(10 * minute)
  }
  await app.drain(mailer)
  const unsettled = await app.rows('problem, unknown_ends > 0 as unknown', `state = 'given-up'`)
  expect(unsettled.length).toBeGreaterThan(mailer.lines)
  expect(new Set(unsettled.map((row) => JSON.stringify(row)))).toEqual(
    new Set([JSON.stringify({ problem: 'unknown-end', unknown: 1 })]),
  )
  expect(await count(app.client, `letters where state = 'sent'`)).toBe(60 - unsettled.length)
  expect(accepted.size).toBe(60)
})

test('on this carrier no letter whose end is unknown is repeated after 23 hours, whatever the pauses and deaths', async () => {
  const app = await anOutbox(1)
  const began = app.clock.now()
  const times: number[] = []
  const { mailer } = await aCarrier(() => {
    times.push(app.clock.now() - began)
    return 'take-silently'
  })
  for (let n = 0; n < 400; n++) {
    await app.deliver(mailer)
    app.clock.pass(10 * minute)
    if (n === 100) await app.client.execute('update letters set due_at = 0')
  }
  expect(times.length).toBeGreaterThan(5)
  expect(Math.max(...times)).toBeLessThan(23 * hour)
  expect(await app.rows('state, problem')).toEqual([{ state: 'given-up', problem: 'unknown-end' }])
})

test('a sender that died while it sent is followed within 23 hours, and not after', async () => {
  for (const [pause, state] of [
    [23 * hour - 1, 'sent'],
    [23 * hour, 'given-up'],
  ] as const) {
    const app = await anOutbox(1)
    await app.client.execute({
      sql: `update letters set first_attempt_at = ?, unknown_ends = 1, attempts = 1, payload = '{"attachments":[],"from":{"name":"x","address":"a@x.example"}}'`,
      args: [app.clock.now()],
    })
    const { mailer, orders } = await aCarrier(() => 'take')
    app.clock.pass(pause)
    await app.deliver(mailer)
    expect([await app.rows('state'), orders.length]).toEqual([[{ state }], state === 'sent' ? 1 : 0])
  }
})

test('a carrier that is slow loses patience, not letters: taken late, it is one letter', async () => {
  const app = await anOutbox(3)
  let release: () => void = () => {}
  const slow = new Promise<void>((resolve) => (release = resolve))
  const { mailer, accepted, orders } = await aCarrier(async (_, nr): Promise<Mood> => {
    if (nr <= 3) await slow
    return 'take'
  }, 40)
  expect(await app.deliver(mailer)).toBe(0)
  expect(await app.rows('state, unknown_ends', 'id = 1')).toEqual([{ state: 'waiting', unknown_ends: 1 }])
  release()
  await app.drain(mailer)
  expect([accepted.size, orders.length]).toEqual([3, 6])
  await eachOnce(app, accepted)
})

test('whatever befalls the carrier, once it is well again the outbox drains by itself: each letter once, none lost', async () => {
  const moods: Mood[] = [
    'take',
    'busy',
    'broken',
    'take-silently',
    'take-and-break',
    'no such key',
    'in hand already',
    'used up for today',
  ]
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...moods), { maxLength: 25 }), async (script) => {
      const app = await anOutbox(6)
      const carrier = await fakeResend((_, nr) => script[nr - 1] ?? 'take')
      await app.drain(resendMailer('re_test', carrier.url))
      await carrier.close()
      const unsettled = await app.rows('problem', `state = 'given-up'`)
      expect(unsettled.filter(({ problem }) => problem !== 'unknown-end')).toEqual([])
      expect(await count(app.client, `letters where state = 'sent'`)).toBe(6 - unsettled.length)
      const keys = new Set(carrier.orders.map(({ key, body }) => `${key} ${body}`))
      expect(keys.size).toBe(6)
    }),
    { numRuns: 25 },
  )
})
