import type { Claim } from './greedy-seats.ts'

/** Until when people move up in the greedy model: the event begins or is called off, its office says when, a session begins. */
export function greedyEnds(claims: readonly Claim[], time: () => number, promote: () => void) {
  const never = Number.POSITIVE_INFINITY
  const ends = { until: never, event: never, sessions: [] as number[], off: false }
  const limit = () => (ends.off ? Number.NEGATIVE_INFINITY : Math.min(ends.until, ends.event))
  /** No offer outlasts the end, and where it is later than before the queue goes on. */
  const endAt = (change: () => void) => {
    const before = limit()
    change()
    for (const claim of claims)
      if (claim.state === 'offered') claim.offeredUntil = Math.min(claim.offeredUntil, limit())
    if (limit() > before) promote()
  }
  return {
    limit,
    event: () => ends.event,
    begun(claim: Claim): boolean {
      const session = claim.after ? Number(claim.needs[0]?.quota.split(' ')[1]) : -1
      return time() >= (ends.sessions[session] ?? never)
    },
    steps: {
      /** Nobody moves up from this time on; null is the start of the event. */
      endQueue(at: number | null) {
        endAt(() => {
          ends.until = at ?? never
        })
      },
      begin(at: number) {
        endAt(() => {
          ends.event = at
        })
      },
      callOff() {
        ends.off = true
      },
      beginSession(session: number, at: number) {
        const before = ends.sessions[session] ?? never
        ends.sessions[session] = at
        if (at > before) promote()
      },
    },
  }
}
