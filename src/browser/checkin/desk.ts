import type { Heard } from './desk-server.ts'
import type {
  Deputy,
  DeputyIn,
  DeskInfo,
  Direction,
  HeadCount,
  Named,
  NameForm,
  Person,
  ScanAnswer,
  WalkedIn,
  WalkIn,
} from './wire.ts'

/** What a scan was answered, at once: by the server, or without a network by the list on the device. */
export type Answer = ScanAnswer & { by: 'server' | 'device'; at: number }

/** A scan that turned out otherwise when the server heard of it: in already elsewhere, without a seat, outside the hours. */
export type Conflict = { nonce: string; at: number; answer: ScanAnswer }

export type DeskState = {
  /**
   * `locked`: the passphrase is asked for. `closed`: the desk is over and its list wiped; while `queued` is above 0 the
   * passphrase still sends what was scanned in time. `absent`: never opened on this device, and there is no network.
   */
  phase: 'loading' | 'absent' | 'locked' | 'ready' | 'closed'
  online: boolean
  /** How many scans the server has not heard of yet. */
  queued: number
  /** How far the clock of the device is behind, in milliseconds; beyond a minute its user should know. */
  skewMs: number
  direction: Direction
  rehearsal: boolean
  /** Null until the desk has been reached once on this device. */
  about: DeskInfo | null
  /** The head count as the device knows it, with its own scans in it. */
  count: HeadCount | null
  conflicts: number
  /** Whether the device can keep what it is given: not in a private window or on a full disk, where a reload loses `queued`. */
  isKept: boolean
}

/** The desk as its page uses it. Times are ms since 1970 by the clock of the device. */
export type Desk = {
  state(): DeskState
  onChange(listener: () => void): () => void
  /** `no-network`: the list was never on this device, or is of another day, and the server cannot be reached. */
  unlock(passphrase: string): Promise<'ready' | 'wrong-passphrase' | 'too-many' | 'no-network'>
  /** Forgets key and list; what is stored stays encrypted. */
  lock(): void
  choose(direction: Direction): void
  /** What a camera or hand scanner read, or somebody typed. */
  scan(code: string): Promise<Answer>
  /** People found by name, in the chosen direction; one after another, each with an answer. */
  admit(registrationIds: readonly string[], kind: 'name' | 'group'): Promise<Answer[]>
  undo(nonce: string): Promise<Answer>
  /** Takes back what one act did, all of it at once. */
  undoAll(nonces: readonly string[]): Promise<Answer[]>
  /** In German order, 30 at most, or as many as are asked for. */
  search(text: string, most?: number): Person[]
  /** Whom somebody came with, themselves included. */
  group(registrationId: string): Promise<Person[]>
  conflicts(): Conflict[]
  dismiss(nonce: string): void
  /** What needs the server; `silence` without a network. */
  walkIn(form: WalkIn): Promise<Heard<WalkedIn>>
  deputy(registrationId: string, form: Deputy): Promise<Heard<DeputyIn>>
  name(registrationId: string, form: NameForm): Promise<Heard<Named>>
  note(registrationId: string, note: string): Promise<Heard<undefined>>
  newCode(registrationId: string): Promise<Heard<undefined>>
  /** Somebody is at the device: the time until it locks itself begins anew. */
  touch(): void
}
