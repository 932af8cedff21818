import type { Deps } from '../../deps.ts'
import type { Desk } from './desk.ts'
import type { HeadCount } from './desk-head-count.ts'
import { deskState, mustBeOpen, mustTakeLateScans } from './desk-state.ts'
import { listAt } from './list-at.ts'
import { type ScanAnswer, scanAnswerOf } from './scan-answer.ts'
import type { Scans } from './scan-input.ts'
import { clockSkew } from './scan-instant.ts'
import { type ScanRow, scanRows } from './scan-rows.ts'
import { type ScanFacts, scanFacts, scanStatements } from './scan-statements.ts'

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
  { sentAt, device, scans }: Scans,
): Promise<TakenScans> {
  const now = deps.clock.now()
  if (scans.some(({ offline }) => !offline)) mustBeOpen(desk, now)
  mustTakeLateScans(desk, now)
  const skew = clockSkew(sentAt, now)
  const rows = await scanRows(deps, desk, scans, { skew, now })
  const batch = { desk, device, rows, now, today: listAt(desk, now) }
  const { facts, list, version } = await deps.store.write((draft) => scanStatements(draft, batch), scanFacts(batch))
  const answers = rows.flatMap((row, i) => answered(row, facts[i]))
  return { answers: deskState(desk, now) === 'open' ? answers : answers.map(nameless), list, version, skew }
}

/** A link that is closed tells nothing about people any more. */
function nameless(answer: ScanAnswer): ScanAnswer {
  return { ...answer, person: null, since: null, desk: null }
}

function answered(row: ScanRow, facts: ScanFacts | undefined): ScanAnswer[] {
  return facts ? [scanAnswerOf(row, facts)] : []
}
