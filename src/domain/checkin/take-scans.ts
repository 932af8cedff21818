import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { readCode } from '../../lib/badge-codes.ts'
import type { Instant } from '../../lib/dates.ts'
import { codeHash } from '../../lib/desk-key.ts'
import type { Desk } from './desk.ts'
import type { HeadCount } from './desk-head-count.ts'
import { deskEnd, deskState, mustBeOpen, mustTakeLateScans } from './desk-state.ts'
import { listAt } from './list-at.ts'
import { type ScanAnswer, scanAnswerOf } from './scan-answer.ts'
import { type PresentedScan, scanAnswer, scanBatch } from './scan-batch.ts'
import type { Scans } from './scan-input.ts'
import { clockSkew, scanInstant } from './scan-instant.ts'

export type TakenScans = {
  answers: ScanAnswer[]
  list: HeadCount
  /** What has changed up to here is not all told by these answers: a device goes on asking from its own number. */
  version: number
  /** How far the clock of the device is behind, in milliseconds; beyond a minute its user should know. */
  skew: number
}

/**
 * Takes what was scanned at a desk, at once or after hours without a network, in one batch; the same scans again change
 * nothing. Scans made offline while the desk was open are taken for 48 hours after its end, and then nobody is named.
 * Throws Refusal `desk-closed`, `too-many` (unknown codes in an hour).
 */
export async function takeScans(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  desk: Desk,
  { sentAt, device, scans: sent }: Scans,
): Promise<TakenScans> {
  const now = deps.clock.now()
  if (sent.some(({ offline }) => !offline)) mustBeOpen(desk, now)
  mustTakeLateScans(desk, now)
  const skew = clockSkew(sentAt, now)
  const hashed = sent.some(({ codeHash: hash, registration, code }) => hash && !registration && !code)
  const byHash = hashed ? await registrationsByHash(deps, desk) : new Map<string, string>()
  const scans = sent.map(
    ({ code, codeHash: hash, registration, undoes, offline, at: deviceAt, ...scan }): PresentedScan => {
      const at = offline ? scanInstant(deviceAt, skew, now) : now
      return {
        ...{ ...scan, at, ...listAt(desk, at), list: deps.ids.next(), undoes: undoes ?? null },
        code: (code !== undefined && readCode(code)) || null,
        registration: registration ?? byHash.get(hash ?? '') ?? null,
        valid: isInHours(desk, at) ? 1 : 0,
        offline: offline ? 1 : 0,
      }
    },
  )
  const batch = { desk, device, scans, now, today: listAt(desk, now) }
  const { scans: facts, list, version } = await deps.store.write((draft) => scanBatch(draft, batch), scanAnswer(batch))
  const answers = facts.flatMap((one, i) => answer(scans[i], one))
  return { answers: deskState(desk, now) === 'open' ? answers : answers.map(nameless), list, version, skew }
}

/** A link that is closed tells nothing about people any more. */
function nameless(told: ScanAnswer): ScanAnswer {
  return { ...told, person: null, since: null, desk: null }
}

function answer(scan: PresentedScan | undefined, facts: Parameters<typeof scanAnswerOf>[1]): ScanAnswer[] {
  return scan ? [scanAnswerOf(scan, facts)] : []
}

function isInHours(desk: Desk, at: Instant): boolean {
  return desk.openedAt <= at && at < deskEnd(desk)
}

/** Hashes tell nothing, so all codes of the event are hashed; it is asked of scans only that were made without a network. */
async function registrationsByHash(
  { store }: Pick<Deps, 'store'>,
  { eventId, salt }: Desk,
): Promise<Map<string, string>> {
  const rows = await store.read.all<{ id: string; code: string }>(
    sql`select id, check_in_code as code from registrations where event_id = ${eventId}`,
  )
  return new Map(await Promise.all(rows.map(async ({ id, code }) => [await codeHash(salt, code), id] as const)))
}
