import fc from 'fast-check'
import { expect } from 'vitest'
import type { Deps } from '../../src/deps.ts'
import { deliverDueLetters, emptyHands } from '../../src/domain/outbox/deliver-due-letters.ts'
import { heedClock } from '../../src/domain/retention/heed-clock.ts'
import { day, hour, minute } from '../../src/lib/dates.ts'
import type { Mailer, SendOutcome } from '../../src/ports/mailer.ts'
import { plainRenderers } from './a-letter.ts'
import { anOutbox } from './an-outbox.ts'
import { aMonday } from './world.ts'

/** What a carrier does with one letter; `arrives` says whether its addressee gets it. */
const moods = {
  take: { arrives: true, says: { as: 'sent', carrierId: 'c' } },
  'no line': { before: true, arrives: false, says: { as: 'back-off', problem: 'ECONNECTION' } },
  'cut before the text': { arrives: false, says: { as: 'back-off', problem: 'ECONNECTION' } },
  'not now': { arrives: false, says: { as: 'later', problem: '451' } },
  'take and lose the answer': { arrives: true, says: { as: 'unknown', problem: 'ECONNECTION' } },
  'lose it in the text': { arrives: false, says: { as: 'unknown', problem: 'ECONNECTION' } },
  'take, and say so rounds later': { arrives: true, slow: true, says: { as: 'sent', carrierId: 'c' } },
  'have no line for rounds': { before: true, arrives: true, slow: true, says: { as: 'sent', carrierId: 'c' } },
  'refuse rounds later': { arrives: false, slow: true, says: { as: 'later', problem: '451' } },
  'take and never answer': { arrives: true, hangs: true, says: { as: 'sent', carrierId: 'c' } },
} satisfies Record<string, { before?: true; arrives: boolean; slow?: true; hangs?: true; says: SendOutcome }>
type Mood = { before?: true; arrives: boolean; slow?: true; hangs?: true; says: SendOutcome }

type Round = {
  /** Which processes are called. */
  called: number[]
  moods: (keyof typeof moods)[]
  /** After so many of its steps a process is killed, before or after the step has taken effect. */
  kill: { process: number; after: number; done: boolean } | null
  /** How many of the letters from earlier rounds are answered after that. */
  answers: number
  passes: number
  /** How far the clock is set forward or back. */
  jump: number
}

const processes = 3

function rounds(jumps: fc.Arbitrary<number>): fc.Arbitrary<Round[]> {
  const kill = fc.record({ process: fc.nat(processes - 1), after: fc.nat(12), done: fc.boolean() })
  return fc.array(
    fc.record({
      called: fc.subarray([0, 1, 2], { minLength: 1 }),
      moods: fc.array(fc.constantFrom(...(Object.keys(moods) as (keyof typeof moods)[])), { maxLength: 6 }),
      kill: fc.option(kill),
      answers: fc.nat(2),
      passes: fc.constantFrom(0, 1000, minute, 3 * minute, hour),
      jump: jumps,
    }),
    { minLength: 1, maxLength: 10 },
  )
}

/** Found by the deep run (seed -2050772694): given up by who took it over, and then surely sent by who had lost it. */
const lateAnswer: Round[] = [
  { called: [0, 2], moods: ['take, and say so rounds later'], kill: null, answers: 0, passes: hour, jump: 0 },
  { called: [2], moods: ['take and lose the answer'], kill: null, answers: 0, passes: 0, jump: 0 },
  { called: [0], moods: [], kill: null, answers: 0, passes: 0, jump: 0 },
]

/** A carrier that may get a letter twice, and one that knows a key for 24 hours of true time. */
const carriers = [
  { keyHeldMs: 0, jumps: fc.constantFrom(0, 0, 0, 7 * day, -7 * day, -hour, 10 * minute) },
  { keyHeldMs: 23 * hour, jumps: fc.constantFrom(0, 0, 0, 7 * day, 10 * minute) },
] as const

/**
 * Several processes, carriers that are slow, hang, cut and lie, kills at every step, clocks that jump: once all is well again
 * no letter is there twice unless marked, none that arrived is given up unless marked unknown, none is left behind, and what
 * is about one thing arrived in its order.
 */
export async function deliveryHolds(numRuns: number): Promise<void> {
  const app = await anOutbox(1)
  for (const { keyHeldMs, jumps } of carriers)
    await fc.assert(
      fc.asyncProperty(rounds(jumps), async (script) => {
        await oneHistory(app, script, keyHeldMs)
      }),
      { numRuns, examples: [[lateAnswer]] },
    )
}

type AppEnv = Awaited<ReturnType<typeof anOutbox>>

async function oneHistory(app: AppEnv, script: Round[], keyHeldMs: number): Promise<void> {
  const { clock, deps } = app
  await lettersAnew(app)
  const arrived: { key: string; at: number }[] = []
  let trueTime = 0
  let order = 0
  const slow: (() => void)[] = []
  const nextMoods: (keyof typeof moods)[] = []
  const arrives = (key: string) => {
    const known = keyHeldMs > 0 && arrived.some((one) => one.key === key && trueTime - one.at < 24 * hour)
    if (!known) arrived.push({ key, at: trueTime })
    if (!firstAt.has(key)) firstAt.set(key, order++)
  }
  const firstAt = new Map<string, number>()
  const carrier = (step: Step): Mailer => ({
    lines: 2,
    keyHeldMs,
    send: async (_, key, leaving) => {
      const mood: Mood = moods[nextMoods.shift() ?? 'take']
      if (mood.before && mood.slow) await new Promise<void>((resolve) => slow.push(resolve))
      else if (mood.before) return mood.says
      if (!(await leaving())) return { as: 'withheld' }
      await step(() => Promise.resolve())
      if (mood.arrives) arrives(key)
      if (mood.hangs) await new Promise(() => {})
      if (mood.slow && !mood.before) await new Promise<void>((resolve) => slow.push(resolve))
      return step(() => Promise.resolve(mood.says))
    },
  })
  let running = Array.from({ length: processes }, () => aProcess(deps, carrier))

  for (const round of script) {
    nextMoods.splice(0, nextMoods.length, ...round.moods)
    if (round.kill) running[round.kill.process]?.killAfter(round.kill.after, round.kill.done)
    const waiting = slow.length
    for (const called of round.called) running[called]?.run()
    await quiet(running)
    // Whoever is answered now began in an earlier round, and others may have taken the letter over since.
    for (const resolve of slow.splice(0, Math.min(waiting, round.answers))) resolve()
    await quiet(running)
    running = running.map((one) => (one.dead() ? aProcess(deps, carrier) : one))
    clock.pass(round.passes + round.jump)
    trueTime += round.passes
  }
  nextMoods.length = 0
  for (const resolve of slow.splice(0)) resolve()
  await quiet(running)
  await drained(app, aProcess(deps, carrier), (ms) => {
    trueTime += ms
  })

  const rows =
    await app.rows(`about, id, about || '/' || kind || '/' || revision as key, state, problem, possibly_twice as twice,
    unknown_ends as unknown`)
  const times = ({ key }: Record<string, unknown>) => arrived.filter((one) => one.key === key).length
  const isShown = (row: Record<string, unknown>) => row.problem === 'unknown-end' || row.twice === 1
  expect(rows.filter(({ state }) => state === 'waiting')).toEqual([])
  expect(rows.filter((row) => times(row) > 1 && !isShown(row))).toEqual([])
  expect(rows.filter((row) => row.state === 'sent' && times(row) === 0)).toEqual([])
  expect(rows.filter((row) => row.state !== 'sent' && times(row) > 0 && row.problem !== 'unknown-end')).toEqual([])
  expect(rows.filter((row) => row.state !== 'sent' && row.problem !== 'unknown-end')).toEqual([])
  for (const sure of Map.groupBy(rows, ({ about }) => about).values()) {
    const places = sure
      .filter((row) => row.twice === 0 && Number(row.unknown) <= 1)
      .flatMap(({ key }) => firstAt.get(String(key)) ?? [])
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  }
}

async function lettersAnew({ client, clock, event }: AppEnv): Promise<void> {
  clock.at = aMonday
  const letters = ['a', 'a', 'b', 'b', 'c'].map((about, n) => ({
    sql: `insert into letters (host_id, event_id, about, kind, revision, address, language, written_at, due_at)
      values (?, ?, ?, 'confirmation', ?, ?, 'de', ?, ?)`,
    args: [event.hostId, event.id, about, n, `${about}@x.example`, clock.at, clock.at],
  }))
  await client.batch(
    [
      'delete from letter_events',
      'delete from suppressions',
      'delete from letters',
      'delete from carriers',
      ...letters,
    ],
    'write',
  )
}

type Step = <T>(work: () => Promise<T>) => Promise<T>

/** A process whose every step at the database or the carrier may be its last. */
function aProcess(deps: Deps, carrier: (step: Step) => Mailer) {
  let steps = 0
  let last = Number.POSITIVE_INFINITY
  let lastIsDone = false
  const step: Step = async (work) => {
    steps++
    if (steps > last || (steps === last && !lastIsDone)) return new Promise(() => {})
    const result = await work()
    return steps >= last ? new Promise(() => {}) : result
  }
  const store = {
    read: deps.store.read,
    write: (...batch: Parameters<Deps['store']['write']>) => step(() => deps.store.write(...batch)),
  } as Deps['store']
  const hands = emptyHands()
  const own = { ...deps, store, mailer: carrier(step) }
  return {
    run: () => void deliverDueLetters(own, plainRenderers, hands),
    heed: () => heedClock(own),
    steps: () => steps,
    dead: () => steps >= last,
    killAfter: (after: number, done: boolean) => {
      last = steps + 1 + after
      lastIsDone = done
    },
  }
}

/** Until none of them does anything any more. */
async function quiet(running: readonly ReturnType<typeof aProcess>[]): Promise<void> {
  const count = () => running.reduce((sum, one) => sum + one.steps(), 0)
  for (let still = 0, before = -1; still < 3; ) {
    const now = count()
    still = now === before ? still + 1 : 0
    before = now
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}

/** All is well: the timer runs until nothing waits, a month at most. */
async function drained(app: AppEnv, well: ReturnType<typeof aProcess>, passed: (ms: number) => void): Promise<void> {
  for (let rounds = 0; rounds < 60; rounds++) {
    await well.heed()
    well.run()
    await quiet([well])
    const { rows } = await app.client.execute(`select count(*) as n from letters where state = 'waiting'`)
    if (rows[0]?.n === 0) return
    const ms = rounds < 30 ? 10 * minute : day
    app.clock.pass(ms)
    passed(ms)
  }
}
