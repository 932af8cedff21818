import { day, type Instant } from '../../lib/dates.ts'
import type { DatedThing } from './dated-things.ts'
import { latestDeletion } from './day-of-deletion.ts'

/** What does not go together once everything stands where it is to stand; `past`: it is over at once, `too-late`: it is kept too long. */
export type MoveFault =
  | 'outside'
  | 'before-opening'
  | 'before-closing'
  | 'after-end'
  | 'before-end'
  | 'before-start'
  | 'after-start'
  | 'too-late'
  | 'past'

type Line = { thing: DatedThing; id: string; at: Instants }
type Instants = Readonly<Record<string, Instant>>

/** The faults that keep an event from being moved; the others are named. */
export function blocks(thing: DatedThing, fault: MoveFault): boolean {
  if (fault === 'past') return thing === 'deletion'
  if (thing === 'desk') return false
  return fault !== 'before-start' && fault !== 'after-start'
}

/** The faults of lines as they stand by `standing`: each is looked at beside all the others. */
export function moveFaults<Each extends Line>(
  lines: readonly Each[],
  standing: (line: Each) => Instants,
  now: Instant,
  zone: string,
): (line: Pick<Each, 'thing' | 'id'>) => MoveFault[] {
  const values = new Map(lines.map((line) => [keyOf(line), standing(line)]))
  const of = (thing: DatedThing, id = '') => values.get(keyOf({ thing, id }))
  const { startsAt = 0, endsAt = Infinity } = of('date') ?? {}
  const latest = endsAt === Infinity ? Infinity : latestDeletion({ endsAt, zone })
  const opensAt = of('opening')?.opensAt ?? -Infinity
  const closesAt = of('closing')?.closesAt ?? -Infinity
  return ({ thing, id }) => {
    const at = of(thing, id) ?? {}
    const [first = now, last = first] = Object.values(at).sort((one, other) => one - other)
    const when = (fault: MoveFault, is: boolean) => (is ? [fault] : [])
    const over = when('past', last <= now)
    switch (thing) {
      case 'item':
        return when('outside', first < startsAt || last > endsAt)
      case 'closing':
        return [...when('before-opening', last <= opensAt), ...when('after-end', last > endsAt), ...over]
      case 'grace':
        return [...when('before-closing', last <= closesAt), ...when('after-end', last > endsAt), ...over]
      case 'categoryClosing': {
        const opens = of('categoryOpening', id)?.opensAt ?? opensAt
        return [...when('before-opening', last <= opens), ...when('after-end', last > endsAt), ...over]
      }
      case 'deletion':
        return [...when('before-end', last <= endsAt), ...when('too-late', last > latest), ...over]
      case 'desk':
        return [...when('before-start', last <= startsAt), ...when('after-end', last > endsAt + 2 * day), ...over]
      case 'offer':
        return when('after-start', last > startsAt)
      case 'opening':
      case 'categoryOpening':
        return when('after-end', first >= endsAt)
      default:
        return over
    }
  }
}

function keyOf({ thing, id }: Pick<Line, 'thing' | 'id'>): string {
  return `${thing} ${id}`
}
