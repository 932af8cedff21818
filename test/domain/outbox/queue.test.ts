import { expect, test } from 'vitest'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { hour, second } from '../../../src/lib/dates.ts'
import { plainRenderers } from '../../support/a-letter.ts'
import { anOutbox } from '../../support/an-outbox.ts'
import { aCarrier } from '../../support/carrier.ts'
import { count } from '../../support/registering.ts'

test('letters about a registration leave before those to many, and wait for none of them', async () => {
  const { client, deliver } = await anOutbox(12)
  await client.execute(`update letters set priority = 1 where id <= 10`)
  await client.execute(`insert into letters (host_id, event_id, about, kind, revision, address, language, written_at, due_at)
    select host_id, event_id, about, kind, revision + 1, 'cancel@x.example', language, 1, 1 from letters where id = 1`)
  await client.execute(`update letters set due_at = due_at + ${hour} where id = 1`)
  const { mailer, to } = aCarrier()
  // Over one line: two that are on their way at once may arrive in either order.
  await deliver({ ...mailer, lines: 1 })
  expect(to().slice(0, 3)).toEqual(['cancel@x.example', 'p11@x.example', 'p12@x.example'])
  expect(to().slice(3).sort()).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `p${n}@x.example`).sort())
})

test('what is written to many does not overtake what is about the person', async () => {
  const { client, clock, deliver } = await anOutbox(1)
  await client.execute(`insert into letters (host_id, event_id, about, kind, revision, address, language, priority, written_at, due_at)
    select host_id, event_id, about, kind, revision + 1, 'many@x.example', language, 1, 1, 1 from letters`)
  const failing = aCarrier((_, { to }) =>
    to === 'p1@x.example' ? { as: 'later', problem: 'x' } : { as: 'sent', carrierId: 'c' },
  )
  await deliver(failing.mailer)
  expect(failing.to()).toEqual(['p1@x.example'])
  clock.pass(hour)
  const { mailer, to } = aCarrier()
  await deliver(mailer)
  expect(to()).toEqual(['p1@x.example', 'many@x.example'])
})

test('one run sends no more than it may; the next one goes on', async () => {
  const { deps, client } = await anOutbox(20)
  const { mailer } = aCarrier()
  const run = () => deliverDueLetters({ ...deps, mailer, config: { ...deps.config, lettersPerRun: 9 } }, plainRenderers)
  expect([await run(), await run(), await run(), await run()]).toEqual([9, 9, 2, 0])
  expect(await count(client, `letters where state = 'sent'`)).toBe(20)
})

for (const kind of ['file', 'server'] as const) {
  test(`all senders together keep to the rate of the carrier (${kind})`, async () => {
    const { deps, client, clock } = await anOutbox(24, kind)
    const { mailer, handed } = aCarrier()
    const config = { ...deps.config, letterRate: 500 }
    const began = clock.now()
    const run = () => deliverDueLetters({ ...deps, mailer, config }, plainRenderers)
    await Promise.all([run(), run(), run()])
    expect(handed).toHaveLength(24)
    const { rows } = await client.execute('select next_at from carriers')
    expect(rows.map(({ next_at }) => Number(next_at) - began)).toEqual([24 * 2])
  })
}

test('who finds the rate used up far ahead leaves the letters to the others', async () => {
  const { deps, client, clock } = await anOutbox(1)
  await client.execute({
    sql: `insert into carriers (name, next_at) values ('mailbox', ?)`,
    args: [clock.now() + 11 * second],
  })
  const { mailer } = aCarrier()
  const run = () => deliverDueLetters({ ...deps, mailer, config: { ...deps.config, letterRate: 5 } }, plainRenderers)
  expect(await run()).toBe(0)
  clock.pass(11 * second)
  expect(await run()).toBe(1)
})
