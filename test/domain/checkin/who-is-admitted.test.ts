import { expect, test } from 'vitest'
import { takeScans } from '../../../src/domain/checkin/take-scans.ts'
import { day, hour } from '../../../src/lib/dates.ts'
import { aMorning, found, inShort, thatMorning } from '../../support/a-desk.ts'
import { office, person } from '../../support/an-event-with.ts'
import { refusal } from '../../support/registering.ts'

test('a hard limit keeps people out until somebody goes; another one only warns', async () => {
  const here = await aMorning()
  const hard = await here.open({ headCountLimit: 1, limitIsHard: true })
  const soft = await here.open({ headCountLimit: 1 })
  const [one, two] = [await here.guest(0), await here.guest(1)]
  expect(inShort(await hard.scan({ code: one.code }))).toBe('welcome')
  expect(inShort(await hard.scan({ code: two.code }))).toBe('over-limit')
  expect(inShort(await hard.scan({ code: one.code }))).toBe('already-in')
  expect(inShort(await soft.scan({ code: two.code }))).toBe('welcome')
  await hard.scan({ code: one.code, direction: 'out' })
  await hard.scan({ code: two.code, direction: 'out' })
  expect(inShort(await hard.scan({ code: two.code }))).toBe('welcome')
})

test('a session lets in who has a seat in it, and whoever speaks', async () => {
  const here = await aMorning('file', 0, { sessions: [1] })
  const { send, sessions } = here
  const wishes = [{ sessions }, { sessions }, {}, { role: 'speaker' as const }]
  for (const [n, wish] of wishes.entries()) await send([person(n, wish)], { submission: `wish-${n}` }, office)
  const { scan } = await here.open({ sessionId: found(sessions[0]) })
  const answers: string[] = []
  for (const n of [0, 1, 2, 3]) answers.push(inShort(await scan({ code: (await here.guest(n)).code })))
  expect(answers).toEqual(['welcome', 'waiting', 'not-booked', 'welcome'])
})

test('each day has a list of its own', async () => {
  const here = await aMorning()
  const { scan } = await here.open({ closesAt: thatMorning + day })
  const { code } = await here.guest(0)
  await scan({ code })
  here.clock.pass(day - hour)
  expect(inShort(await scan({ code }))).toBe('welcome')
  const { rows } = await here.client.execute('select scope, key, people from check_in_lists order by key')
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { scope: 'day', key: '2027-12-02', people: 1 },
    { scope: 'day', key: '2027-12-03', people: 1 },
  ])
})

test('who guesses codes is stopped after a thousand in an hour', async () => {
  const here = await aMorning()
  const desk = await here.open()
  const guesses = () =>
    Array.from({ length: 500 }, () => ({ ...scanOf(here.deps.ids.next()), code: here.deps.ids.code() }))
  const scanOf = (nonce: string) => ({
    nonce,
    direction: 'in' as const,
    at: thatMorning,
    kind: 'scan' as const,
    offline: false,
  })
  const guess = async () =>
    refusal(takeScans(here.deps, await desk.desk(), { sentAt: thatMorning, device: 'x', scans: guesses() }))
  expect([await guess(), await guess(), await guess()]).toEqual(['no refusal', 'no refusal', 'too-many'])
  here.clock.pass(hour)
  expect(await guess()).toBe('no refusal')
})
