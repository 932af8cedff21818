import type { Encrypted } from './encrypted.ts'
import type { DeskInfo } from './wire.ts'

/** A desk as the device knows it, which says nothing about people; `check`: see `lib/desk-key.ts`. */
export type StoredDesk = { path: string; device: string; skewMs: number; about: DeskInfo; check?: string | null }

export type StoredScan = { path: string; nonce: string; encrypted: Encrypted }

/** What a device remembers across reloads. */
export type DeviceStore = {
  read(path: string): Promise<{ desk: StoredDesk | undefined; list: Encrypted | undefined; scans: StoredScan[] }>
  /** Every desk that was ever opened here and is not wiped. */
  desks(): Promise<StoredDesk[]>
  keepDesk(desk: StoredDesk): Promise<void>
  keepList(path: string, list: Encrypted): Promise<void>
  keepScans(scans: readonly StoredScan[]): Promise<void>
  wipeScans(path: string, nonces: readonly string[]): Promise<void>
  wipeList(path: string): Promise<void>
  /** Wipes the desk, its list and its scans. */
  wipe(path: string): Promise<void>
}

const name = 'check-in'
const version = 1
const parts = ['desks', 'lists', 'scans'] as const

/** IndexedDB. Opened for each use: a connection that stays open would hold up whoever clears the device. */
export const indexedStore: DeviceStore = {
  read: (path) =>
    within('readonly', async ({ desks, lists, scans }) => {
      const [desk, list, held] = await Promise.all([
        done<StoredDesk | undefined>(desks.get(path)),
        done<Encrypted | undefined>(lists.get(path)),
        done<StoredScan[]>(scans.getAll(ofDesk(path))),
      ])
      return { desk, list, scans: held }
    }),
  desks: () => within('readonly', ({ desks }) => done<StoredDesk[]>(desks.getAll())),
  keepDesk: (desk) => within('readwrite', ({ desks }) => void desks.put(desk)),
  keepList: (path, list) => within('readwrite', ({ lists }) => void lists.put(list, path)),
  keepScans: (held) =>
    within('readwrite', ({ scans }) => {
      for (const scan of held) scans.put(scan)
    }),
  wipeScans: (path, nonces) =>
    within('readwrite', ({ scans }) => {
      for (const nonce of nonces) scans.delete([path, nonce])
    }),
  wipeList: (path) => within('readwrite', ({ lists }) => void lists.delete(path)),
  wipe: (path) =>
    within('readwrite', ({ desks, lists, scans }) => {
      desks.delete(path)
      lists.delete(path)
      scans.delete(ofDesk(path))
    }),
}

type Parts = Record<(typeof parts)[number], IDBObjectStore>

/** Over once it is on the disk: a scan that was answered survives a flat battery. */
async function within<T>(mode: IDBTransactionMode, work: (parts: Parts) => T | Promise<T>): Promise<T> {
  const database = await opened()
  try {
    const transaction = database.transaction(parts, mode, { durability: 'strict' })
    const over = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    const part = (each: (typeof parts)[number]) => transaction.objectStore(each)
    const [result] = await Promise.all([
      work({ desks: part('desks'), lists: part('lists'), scans: part('scans') }),
      over,
    ])
    return result
  } finally {
    database.close()
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('desks', { keyPath: 'path' })
    request.result.createObjectStore('lists')
    request.result.createObjectStore('scans', { keyPath: ['path', 'nonce'] })
  }
  return done(request)
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function ofDesk(path: string): IDBKeyRange {
  return IDBKeyRange.bound([path, ''], [path, '\uffff'])
}
