import { expect, test } from 'vitest'
import { changeDesk } from '../../../src/domain/checkin/change-desk.ts'
import { day, hour, minute } from '../../../src/lib/dates.ts'
import { aMorning, scansIn } from '../../support/a-desk.ts'
import { aHandheld, aReadyHandheld } from '../../support/a-handheld.ts'
import { office } from '../../support/an-event-with.ts'

async function aDesk(...given: Parameters<typeof aMorning>) {
  const here = await aMorning(...given)
  const desk = await here.open()
  return { ...here, desk, device: await aReadyHandheld(here.deps, desk) }
}

test('the passphrase opens the list, in any case and without its hyphen; another one does not', async () => {
  const here = await aMorning()
  const { desk, passphrase } = await aHandheld(here.deps, await here.open())
  expect([desk.state().phase, desk.search('Muster')]).toEqual(['locked', []])
  expect(await desk.unlock('00000-00000')).toBe('wrong-passphrase')
  expect(desk.state().phase).toBe('locked')
  expect(await desk.unlock(passphrase.toLowerCase().replace('-', ' '))).toBe('ready')
  expect(desk.search('Muster')).toHaveLength(3)
})

test('what the device keeps tells no name and no code', async () => {
  const { device, guest } = await aDesk()
  const { code, id } = await guest(0)
  device.network.is = 'gone'
  await device.desk.scan(code)
  const kept = [...device.store.lists.values(), ...[...device.store.scans.values()].map(({ encrypted }) => encrypted)]
  expect(kept).toHaveLength(2)
  const text = kept.map(({ bytes }) => Buffer.from(bytes).toString('latin1')).join()
  for (const secret of ['Muster', 'Harz', code, id]) expect(text).not.toContain(secret)
})

test('after a reload the passphrase is asked for again; then list and scans are there, without a network too', async () => {
  const { device, guest, client } = await aDesk()
  const { code } = await guest(0)
  device.network.is = 'gone'
  await device.desk.scan(code)
  await device.reload()
  expect(device.desk.state()).toMatchObject({ phase: 'locked', queued: 1, online: false })
  expect(device.desk.search('Muster')).toEqual([])
  expect(await device.unlock()).toBe('ready')
  expect(device.desk.state()).toMatchObject({ phase: 'ready', queued: 1, count: { inside: 1 } })
  expect((await device.desk.scan(code)).says).toBe('already-in')
  device.network.is = 'there'
  await device.desk.pulse()
  expect(await scansIn({ client })).toEqual(['in admission', 'in repeat'])
  expect(device.store.sizes()).toEqual({ desks: 1, lists: 1, scans: 0 })
})

test('left alone for fifteen minutes it locks itself; a touch begins them anew', async () => {
  const { device, clock } = await aDesk()
  clock.pass(14 * minute)
  device.desk.touch()
  clock.pass(14 * minute)
  device.desk.watch()
  expect(device.desk.state().phase).toBe('ready')
  clock.pass(minute)
  device.desk.watch()
  expect([device.desk.state().phase, device.desk.search('Muster')]).toEqual(['locked', []])
})

test('a device that never saw the desk says so, and finds it when the network is there', async () => {
  const here = await aMorning()
  const other = await aHandheld(here.deps, await here.open())
  for (const { path } of await other.store.desks()) await other.store.wipe(path)
  other.network.is = 'gone'
  await other.reload()
  expect(other.desk.state().phase).toBe('absent')
  other.network.is = 'there'
  await other.desk.pulse()
  expect(other.desk.state().phase).toBe('locked')
})

test('closed by the office: the list is wiped with the next question, locked or not', async () => {
  const { device, desk, deps } = await aDesk()
  const locked = await aReadyHandheld(deps, desk)
  locked.desk.lock()
  await desk.close()
  for (const one of [device, locked]) {
    await one.desk.pulse()
    expect(one.desk.state()).toMatchObject({ phase: 'closed', queued: 0, count: null })
    expect(one.store.sizes()).toEqual({ desks: 0, lists: 0, scans: 0 })
  }
  expect((await device.desk.scan('0000000000000000')).says).toBe('unknown')
})

test('what was scanned in time is told after the desk was closed, even after a reload; then nothing stays', async () => {
  const { device, desk, guest, clock, client } = await aDesk()
  const { code } = await guest(0)
  device.network.is = 'gone'
  await device.desk.scan(code)
  clock.pass(minute)
  await desk.close()
  clock.pass(47 * hour)
  device.network.is = 'there'
  await device.reload()
  expect(device.desk.state()).toMatchObject({ phase: 'closed', queued: 1 })
  expect(device.store.sizes()).toEqual({ desks: 1, lists: 0, scans: 1 })
  expect(await device.desk.unlock('00000-00000')).toBe('wrong-passphrase')
  expect(await device.unlock()).toBe('ready')
  await device.desk.pulse()
  expect(await scansIn({ client })).toEqual(['in admission'])
  expect(device.store.sizes()).toEqual({ desks: 0, lists: 0, scans: 0 })
  expect(device.desk.state()).toMatchObject({ phase: 'closed', queued: 0 })
})

test('a desk that the office keeps open longer goes on at its devices, in the page and after a reload', async () => {
  const { device, desk, event, deps, clock, guest } = await aDesk()
  const { closesAt } = await desk.desk()
  const change = { label: 'Haupteingang', headCountLimit: null, limitIsHard: false, walkIns: true }
  const longer = { ...change, closesAt: closesAt + 2 * hour }
  await changeDesk(deps, office, { eventId: event.id, deskId: desk.id, change: longer })
  clock.pass(closesAt - clock.now() + minute)
  device.desk.touch()
  await device.desk.pulse()
  expect(device.desk.state().phase).toBe('ready')
  expect((await device.desk.scan((await guest(0)).code)).says).toBe('welcome')
  await device.reload()
  expect(device.desk.state().phase).toBe('locked')
  expect(await device.unlock()).toBe('ready')
  device.network.is = 'gone'
  clock.pass(2 * hour)
  await device.desk.pulse()
  expect([device.desk.state().phase, device.store.sizes().lists]).toEqual(['closed', 0])
})

test('at the first start after the event everything goes, without a network too; of another desk as well', async () => {
  const { device, clock, deps, open } = await aDesk()
  const other = await aHandheld(deps, await open())
  other.network.is = device.network.is = 'gone'
  clock.pass(5 * day)
  await device.reload()
  expect(device.desk.state().phase).toBe('absent')
  expect(device.store.sizes()).toEqual({ desks: 0, lists: 0, scans: 0 })
})

test('forgotten by the server, a desk is wiped with all it holds', async () => {
  const { device, client, guest } = await aDesk()
  const { code } = await guest(0)
  device.network.is = 'gone'
  await device.desk.scan(code)
  device.network.is = 'there'
  await client.execute('update desks set token_hash = null')
  await device.desk.pulse()
  expect(device.desk.state()).toMatchObject({ phase: 'closed', queued: 0 })
  expect(device.store.sizes()).toEqual({ desks: 0, lists: 0, scans: 0 })
})
