import { sql } from 'drizzle-orm'
import type { ListScope, ScanKind } from '../../db/schema/checkin.ts'
import type { Deps } from '../../deps.ts'
import { readCodes } from '../../lib/badge-codes.ts'
import type { Instant } from '../../lib/dates.ts'
import { codeHash } from '../../lib/desk-key.ts'
import type { Desk } from './desk.ts'
import { deskEnd } from './desk-state.ts'
import { listAt } from './list-at.ts'
import type { Scans } from './scan-input.ts'
import { scanInstant } from './scan-instant.ts'

/** A scan, as the batch reads it from JSON. */
export type ScanRow = {
  nonce: string
  /** What it may have been, the likeliest first. */
  codes: readonly string[]
  registration: string | null
  direction: 'in' | 'out' | 'undo'
  undoes: string | null
  at: Instant
  kind: ScanKind
  /** The list in which it counts, and an id for it, should it be the first there. */
  scope: ListScope
  key: string
  list: string
  /** Whether it was made while the desk was open. */
  valid: 0 | 1
  offline: 0 | 1
  /** Made offline at a time that cannot be true; what the clock of the device said. */
  doubtful: 0 | 1
  deviceAt: Instant
}

type Uses = Pick<Deps, 'store' | 'ids'>

/** The rows of what a device sent, in its order: when it was, by our clock, in which list it counts, and of whom it is. */
export async function scanRows(
  deps: Uses,
  desk: Desk,
  scans: Scans['scans'],
  { skew, now }: { skew: number; now: Instant },
): Promise<ScanRow[]> {
  const byHash = scans.some(isHashed) ? await registrationsByHash(deps, desk) : new Map<string, string>()
  return scans.map((scan) => {
    const { nonce, direction, kind } = scan
    const at = scan.offline ? scanInstant(scan.at, skew, now) : now
    const isValid = desk.openedAt <= at && at < deskEnd(desk)
    return {
      ...{ nonce, direction, kind, at, ...listAt(desk, at), list: deps.ids.next() },
      codes: scan.code === undefined ? [] : readCodes(scan.code),
      registration: scan.registration ?? byHash.get(scan.codeHash ?? '') ?? null,
      undoes: scan.undoes ?? null,
      valid: isValid ? 1 : 0,
      offline: scan.offline ? 1 : 0,
      doubtful: scan.offline && !isValid && !scan.rehearsal && !desk.rehearsal ? 1 : 0,
      deviceAt: Math.min(scan.at, farAhead),
    }
  })
}

/** A clock that shows more shows nothing: what is stored can be written as a date. */
const farAhead: Instant = Date.UTC(2100, 0)

function isHashed({ codeHash: hash, registration, code }: Scans['scans'][number]): boolean {
  return Boolean(hash && !registration && !code)
}

/** Hashes tell nothing, so all codes of the event are hashed; it is asked of scans only that were made without a network. */
async function registrationsByHash({ store }: Uses, { eventId, salt }: Desk): Promise<Map<string, string>> {
  const rows = await store.read.all<{ id: string; code: string }>(
    sql`select id, check_in_code as code from registrations where event_id = ${eventId}`,
  )
  return new Map(await Promise.all(rows.map(async ({ id, code }) => [await codeHash(salt, code), id] as const)))
}
