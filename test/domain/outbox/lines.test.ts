import { afterEach, expect, test, vi } from 'vitest'
import { deliverDueLetters, emptyHands } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { releaseLeases } from '../../../src/domain/outbox/release-leases.ts'
import type { Renderers } from '../../../src/domain/outbox/renderer.ts'
import { hour, minute } from '../../../src/lib/dates.ts'
import { plainRenderers } from '../../support/a-letter.ts'
import { aSlowCarrier } from '../../support/a-slow-carrier.ts'
import { anOutbox } from '../../support/an-outbox.ts'
import { aCarrier } from '../../support/carrier.ts'
import { count, nr } from '../../support/registering.ts'

afterEach(() => void vi.useRealTimers())

/** A process: its runs share what is in hand. */
async function aProcess(people: number, slow = aSlowCarrier()) {
  const here = await anOutbox(people)
  const hands = emptyHands()
  const run = () => deliverDueLetters({ ...here.deps, mailer: slow.mailer }, plainRenderers, hands)
  return { ...here, ...slow, run }
}

test('however often a process is called, it hands its carrier no more letters than there are lines', async () => {
  const { run, holding, most, rows } = await aProcess(12)
  const runs = Promise.all(Array.from({ length: 20 }, run))
  for (let left = 12; left > 0; ) {
    for (const held of await holding('line', 1)) held.go()
    for (const held of await holding('wire', 1)) {
      held.go()
      left--
    }
  }
  expect((await runs).reduce((sum, sent) => sum + sent)).toBe(12)
  expect(most()).toBe(2)
  expect(await rows('count(*) as n', `state = 'sent' and attempts = 1 and possibly_twice = 0`)).toEqual([{ n: 12 }])
})

test('what waits for a line has not begun: whoever dies then leaves no unknown end', async () => {
  const { run, holding, rows, deps, deliver, clock } = await aProcess(3)
  void run()
  const [one] = await holding('line', 2)
  one?.go()
  await holding('wire', 1)
  expect(await rows('unknown_ends, first_attempt_at is null as never', 'lease is not null')).toEqual([
    { unknown_ends: 1, never: 0 },
    { unknown_ends: 0, never: 1 },
  ])
  clock.pass(1)
  await releaseLeases(deps)
  const next = aCarrier(undefined, 0)
  await deliver({ ...next.mailer, lines: 1 })
  expect(await rows('possibly_twice, attempts')).toEqual([
    { possibly_twice: 1, attempts: 2 },
    { possibly_twice: 0, attempts: 2 },
    { possibly_twice: 0, attempts: 1 },
  ])
  expect(next.to()).toEqual(['p3@x.example', 'p1@x.example', 'p2@x.example'])
})

test('one letter that hangs holds up its own line only, also for what is written meanwhile', async () => {
  const { run, holding, send, rows } = await aProcess(2)
  const hanging = run()
  const [first, second] = await holding('line', 2)
  first?.go()
  second?.go()
  const stuck = (await holding('wire', 2)).find(({ to }) => to === 'p1@x.example')
  ;(await holding('wire', 2)).find(({ to }) => to === 'p2@x.example')?.go()
  await send(...nr(3))
  const later = run()
  for (const held of await holding('line', 1)) held.go()
  for (const held of await holding('wire', 2)) if (held !== stuck) held.go()
  await later
  while ((await rows('id', `id > 1 and state = 'sent'`)).length < 2)
    await new Promise((resolve) => setTimeout(resolve, 1))
  expect(await rows('state', 'id = 1')).toEqual([{ state: 'waiting' }])
  stuck?.go()
  expect(await hanging).toBeGreaterThan(0)
  expect(await rows('state', 'id = 1')).toEqual([{ state: 'sent' }])
})

test('while a letter is worked on its lease is renewed, but not for ever', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const { run, holding, clock, rows } = await aProcess(1)
  const running = run()
  const [held] = await holding('line', 1)
  const lease = async () => Number((await rows('leased_until'))[0]?.leased_until) - clock.now()
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += minute / 2) {
      clock.pass(minute / 2)
      await vi.advanceTimersByTimeAsync(minute / 2)
      await rows('id')
    }
  }
  await pass(10 * minute)
  expect(await lease()).toBe(2 * minute)
  await pass(15 * minute)
  expect(await lease()).toBeLessThan(0)
  held?.go()
  ;(await holding('wire', 1))[0]?.go()
  expect(await running).toBe(1)
})

test('who lost the lease withholds the letter', async () => {
  const { run, holding, clock, deliver, left, rows } = await aProcess(1)
  const running = run()
  const [held] = await holding('line', 1)
  clock.pass(2 * minute)
  await deliver(aCarrier(undefined, 0).mailer)
  held?.go()
  expect([await running, left, await rows('state, possibly_twice')]).toEqual([
    0,
    [],
    [{ state: 'sent', possibly_twice: 0 }],
  ])
})

/** One letter that left by a first sender, whose lease ran out before it knew; and a second that has it in hand now. */
async function aLostLease() {
  const here = await aProcess(1)
  const second = aSlowCarrier()
  const first = here.run()
  ;(await here.holding('line', 1))[0]?.go()
  const [onTheWire] = await here.holding('wire', 1)
  here.clock.pass(2 * minute)
  const next = here.deliver(second.mailer)
  const [waiting] = await second.holding('line', 1)
  const firstIsSure = async () => {
    onTheWire?.go()
    await first
  }
  return { ...here, second, next, waiting, firstIsSure }
}

test('what certainly left is not sent again by whoever took the letter over and has not begun', async () => {
  const { firstIsSure, waiting, next, second, rows } = await aLostLease()
  await firstIsSure()
  expect(await rows('state, sent_at is not null as sure')).toEqual([{ state: 'waiting', sure: 1 }])
  waiting?.go()
  expect([await next, second.left]).toEqual([0, []])
  expect(await rows('state, possibly_twice, lease')).toEqual([{ state: 'sent', possibly_twice: 0, lease: null }])
})

for (const [outcome, twice] of [
  [{ as: 'sent', carrierId: 'again' }, 1],
  [{ as: 'unknown', problem: 'ECONNECTION' }, 1],
  [{ as: 'later', problem: '451' }, 0],
  [{ as: 'never', problem: '554' }, 0],
] as const) {
  test(`begun twice, once surely sent, the other time ${outcome.as}: ended, and marked if it may be there twice`, async () => {
    const { firstIsSure, waiting, next, second, rows, drain } = await aLostLease()
    waiting?.go()
    const [again] = await second.holding('wire', 1)
    await firstIsSure()
    again?.go(outcome)
    await next
    expect(await rows('state, possibly_twice')).toEqual([{ state: 'sent', possibly_twice: twice }])
    const third = aCarrier()
    await drain(third.mailer)
    expect(third.handed).toEqual([])
  })
}

test('a letter given up because nobody knew its end counts as sent once somebody does, and as possibly there twice', async () => {
  const { firstIsSure, waiting, next, second, rows } = await aLostLease()
  waiting?.go()
  ;(await second.holding('wire', 1))[0]?.go({ as: 'unknown', problem: 'ECONNECTION' })
  await next
  expect(await rows('state, problem')).toEqual([{ state: 'given-up', problem: 'unknown-end' }])
  await firstIsSure()
  expect(await rows('state, problem, possibly_twice')).toEqual([{ state: 'sent', problem: null, possibly_twice: 1 }])
})

test('a stopping process gives back what has not begun, at once and without counting it', async () => {
  const { deps, rows } = await anOutbox(2)
  const closing = new AbortController()
  const slow = aSlowCarrier()
  const running = deliverDueLetters({ ...deps, mailer: slow.mailer, closing: closing.signal }, plainRenderers)
  const held = await slow.holding('line', 2)
  closing.abort()
  for (const one of held) one.go()
  expect([await running, slow.left]).toEqual([0, []])
  expect(await rows('attempts, lease, due_at', `due_at <= ${deps.clock.now()}`)).toHaveLength(2)
  expect(await rows('sum(attempts) as tried, count(lease) as held')).toEqual([{ tried: 0, held: 0 }])
})

test('a letter its senders die of goes behind the others, and comes to the office after so many deaths', async () => {
  const { deps, client, clock, rows } = await anOutbox(3)
  const mailer = { ...aCarrier(undefined, 0).mailer, lines: 1 }
  const deadly: Renderers = {
    confirmation: (needs, letter) =>
      letter.id === 1
        ? new Promise(() => {})
        : (plainRenderers.confirmation?.(needs, letter) ?? Promise.resolve(undefined)),
  }
  for (let deaths = 0; deaths < 11; deaths++) {
    void deliverDueLetters({ ...deps, mailer }, deadly)
    while ((await count(client, `letters where attempts = ${deaths + 1} and lease is not null`)) === 0)
      await new Promise((resolve) => setTimeout(resolve, 1))
    clock.pass(hour)
  }
  expect(await rows('state', 'id > 1')).toEqual([{ state: 'sent' }, { state: 'sent' }])
  await deliverDueLetters({ ...deps, mailer }, deadly)
  expect(await rows('state, problem', 'id = 1')).toEqual([{ state: 'given-up', problem: 'unfinished' }])
})

test('letters that end without leaving give the loop back between them', async () => {
  const { deps } = await anOutbox(100)
  let turns = 0
  const turn = () => {
    turns++
    timer = setTimeout(turn, 0)
  }
  let timer = setTimeout(turn, 0)
  const mailer = { ...aCarrier().mailer, lines: 1 }
  await deliverDueLetters({ ...deps, mailer }, { confirmation: async () => undefined })
  clearTimeout(timer)
  expect(turns).toBeGreaterThan(2)
})
