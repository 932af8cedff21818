import type { HeadCount, Person, SentScan } from './wire.ts'

/** A scan that the server has not heard of, with the list in which it counts. Its instant is by the clock of the server. */
export type QueuedScan = Omit<SentScan, 'code' | 'codeHash'> & {
  registration: string
  list: string
  rehearsal: boolean
}

type Inside = Person['inside']

/** Where somebody is, as the server knew it and as this device has seen since. An entry that was taken back never happened. */
export function insideNow(known: Inside, registration: string, desk: string, queue: readonly QueuedScan[]): Inside {
  const own = queue.filter((scan) => scan.registration === registration)
  const undone = new Set(own.flatMap(({ undoes }) => undoes ?? []))
  let inside = known && undone.has(known.nonce) ? null : known
  for (const { direction, nonce, at } of own) {
    if (undone.has(nonce)) continue
    if (direction === 'in') inside ??= { since: at, desk, nonce }
    if (direction === 'out') inside = null
  }
  return inside
}

/** The head count with what this device has seen since the server told it. Who came at all is known to the server alone. */
export function countNow(counted: HeadCount, people: readonly { before: Inside; now: Inside }[]): HeadCount {
  const more = people.filter(({ before, now }) => !before && now).length
  const fewer = people.filter(({ before, now }) => before && !now).length
  const inside = Math.max(0, counted.inside + more - fewer)
  return { ...counted, inside, people: Math.max(counted.people, inside) }
}
