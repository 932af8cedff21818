import { expect, test } from 'vitest'
import { minute } from '../../../src/lib/dates.ts'
import { aMorning, scansIn } from '../../support/a-desk.ts'
import { aHandheld, aReadyHandheld } from '../../support/a-handheld.ts'
import { count } from '../../support/registering.ts'
import type { world } from '../../support/world.ts'

async function aDesk() {
  const here = await aMorning()
  const desk = await here.open()
  return { ...here, desk, device: await aReadyHandheld(here.deps, desk) }
}

const wrongOnes = (client: Awaited<ReturnType<typeof world>>['client']) =>
  count(client, `attempts where bucket like 'passphrase/%'`)

test('a new device asks the server about the passphrase; later it knows it by itself', async () => {
  const here = await aMorning()
  const device = await aHandheld(here.deps, await here.open())
  device.network.is = 'gone'
  expect(await device.unlock()).toBe('no-network')
  device.network.is = 'there'
  expect(await device.desk.unlock('00000-00000')).toBe('wrong-passphrase')
  expect(await wrongOnes(here.client)).toBe(1)
  expect(await device.unlock()).toBe('ready')
  device.desk.lock()
  device.network.is = 'gone'
  expect(await device.desk.unlock('00000-00000')).toBe('wrong-passphrase')
  expect(await device.unlock()).toBe('ready')
  expect(device.desk.search('Muster')).toHaveLength(3)
  expect(await wrongOnes(here.client)).toBe(1)
})

test('what is kept on the device opens nothing at the server', async () => {
  const { device, desk } = await aDesk()
  const { verifier } = await desk.desk()
  expect(verifier).toMatch(/^[\w-]{22}$/)
  expect(JSON.stringify(await device.store.desks())).not.toContain(verifier)
})

test('the proof is over: the unlocked device proves the passphrase again, and no scan is lost or doubled', async () => {
  const { device, guest, client } = await aDesk()
  device.network.is = 'gone'
  await device.desk.scan((await guest(0)).code)
  device.jar.cookie = ''
  device.network.is = 'there'
  await device.desk.pulse()
  expect(device.desk.state()).toMatchObject({ phase: 'ready', queued: 0 })
  expect((await device.desk.scan((await guest(1)).code)).says).toBe('welcome')
  expect(await scansIn({ client })).toEqual(['in admission', 'in admission'])
})

test('a locked device holds no proof, after a reload neither; what it scanned waits until the passphrase is typed', async () => {
  const { device, guest, client } = await aDesk()
  expect(device.jar.cookie).toMatch(/^desk=\d/)
  device.desk.lock()
  await expect.poll(() => device.jar.cookie).toBe('desk=')
  await device.unlock()
  await device.desk.pulse()
  expect(device.jar.cookie).toMatch(/^desk=\d/)
  device.network.is = 'gone'
  await device.desk.scan((await guest(0)).code)
  device.network.is = 'there'
  await device.reload()
  expect(device.jar.cookie).toBe('desk=')
  await device.desk.pulse()
  expect(device.desk.state()).toMatchObject({ phase: 'locked', queued: 1 })
  await device.unlock()
  await device.desk.pulse()
  expect(await scansIn({ client })).toEqual(['in admission'])
})

test('another passphrase is the desk’s now: the device locks itself, keeps what it scanned and asks', async () => {
  const { device, guest, client, clock } = await aDesk()
  device.network.is = 'gone'
  await device.desk.scan((await guest(0)).code)
  await client.execute(`update desks set verifier = 'another'`)
  device.network.is = 'there'
  clock.pass(minute)
  device.jar.cookie = ''
  await device.desk.pulse()
  expect(device.desk.state()).toMatchObject({ phase: 'locked', queued: 1 })
  expect(device.store.sizes()).toEqual({ desks: 1, lists: 1, scans: 1 })
})
