import type { Instant } from '../../lib/dates.ts'
import type { DeskPerson, Standing } from './desk-person.ts'
import type { ScanRow } from './scan-rows.ts'
import type { ScanFacts } from './scan-statements.ts'

/**
 * What the desk says. `conflict`: let in although it could not be (offline: in already elsewhere, or without a seat); the
 * office looks at it later.
 */
export type ScanAnswer = {
  nonce: string
  says:
    | 'welcome'
    | 'goodbye'
    | 'undone'
    | 'already-in'
    | 'not-in'
    | Exclude<Standing, 'confirmed'>
    | 'over-limit'
    | 'other-event'
    | 'retired'
    | 'unknown'
    | 'too-late'
    | 'in-doubt'
  conflict: boolean
  /** The person as they stand now; null where nothing may be told. */
  person: DeskPerson | null
  /** When they came in, if they are in already, and at which desk ('' is the office). */
  since: Instant | null
  desk: string | null
  /** Why an old code no longer counts. */
  retired: 'substituted' | 'reissued' | null
}

/** Decides from what stands in the database about a scan; the same scan told again gets the same answer, or a truer one. */
export function scanAnswerOf(scan: Pick<ScanRow, 'nonce' | 'direction' | 'valid'>, facts: ScanFacts): ScanAnswer {
  const { person, stored, retired } = facts
  const says = saysOf(scan, facts)
  const inside = says === 'already-in' ? (person?.inside ?? null) : null
  return {
    ...{ nonce: scan.nonce, says, person, retired: says === 'retired' ? retired : null },
    conflict: stored !== null && (stored.effect === 'conflict' || (letIn(stored) && stored.standing !== 'confirmed')),
    since: inside?.since ?? null,
    desk: inside?.desk ?? null,
  }
}

function letIn({ effect }: NonNullable<ScanFacts['stored']>): boolean {
  return effect === 'admission' || effect === 're-entry'
}

function saysOf({ direction, valid }: Parameters<typeof scanAnswerOf>[0], facts: ScanFacts): ScanAnswer['says'] {
  const { here, retired, standing, stored } = facts
  if (here === null) return retired ? 'retired' : 'unknown'
  if (!here || standing === null) return 'other-event'
  if (!stored && facts.doubt) return 'in-doubt'
  if (!stored && !valid) return 'too-late'
  if (!stored && direction === 'undo') return 'not-in'
  if (!stored) return standing === 'confirmed' ? 'over-limit' : standing
  if (direction === 'undo' || stored.effect === 'undone') return 'undone'
  if (direction === 'out') return stored.effect === 'exit' ? 'goodbye' : 'not-in'
  if (!letIn(stored)) return 'already-in'
  return stored.standing === 'confirmed' ? 'welcome' : stored.standing
}
