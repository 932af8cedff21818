import { expect, test } from 'vitest'
import type { Deps } from '../../../src/deps.ts'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { releaseLeases } from '../../../src/domain/outbox/release-leases.ts'
import type { Renderers } from '../../../src/domain/outbox/renderer.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { changeRegistration } from '../../../src/domain/registrations/changing/change-registration.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
import { hour, minute } from '../../../src/lib/dates.ts'
import { personalToken } from '../../../src/lib/tokens.ts'
import type { Mailer, SendOutcome } from '../../../src/ports/mailer.ts'
import { aLog } from '../../support/a-log.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { aCarrier } from '../../support/carrier.ts'
import { count, formOf, lettersIn, nr } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

async function anOutbox(people: number, kind: 'file' | 'server' = 'file') {
  const here = await world(kind)
  const event = await anEvent(here.deps, { capacity: null })
  const send = formOf(here.deps, event)
  const ids: string[] = []
  for (let n = 1; n <= people; n++) ids.push((await send(...nr(n))).registration?.id ?? '')
  const { log, lines } = aLog()
  const deliver = (mailer: Mailer | null, renderers: Renderers = letterRenderers) =>
    deliverDueLetters({ ...here.deps, mailer, log }, renderers)
  return { ...here, event, ids, deliver, lines }
}

const later = (problem: string): SendOutcome => ({ as: 'later', problem })

test('every due letter leaves once, with what the carrier called it', async () => {
  const { client, deliver } = await anOutbox(20)
  const { mailer, keys } = aCarrier()
  expect(await deliver(mailer)).toBe(20)
  expect(await deliver(mailer)).toBe(0)
  expect(new Set(keys()).size).toBe(20)
  expect(
    await count(client, `letters where state = 'sent' and carrier_id like 'c%' and lease is null and attempts = 1`),
  ).toBe(20)
})

for (const kind of ['file', 'server'] as const) {
  test(`several senders at once send each letter once (${kind})`, async () => {
    const { deliver } = await anOutbox(30, kind)
    const { mailer, keys } = aCarrier()
    const sent = await Promise.all(Array.from({ length: 6 }, () => deliver(mailer)))
    expect(sent.reduce((sum, n) => sum + n)).toBe(30)
    expect([keys().length, new Set(keys()).size]).toEqual([30, 30])
  })
}

test('letters about one registration leave in the order they were written, and wait for one another', async () => {
  const { deps, clock, ids, deliver } = await anOutbox(2)
  const [id = ''] = ids
  const actor = { as: 'attendee', registrationId: id } as const
  const [, person] = nr(1)
  for (const lastName of ['Eins', 'Zwei']) {
    clock.pass(1000)
    await changeRegistration(deps, actor, id, aPerson({ ...person, lastName }))
  }
  clock.pass(1000)
  await cancelRegistration(deps, actor, id)
  const failing = aCarrier((_, { to }) => (to === 'p1@x.example' ? later('down') : { as: 'sent', carrierId: 'c' }))
  await deliver(failing.mailer)
  expect(failing.to()).toEqual(['p1@x.example', 'p2@x.example'])
  clock.pass(minute)
  const { mailer, keys } = aCarrier()
  await deliver(mailer)
  expect(keys().map((key) => key.split('/')[1])).toEqual(['confirmation', 'change', 'change', 'cancellation'])
})

test('a stopping process finishes the letters in hand and begins no other', async () => {
  const { deps } = await anOutbox(20)
  const closing = new AbortController()
  const { mailer, keys } = aCarrier()
  const closingAfterOne: Mailer = {
    ...mailer,
    send: async (letter, key, leaving) => {
      const outcome = await mailer.send(letter, key, leaving)
      closing.abort()
      return outcome
    },
  }
  const sent = await deliverDueLetters({ ...deps, mailer: closingAfterOne, closing: closing.signal }, letterRenderers)
  expect(sent).toBe(keys().length)
  expect(sent).toBeLessThan(20)
  expect(await deliverDueLetters({ ...deps, mailer }, letterRenderers)).toBe(20 - sent)
})

test('without a carrier letters wait', async () => {
  const { client, deliver } = await anOutbox(2)
  expect(await deliver(null)).toBe(0)
  expect(await count(client, `letters where state = 'waiting' and attempts = 0 and payload is null`)).toBe(2)
  expect(await deliver(aCarrier().mailer)).toBe(2)
})

test('a failed letter is tried again ever later, always with the same bytes and key, and given up at last', async () => {
  const { client, clock, deliver } = await anOutbox(1)
  const { mailer, handed } = aCarrier(() => later('busy'))
  const pauses: number[] = []
  for (;;) {
    await deliver(mailer)
    const [row] = (await client.execute('select state, due_at, problem from letters')).rows
    expect(row?.problem).toBe('busy')
    if (row?.state === 'given-up') break
    pauses.push(Number(row?.due_at) - clock.now())
    clock.at = Number(row?.due_at) - 1
    expect(await deliver(mailer)).toBe(0)
    clock.pass(1)
  }
  expect(pauses.slice(0, 4)).toEqual([minute, 5 * minute, 15 * minute, hour])
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
  expect(handed).toHaveLength(pauses.length + 1)
  expect(new Set(handed.map((one) => JSON.stringify(one))).size).toBe(1)
})

test('a letter that can never be sent has failed at once and keeps nobody back', async () => {
  const { client, deliver } = await anOutbox(3)
  const { mailer } = aCarrier((_, { to }) =>
    to === 'p2@x.example' ? { as: 'never', problem: 'validation_error' } : { as: 'sent', carrierId: 'c' },
  )
  expect(await deliver(mailer)).toBe(2)
  expect(await lettersIn(client)).toEqual([
    'confirmation → p1@x.example (sent)',
    'confirmation → p2@x.example (failed)',
    'confirmation → p3@x.example (sent)',
  ])
})

test('a letter that cannot be rendered is put off and keeps nobody back', async () => {
  const { client, deliver } = await anOutbox(12)
  await client.execute(`update letters set kind = 'unheard-of' where id <= 8`)
  const { mailer } = aCarrier()
  expect(await deliver(mailer)).toBe(4)
  expect(await count(client, `letters where state = 'waiting' and problem = 'not-rendered' and lease is null`)).toBe(8)
})

test('the fault of a renderer is logged with its place, and with nothing of whom the letter is for', async () => {
  const { deliver, lines } = await anOutbox(1)
  const confirmation: Renderers[string] = (_, { address }) => {
    throw new TypeError(`${address}\n    at ${address}.ts:1:1`, {
      cause: Object.assign(new Error(), { code: 'EBADF' }),
    })
  }
  expect(await deliver(aCarrier().mailer, { confirmation })).toBe(0)
  expect(lines).toEqual([
    {
      what: 'letter not rendered',
      kind: 'confirmation',
      error: 'TypeError',
      code: 'EBADF',
      place: expect.stringMatching(/^src\/domain\/outbox\/deliver-letter\.ts:\d+:\d+$/),
    },
    { what: 'letter not sent', kind: 'confirmation', problem: 'not-rendered' },
  ])
})

test('a letter with nothing left to tell is dropped', async () => {
  const { client, deliver } = await anOutbox(1)
  const { mailer, handed } = aCarrier()
  await deliver(mailer, { confirmation: async () => undefined })
  expect([handed, await lettersIn(client)]).toEqual([[], ['confirmation → p1@x.example (dropped)']])
})

test('who had the address before never gets today’s link, even if the letter was in hand when it moved', async () => {
  const { deps, client, ids, clock, deliver } = await anOutbox(1)
  const [id = ''] = ids
  const [, person] = nr(1)
  await client.execute(`update letters set leased_until = ${clock.now() + minute}`)
  await changeRegistration(
    deps,
    { as: 'attendee', registrationId: id },
    id,
    aPerson({ ...person, email: 'new@x.example' }),
  )
  clock.pass(2 * minute)
  const { mailer, handed, to } = aCarrier()
  await deliver(mailer)
  expect(to()).toEqual(['p1@x.example', 'new@x.example'])
  const today = await personalToken(deps.keys, id, 1)
  expect(handed.map(({ letter }) => JSON.stringify(letter).includes(today))).toEqual([false, true])
  expect(await lettersIn(client)).toEqual([
    'confirmation → p1@x.example (dropped)',
    'address-changed → p1@x.example (sent)',
    'change → new@x.example (sent)',
  ])
})

test('a sender that died after sending is followed by one with the same key and the same bytes', async () => {
  const { client, clock, deliver, ids } = await anOutbox(1)
  const died = aCarrier(() => new Promise<SendOutcome>(() => {}))
  void deliver(died.mailer)
  await until(() => died.handed.length === 1)
  await client.execute({ sql: 'update registrations set last_name = ? where id = ?', args: ['Anders', ids[0] ?? ''] })
  const next = aCarrier()
  expect(await deliver(next.mailer)).toBe(0)
  clock.pass(2 * minute)
  expect(await deliver(next.mailer)).toBe(1)
  expect(next.handed).toEqual(died.handed)
})

test('a new process that owns the database need not wait for the lease of the one that died', async () => {
  const { deps, deliver } = await anOutbox(1)
  const died = aCarrier(() => new Promise<SendOutcome>(() => {}))
  void deliver(died.mailer)
  await until(() => died.handed.length === 1)
  await releaseLeases(deps)
  const next = aCarrier()
  expect(await deliver(next.mailer)).toBe(1)
  expect(next.handed).toEqual(died.handed)
})

test('a sender whose lease ran out does not undo what the next one did', async () => {
  const { client, clock, deliver } = await anOutbox(1)
  let answer: (outcome: SendOutcome) => void = () => {}
  const slow = aCarrier(() => new Promise<SendOutcome>((resolve) => (answer = resolve)))
  const first = deliver(slow.mailer)
  await until(() => slow.handed.length === 1)
  clock.pass(2 * minute)
  let answerSecond: (outcome: SendOutcome) => void = () => {}
  const second = aCarrier(() => new Promise<SendOutcome>((resolve) => (answerSecond = resolve)))
  const next = deliver(second.mailer)
  await until(() => second.handed.length === 1)
  answer(later('timeout'))
  await first
  expect(await count(client, `letters where state = 'waiting' and lease is not null and problem is null`)).toBe(1)
  answerSecond({ as: 'sent', carrierId: 'c2' })
  expect(await next).toBe(1)
})

test('a letter erased while it was being rendered is neither kept nor sent', async () => {
  const { client, deliver } = await anOutbox(1)
  const { mailer, handed } = aCarrier()
  const forgets: Renderers = {
    confirmation: async (deps: Pick<Deps, 'store' | 'keys' | 'config' | 'clock'>, letter) => {
      const rendered = await letterRenderers.confirmation(deps, letter)
      await client.execute(`update letters set state = 'dropped', address = '', payload = null`)
      return rendered
    },
  }
  await deliver(mailer, forgets)
  expect([handed, await count(client, `letters where state = 'dropped' and payload is null`)]).toEqual([[], 1])
})

async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setImmediate(resolve))
}
