import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Answer } from '../../../src/browser/checkin/desk.ts'
import type { Deps } from '../../../src/deps.ts'
import type { DeskInput } from '../../../src/domain/checkin/desk-input.ts'
import { endRehearsal } from '../../../src/domain/checkin/end-rehearsal.ts'
import { reissueCode } from '../../../src/domain/checkin/reissue-code.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { day, hour, minute } from '../../../src/lib/dates.ts'
import { aMorning, scansIn } from '../../support/a-desk.ts'
import { aReadyHandheld } from '../../support/a-handheld.ts'
import { office } from '../../support/an-event-with.ts'

async function aDesk(desk: Partial<DeskInput> = {}, people = 4) {
  const here = await aMorning('file', people)
  const opened = await here.open(desk)
  return { ...here, opened, device: await aReadyHandheld(here.deps, opened) }
}

/** Gives people codes that hold Y and Z, as chance gives most of them. */
async function coded({ store }: Pick<Deps, 'store'>, eventId: string, codes: Record<string, string>): Promise<void> {
  await store.write((draft) =>
    Object.entries(codes).map(([id, code]) =>
      draft.run(sql`update registrations set check_in_code = ${code} where id = ${id} and event_id = ${eventId}`),
    ),
  )
}

const brief = ({ says, by }: Answer) => `${says} (${by})`

for (const network of ['there', 'gone'] as const) {
  test(`with the network ${network}, the door says the same`, async () => {
    const { device, guest, deps, event } = await aDesk()
    const [inside, cancelled, lost] = await Promise.all([guest(0), guest(1), guest(2)])
    await cancelRegistration(deps, office, cancelled.id)
    await reissueCode(deps, office, { eventId: event.id, registrationId: lost.id })
    await device.desk.pulse()
    device.network.is = network
    const { desk } = device
    const says = async (code: string) => (await desk.scan(code)).says
    expect([
      await says(inside.code.toLowerCase().replace(/(.{4})/g, '$1 ')),
      await says(inside.code),
      await says(cancelled.code),
      await says(lost.code),
      await says((await guest(2)).code),
      await says('0000000000000000'),
      await says('<img src=x onerror=alert(1)>'),
    ]).toEqual(['welcome', 'already-in', 'cancelled', 'retired', 'welcome', 'unknown', 'unknown'])
    desk.choose('out')
    const out = await desk.scan(inside.code)
    expect([out.says, out.person?.inside]).toEqual(['goodbye', null])
    expect((await desk.undo(out.nonce)).says).toBe('undone')
    expect(desk.state().count?.inside).toBe(2)
    expect([await says(inside.code), await says(inside.code)]).toEqual(['goodbye', 'not-in'])
    expect(desk.state().count?.inside).toBe(1)
  })
}

for (const network of ['there', 'gone'] as const) {
  test(`with the network ${network}, a scanner with the other keyboard and signs around the code is understood`, async () => {
    const { device, guest, deps, event } = await aDesk()
    const { id } = await guest(0)
    const old = await guest(1)
    await coded(deps, event.id, { [id]: '0123YZAB45CDEFGH', [old.id]: 'YYYY0000ZZZZ0000' })
    await device.desk.pulse()
    await reissueCode(deps, office, { eventId: event.id, registrationId: old.id })
    await device.desk.pulse()
    device.network.is = network
    const says = async (code: string) => (await device.desk.scan(code)).says
    expect([
      await says('0123zyab45cdefgh'),
      await says(']Q1https://tagung.example/0123ZYAB45CDEFGH'),
      await says('\u001d0123YZAB45CDEFGH\u001d'),
      await says('zzzz0000yyyy0000'),
    ]).toEqual(['welcome', 'already-in', 'already-in', 'retired'])
  })
}

test('a coach is let in at once, without a network too, and the server counts each of them', async () => {
  const { device, guest, client } = await aDesk()
  const { desk } = device
  const { id } = await guest(0)
  const coach = (await desk.group(id)).map((person) => person.id)
  expect(coach).toHaveLength(4)
  device.network.is = 'gone'
  await desk.pulse()
  expect((await desk.group(id)).map((person) => person.id)).toEqual(coach)
  expect((await desk.admit(coach, 'group')).map(brief)).toEqual(Array(4).fill('welcome (device)'))
  device.network.is = 'there'
  await desk.pulse()
  expect(await scansIn({ client })).toEqual(Array(4).fill('in admission'))
  expect(desk.conflicts()).toEqual([])
})

test('whom the device turned away without a network did not come in', async () => {
  const { device, guest, deps, client } = await aDesk({ headCountLimit: 1, limitIsHard: true })
  await cancelRegistration(deps, office, (await guest(1)).id)
  await device.desk.pulse()
  device.network.is = 'gone'
  const answers = []
  for (const n of [0, 1, 2]) answers.push((await device.desk.scan((await guest(n)).code)).says)
  expect(answers).toEqual(['welcome', 'cancelled', 'over-limit'])
  device.network.is = 'there'
  await device.desk.pulse()
  expect(await scansIn({ client })).toEqual(['in admission'])
})

test('who cancelled while the device was alone is let in, counts, and is shown', async () => {
  const { device, guest, deps } = await aDesk()
  const { id, code } = await guest(0)
  device.network.is = 'gone'
  await cancelRegistration(deps, office, id)
  expect((await device.desk.scan(code)).says).toBe('welcome')
  device.network.is = 'there'
  await device.desk.pulse()
  expect(device.desk.conflicts().map(({ answer }) => answer.says)).toEqual(['cancelled'])
  expect(device.desk.state()).toMatchObject({ conflicts: 1, count: { inside: 1 } })
  await device.reload()
  await device.unlock()
  const [conflict] = device.desk.conflicts()
  device.desk.dismiss(conflict?.nonce ?? '')
  expect(device.desk.conflicts()).toEqual([])
})

for (const fast of [-3 * hour, 3 * hour]) {
  test(`a clock that is ${fast / hour} hours fast is told, and does no harm`, async () => {
    const here = await aMorning()
    const device = await aReadyHandheld(here.deps, await here.open(), { fast })
    expect(device.desk.state()).toMatchObject({ skewMs: -fast, phase: 'ready' })
    device.network.is = 'gone'
    const scanned = here.clock.now()
    const answer = await device.desk.scan((await here.guest(0)).code)
    expect([answer.says, answer.at]).toEqual(['welcome', scanned])
    here.clock.pass(20 * minute)
    // The network sets the clock right before the device tells what it scanned.
    device.clock.fast = 0
    device.network.is = 'there'
    await device.desk.pulse()
    const { rows } = await here.client.execute('select at, effect from check_ins')
    expect(rows.map(({ at, effect }) => [Number(at), effect])).toEqual([[scanned, 'admission']])
    expect(device.desk.state().skewMs).toBe(0)
  })
}

test('a new day begins with an empty room, without a network too', async () => {
  const { device, guest, clock, client } = await aDesk()
  const { code } = await guest(0)
  await device.desk.scan(code)
  await client.execute(`update desks set closes_at = closes_at + ${day}`)
  await device.reload()
  await device.unlock()
  await device.desk.pulse()
  device.network.is = 'gone'
  clock.pass(day)
  expect((await device.desk.scan(code)).says).toBe('welcome')
  expect(device.desk.state().count).toMatchObject({ key: '2027-12-03', inside: 1 })
  device.network.is = 'there'
  await device.desk.pulse()
  expect(await scansIn({ client })).toEqual(['in admission', 'in admission'])
  expect(device.desk.conflicts()).toEqual([])
})

test('when the rehearsal ends, what was rehearsed counts nowhere, and the desk goes on for real', async () => {
  const { device, guest, deps, event, clock, client } = await aDesk({ rehearsal: true })
  const { code } = await guest(0)
  await device.desk.scan(code)
  device.network.is = 'gone'
  await device.desk.scan((await guest(1)).code)
  clock.pass(minute)
  await endRehearsal(deps, office, event.id)
  device.network.is = 'there'
  await device.desk.pulse()
  expect(device.desk.state()).toMatchObject({ rehearsal: false, queued: 0, conflicts: 0, count: { inside: 0 } })
  clock.pass(minute)
  expect((await device.desk.scan(code)).says).toBe('welcome')
  expect(await scansIn({ client })).toEqual(['in admission'])
})

test('people are found by parts of name and organisation, however they are spelt, in German order', async () => {
  const { device } = await aDesk()
  const found = (text: string) => device.desk.search(text).map(({ firstName }) => firstName)
  expect(found('muster harz')).toEqual(['P 0', 'P 1', 'P 2', 'P 3'])
  expect(found('  P 2  LANDRÄTIN ')).toEqual(['P 2'])
  expect([found(''), found('nobody'), found('%'), found('ß'.repeat(10_000))]).toEqual([[], [], [], []])
})
