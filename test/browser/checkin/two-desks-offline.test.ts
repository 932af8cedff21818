import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasHappened } from '../../../src/browser/checkin/answer-on-device.ts'
import type { Answer } from '../../../src/browser/checkin/desk.ts'
import { minute } from '../../../src/lib/dates.ts'
import { aMorning, scansIn } from '../../support/a-desk.ts'
import { aReadyHandheld, type Handheld } from '../../support/a-handheld.ts'

async function twoDesks(people = 3) {
  const here = await aMorning('file', people)
  const front = await aReadyHandheld(here.deps, await here.open())
  const side = await aReadyHandheld(here.deps, await here.open({ label: 'Nebeneingang' }))
  const pass = () => here.clock.pass(minute)
  return { ...here, front, side, pass }
}

const brief = ({ says, by }: Answer) => `${says} (${by})`

for (const [first, second] of [
  ['front', 'side'],
  ['side', 'front'],
] as const) {
  test(`the same person, scanned at both desks without a network: one admission, one conflict, the ${first} online first`, async () => {
    const { front, side, guest, pass, client } = await twoDesks()
    const { code, id } = await guest(0)
    front.network.is = side.network.is = 'gone'
    expect(brief(await front.desk.scan(code))).toBe('welcome (device)')
    pass()
    expect(brief(await side.desk.scan(code))).toBe('welcome (device)')
    expect([front.desk.state().queued, side.desk.state().queued]).toEqual([1, 1])
    expect(front.desk.state().online).toBe(false)

    const devices = { front, side }
    for (const one of [first, second, first, second] as const) {
      devices[one].network.is = 'there'
      pass()
      await devices[one].desk.pulse()
    }
    expect(await scansIn({ client })).toEqual(['in admission', 'in conflict'])
    expect([front.desk.state().queued, side.desk.state().queued]).toEqual([0, 0])
    expect([...front.desk.conflicts(), ...side.desk.conflicts()].map(({ answer }) => answer.person?.id)).toEqual([id])
    expect(side.desk.conflicts().map(({ answer }) => [answer.says, answer.desk])).toEqual([
      ['already-in', 'Haupteingang'],
    ])
    expect([front, side].map(({ desk }) => desk.state().count)).toEqual([
      { scope: 'day', key: '2027-12-02', inside: 1, people: 1, limit: null, limitIsHard: false },
      { scope: 'day', key: '2027-12-02', inside: 1, people: 1, limit: null, limitIsHard: false },
    ])
  })
}

test('a scan whose answer was lost is told again and counts once', async () => {
  const { front, side, guest, pass, client } = await twoDesks()
  const { code } = await guest(1)
  front.network.is = 'no way back'
  expect(brief(await front.desk.scan(code))).toBe('welcome (device)')
  pass()
  front.network.is = 'there'
  await front.desk.pulse()
  expect(await scansIn({ client })).toEqual(['in admission'])
  expect(front.desk.conflicts()).toEqual([])
  await side.desk.pulse()
  expect(side.desk.search('Muster')[1]?.inside?.desk).toBe('Haupteingang')
})

type Step = {
  device: number
  act: 'in' | 'out' | 'undo' | 'there' | 'gone' | 'no way back' | 'pulse' | 'reload'
  guest: number
}

const morning = fc.array(
  fc.record<Step>({
    device: fc.nat(1),
    act: fc.constantFrom('in', 'in', 'in', 'out', 'undo', 'there', 'gone', 'gone', 'no way back', 'pulse', 'reload'),
    guest: fc.nat(2),
  }),
  { minLength: 1, maxLength: 16 },
)

test('whatever happens at two desks: nothing is lost, nobody is let in twice, and in the end all know the same', async () => {
  await fc.assert(
    fc.asyncProperty(morning, async (steps) => {
      const { front, side, guest, pass, client } = await twoDesks()
      const devices = [front, side]
      const codes = await Promise.all([0, 1, 2].map(async (n) => (await guest(n)).code))
      const seen: Answer[] = []
      for (const { device, act, guest: who } of steps) {
        pass()
        const answer = await play(devices[device] as Handheld, act, codes[who] ?? '', seen)
        if (answer) seen.push(answer)
      }
      for (const one of devices) one.network.is = 'there'
      for (const one of [...devices, ...devices, ...devices]) {
        pass()
        await one.desk.pulse()
      }
      const { rows } = await client.execute('select nonce, effect, until, registration_id as who from check_ins')
      const stored = rows.map(({ nonce }) => String(nonce))
      const nonces = seen.filter(hasHappened).map(({ nonce }) => nonce)
      expect(stored.toSorted()).toEqual([...new Set(nonces)].toSorted())
      const inside = rows.filter(
        ({ effect, until }) => (effect === 'admission' || effect === 're-entry') && until === null,
      )
      for (const { desk } of devices) {
        const known = desk.search('Muster').flatMap(({ inside }) => inside?.nonce ?? [])
        expect(known.toSorted()).toEqual(inside.map(({ nonce }) => String(nonce)).toSorted())
        expect([desk.state().queued, desk.state().count?.inside]).toEqual([0, inside.length])
      }
      expect(new Set(inside.map(({ who }) => who)).size).toBe(inside.length)
    }),
    { numRuns: 25 },
  )
}, 120_000)

async function play(device: Handheld, act: Step['act'], code: string, seen: Answer[]): Promise<Answer | undefined> {
  const last = seen.findLast(({ says, person }) => says === 'welcome' && person)
  if (act === 'pulse') await device.desk.pulse()
  else if (act === 'there' || act === 'gone' || act === 'no way back') device.network.is = act
  else if (act === 'reload') {
    await device.reload()
    await device.unlock()
  } else if (act === 'undo') return last && device.desk.undo(last.nonce)
  else {
    device.desk.choose(act)
    return device.desk.scan(code)
  }
  return undefined
}
