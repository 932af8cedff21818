import type { Person, ScanAnswer, SentScan, WhyRetired } from './wire.ts'

type Facts = {
  /** Whose scan it is, and where they are as this device knows it. */
  person: Person | null
  retired: WhyRetired | null
  /** A hard limit is reached. */
  isFull: boolean
  /** The desk is over. */
  isOver: boolean
}

/** What the door says without the server, by the rules of the server (`domain/checkin/scan-answer.ts`) and the list on the device. */
export function answerOnDevice(scan: Pick<SentScan, 'nonce' | 'direction'>, facts: Facts): ScanAnswer {
  const { person, retired } = facts
  const says = saysOf(scan, facts)
  const inside = says === 'already-in' ? (person?.inside ?? null) : null
  return {
    ...{ nonce: scan.nonce, says, person, conflict: false, retired: says === 'retired' ? retired : null },
    since: inside?.since ?? null,
    desk: inside?.desk ?? null,
  }
}

/**
 * Whether the server has to hear of a scan: whatever happened at the door. Whom the device turned away did not come in, and
 * would be taken for let in, as everything is that was scanned without a network.
 */
export function hasHappened({ says }: Pick<ScanAnswer, 'says'>): boolean {
  return happened.has(says)
}

const happened = new Set<ScanAnswer['says']>(['welcome', 'goodbye', 'undone', 'already-in', 'not-in'])

function saysOf({ direction }: Pick<SentScan, 'direction'>, { person, retired, isFull, isOver }: Facts) {
  if (!person) return retired ? 'retired' : 'unknown'
  if (isOver) return 'too-late'
  if (direction === 'undo') return 'undone'
  if (direction === 'out') return person.inside ? 'goodbye' : 'not-in'
  if (person.standing !== 'confirmed') return person.standing
  if (person.inside) return 'already-in'
  return isFull ? 'over-limit' : 'welcome'
}
