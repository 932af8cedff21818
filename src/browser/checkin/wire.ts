import type { AtDesk } from '../../lib/person/person-values.ts'

/** What the server tells a desk, in JSON; `web/checkin/routes.ts` says which address tells what. */

export type Person = Record<AtDesk, string> & {
  id: string
  standing: 'confirmed' | 'waiting' | 'offered' | 'review' | 'cancelled' | 'substituted' | 'not-booked'
  note: string | null
  /** Since when they are inside (ms since 1970), let in at which desk ('' is the office), and by which scan. */
  inside: { since: number; desk: string; nonce: string } | null
}

/** A line of the list, with the hash of the code on the badge (`lib/desk-key.ts`). */
export type ListedPerson = Person & { codeHash: string }

export type HeadCount = {
  scope: 'day' | 'session'
  /** The day ("2027-12-02") or the id of the session. */
  key: string
  inside: number
  people: number
  limit: number | null
  limitIsHard: boolean
}

export type WhyRetired = 'substituted' | 'reissued'

export type DeskList = {
  version: number
  rehearsal: boolean
  list: HeadCount
  people: ListedPerson[]
  retired: { codeHash: string; why: WhyRetired }[]
}

export type DeskChanges = Omit<DeskList, 'retired'> & { more: boolean }

type Titles = { de: string; en?: string | undefined }

export type DeskInfo = {
  now: number
  wipe: false
  id: string | null
  eventId: string
  label: string
  event: { title: Titles; zone: string; startsAt: number; endsAt: number }
  sessionId: string | null
  session: Titles | null
  rehearsal: boolean
  headCountLimit: number | null
  limitIsHard: boolean
  walkIns: boolean
  openedAt: number
  /** First instant at which nobody is let in here any more. */
  closesAt: number
  /** Null: the office, which keeps nothing on the device and needs no passphrase. */
  passphrase: { salt: string } | null
  salt: string
}

/** A desk that is over: what the device holds has to go. */
export type ClosedDesk = { now: number; state: 'closed' | 'expired'; wipe: true }

export type Direction = 'in' | 'out'

export type SentScan = {
  nonce: string
  code?: string
  codeHash?: string
  registration?: string
  direction: Direction | 'undo'
  undoes?: string
  at: number
  kind: 'scan' | 'name' | 'group' | 'walk-in'
  offline: boolean
  /** Made in a rehearsal, as far as the device knew. */
  rehearsal?: boolean
}

export type ScanAnswer = {
  nonce: string
  says:
    | 'welcome'
    | 'goodbye'
    | 'undone'
    | 'already-in'
    | 'not-in'
    | Exclude<Person['standing'], 'confirmed'>
    | 'over-limit'
    | 'other-event'
    | 'retired'
    | 'unknown'
    | 'too-late'
    | 'in-doubt'
  /** Let in although it could not be: in already elsewhere, or without a seat. */
  conflict: boolean
  person: Person | null
  /** When they came in, if they are in already, and at which desk ('' is the office). */
  since: number | null
  desk: string | null
  retired: WhyRetired | null
}

/** `skew`: how far the clock of the device is behind, in milliseconds. */
export type TakenScans = { answers: ScanAnswer[]; list: HeadCount; version: number; skew: number }

/** A person as a form at the desk names them. */
type TypedPerson = Record<string, string | boolean>

export type WalkIn = { person: TypedPerson; categoryId?: string | null; submission: string }
export type WalkedIn = { as: string; registration?: string; scans?: TakenScans | null }
export type Deputy = { person: TypedPerson; nonce: string }
export type NameForm = { person: TypedPerson; seen: Record<string, string> }
export type Named = { person: ListedPerson }
export type DeputyIn = { registration: string; scans: TakenScans }
