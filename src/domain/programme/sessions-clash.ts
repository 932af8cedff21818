import type { Instant } from '../../lib/dates.ts'

type Session = { id: string; startsAt: Instant | null; endsAt: Instant | null }

/**
 * The first two of the chosen sessions that overlap; undefined if none do. One may begin at the instant another ends; a
 * session without times clashes with none.
 */
export function sessionsClash(sessions: readonly Session[], chosen: readonly string[]): [string, string] | undefined {
  const wanted = new Set(chosen)
  const timed = sessions.filter(({ id }) => wanted.has(id)).flatMap(span)
  const inOrder = timed.sort((a, b) => a.from - b.from || a.to - b.to)
  let lastEnd = Number.NEGATIVE_INFINITY
  for (const later of inOrder) {
    const earlier = later.from < lastEnd ? inOrder.find(({ to }) => later.from < to) : undefined
    if (earlier) return [earlier.id, later.id]
    lastEnd = Math.max(lastEnd, later.to)
  }
  return undefined
}

function span({ id, startsAt, endsAt }: Session): { id: string; from: Instant; to: Instant }[] {
  return startsAt === null || endsAt === null ? [] : [{ id, from: startsAt, to: endsAt }]
}
