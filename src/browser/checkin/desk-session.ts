import type { Conflict, DeskState } from './desk.ts'
import { type DeskAddress, type DeskServer, deskServer, type Fetch } from './desk-server.ts'
import type { DeviceStore } from './device-store.ts'
import { type HeldList, heldList } from './held-list.ts'
import type { QueuedScan } from './queued-scans.ts'
import type { DeskInfo, DeskList, Direction } from './wire.ts'

/** What the device provides to a desk. */
export type DeviceWorld = { ask: Fetch; store: DeviceStore; now(): number; id(): string }

/** An entry that was made without a network and taken by the server as the first; a later arrival may show that it was not. */
type MergedEntry = { nonce: string; registration: string; at: number }

/** A desk on a device between opening its page and closing it. What is about people is here while it is unlocked only. */
export type Session = {
  readonly path: string
  readonly world: DeviceWorld
  readonly server: DeskServer
  device: string
  phase: DeskState['phase']
  online: boolean
  /** Questions in a row that the server did not answer. */
  silences: number
  skewMs: number
  direction: Direction
  about: DeskInfo | null
  /** Null while locked, and at the desk of the office, which keeps nothing. */
  key: CryptoKey | null
  /** What the passphrase proves to the server, while unlocked. */
  verifier: string | null
  /** By what the passphrase is known again without a network; null: it was never right here. */
  check: string | null
  list: HeldList | null
  /** When the server told the whole list; null: it has to be asked for. */
  listedAt: number | null
  queue: QueuedScan[]
  /** How many scans wait in the store while the desk is locked. */
  encryptedScans: number
  merged: MergedEntry[]
  conflicts: Conflict[]
  /** Whose scans the server has been told, by nonce, so that one can be taken back. */
  answered: Map<string, string>
  /** Whether the device keeps what it is given; without it a reload loses what the server has not heard. */
  isKept: boolean
  isUnsaved: boolean
  touchedAt: number
  changed(): void
}

export function newSession(address: DeskAddress, world: DeviceWorld, changed: () => void): Session {
  const server = deskServer(address, world.ask, () => session.verifier)
  const session: Session = {
    ...{ path: address.path + address.query, world, server, device: world.id() },
    ...{ phase: 'loading', online: false, silences: 0, skewMs: 0, direction: 'in', about: null },
    ...{ key: null, verifier: null, check: null },
    ...{
      list: null,
      listedAt: null,
      queue: [],
      encryptedScans: 0,
      merged: [],
      conflicts: [],
      isKept: true,
      answered: new Map(),
    },
    ...{ isUnsaved: false, touchedAt: world.now(), changed },
  }
  return session
}

/** Now, by the clock of the server. */
export function serverTime({ world, skewMs }: Pick<Session, 'world' | 'skewMs'>): number {
  return world.now() + skewMs
}

/** What of a session is about people, as it is kept, sealed. */
export type KeptList = { list: DeskList; merged: MergedEntry[]; conflicts: Conflict[] }

export function takeKept(session: Session, { list, merged, conflicts }: KeptList): void {
  Object.assign(session, { list: heldList(list), merged, conflicts })
}

/** Leaves nothing about people in the memory of the page. */
export function emptyMemory(session: Session): void {
  const waiting = session.key === null ? session.encryptedScans : session.queue.length
  Object.assign(session, {
    key: null,
    verifier: null,
    list: null,
    listedAt: null,
    queue: [],
    merged: [],
    conflicts: [],
    answered: new Map(),
  } satisfies Partial<Session>)
  session.encryptedScans = waiting
}
