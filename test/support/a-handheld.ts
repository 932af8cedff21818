import { createApp } from '../../src/app.ts'
import type { DeviceStore, StoredDesk, StoredScan } from '../../src/browser/checkin/device-store.ts'
import type { Encrypted } from '../../src/browser/checkin/encrypted.ts'
import { openDesk } from '../../src/browser/checkin/open-desk.ts'
import type { Deps } from '../../src/deps.ts'
import { deskPassphrase } from '../../src/domain/checkin/desk-link.ts'

/** How the way to the application is: there; gone; or lost halfway, so that the application hears and its answer does not come back. */
export type Network = 'there' | 'gone' | 'no way back'

/** A device with its own clock, memory and network, at a desk of the real application. `reload` opens the page anew. */
export async function aHandheld(deps: Deps, desk: { id: string; token: string }, { fast = 0 } = {}) {
  const app = createApp()
  const network: { is: Network } = { is: 'there' }
  const store = memoryStore()
  /** The browser's own: what the server said is kept across reloads. */
  const jar = { cookie: '' }
  const clock = { fast, now: () => deps.clock.now() + clock.fast }
  const ask = async (address: string, request: RequestInit) => {
    if (network.is === 'gone') throw new TypeError('no network')
    const sent = { ...request, headers: { ...(request.headers as Record<string, string>), cookie: jar.cookie } }
    const response = await app.request(address, sent, deps)
    for (const set of response.headers.getSetCookie()) jar.cookie = set.split(';')[0] ?? ''
    if (network.is === 'no way back') throw new TypeError('no network')
    return response
  }
  const open = () =>
    openDesk({ path: `/checkin/${desk.token}`, query: '' }, { ask, store, now: clock.now, id: () => deps.ids.next() })
  const passphrase = await deskPassphrase(deps, desk.id)
  const here = { network, store, clock, jar, passphrase, desk: open() }
  const reload = async () => {
    here.desk = open()
    await here.desk.begin()
  }
  const unlock = () => here.desk.unlock(passphrase)
  await here.desk.begin()
  return Object.assign(here, { reload, unlock })
}
export type Handheld = Awaited<ReturnType<typeof aHandheld>>

/** The same, unlocked and up to date. */
export async function aReadyHandheld(...given: Parameters<typeof aHandheld>): Promise<Handheld> {
  const device = await aHandheld(...given)
  await device.unlock()
  await device.desk.pulse()
  return device
}

/** What IndexedDB does, without a browser: values are copied in and out. */
export function memoryStore() {
  const desks = new Map<string, StoredDesk>()
  const lists = new Map<string, Encrypted>()
  const scans = new Map<string, StoredScan>()
  const ofDesk = (path: string) => [...scans.values()].filter((scan) => scan.path === path)
  const store: DeviceStore = {
    read: async (path) => structuredClone({ desk: desks.get(path), list: lists.get(path), scans: ofDesk(path) }),
    desks: async () => structuredClone([...desks.values()]),
    keepDesk: async (desk) => void desks.set(desk.path, structuredClone(desk)),
    keepList: async (path, list) => void lists.set(path, structuredClone(list)),
    keepScans: async (held) => {
      for (const scan of held) scans.set(`${scan.path} ${scan.nonce}`, structuredClone(scan))
    },
    wipeScans: async (path, nonces) => {
      for (const nonce of nonces) scans.delete(`${path} ${nonce}`)
    },
    wipeList: async (path) => void lists.delete(path),
    wipe: async (path) => {
      desks.delete(path)
      lists.delete(path)
      for (const { nonce } of ofDesk(path)) scans.delete(`${path} ${nonce}`)
    },
  }
  return Object.assign(store, {
    sizes: () => ({ desks: desks.size, lists: lists.size, scans: scans.size }),
    lists,
    scans,
  })
}
