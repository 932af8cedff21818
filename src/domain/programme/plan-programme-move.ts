import { z } from 'zod'
import { type ClockFault, daysBetween, shiftOnClock } from '../../lib/clock-shift.ts'
import { clockIn, type Instant, minute } from '../../lib/dates.ts'
import { shortHash } from '../../lib/short-hash.ts'
import { calendarDay } from '../events/input-parts.ts'
import { isOutside } from './is-outside.ts'
import { inOrderOfTime } from './programme-days.ts'

type Item = {
  id: string
  startsAt: Instant | null
  endsAt: Instant | null
  room: string
  bookable: boolean
  calledOff: boolean
}
type Around<Each> = { startsAt: Instant; endsAt: Instant; zone: string; programme: readonly Each[] }
type Times = Pick<Item, 'startsAt' | 'endsAt'>

/** Where items of the programme are to go. Error codes as in `eventInput`. */
export const programmeMoveInput = z
  .object({
    items: z.array(z.string()).min(1, { error: 'none-chosen' }),
    /** What begins later on the same day goes along. */
    following: z.boolean(),
    /** The day of the first one; the others keep their distance from it. */
    date: calendarDay.nullable(),
    minutes: z.number({ error: 'not-minutes' }).int().min(-1440).max(1440, { error: 'not-minutes' }).nullable(),
  })
  .refine(({ date, minutes }) => date !== null || (minutes ?? 0) !== 0, { path: ['date'], error: 'nowhere' })
export type ProgrammeMove = z.infer<typeof programmeMoveInput>

/** An item before and after; `outside`: then it is not within the event. */
type MovedItem<Each> = { item: Each; before: Times; after: Times; conflicts: ('outside' | ClockFault)[] }

/**
 * What a move does: each item keeps its times on the clock of the zone but for what was asked. `rooms` are pairs that are in
 * one room at a time then, `pairs` such as nobody can attend both; neither were before. `blocked`: an hour that
 * the clocks leave out would end something before it begins, or something is on none of the days of the event (`isOffDays`).
 * `moves`: something goes anywhere at all. `missing`: so many of what was chosen are not there any more, or called off. `seen` tells whether it is the same plan.
 */
export function planProgrammeMove<Each extends Item>(event: Around<Each>, move: ProgrammeMove) {
  const movable = movableItems(event)
  const going = goingAlong(event, movable, move)
  const known = new Set(movable.flatMap((item) => [item.id, wholeDay(item, event)]))
  const lines = going.map((item) => lineOf(item, event, shiftOf(event, going, move)))
  const clashes = newClashes(event.programme, new Map(lines.map(({ item, after }) => [item.id, after])))
  const isOffDays = lines.some(({ after }) => isOutside(after, event))
  return {
    lines,
    missing: move.items.filter((id) => !known.has(id)).length,
    isOffDays,
    moves: lines.some(({ before, after }) => before.startsAt !== after.startsAt || before.endsAt !== after.endsAt),
    blocked:
      isOffDays ||
      lines.some(({ after: { startsAt, endsAt } }) => endsAt !== null && endsAt <= (startsAt ?? -Infinity)),
    rooms: clashes.filter(([one, other]) => roomOf(one) !== '' && roomOf(one) === roomOf(other)),
    pairs: clashes.filter((pair) => pair.every(({ bookable }) => bookable)),
    seen: shortHash(JSON.stringify(lines.map(({ item: { id }, before, after }) => [id, before, after]))),
  }
}

/** The items that can be moved, in order of time: those that have one, and are not called off. */
export function movableItems<Each extends Item>({ programme }: { programme: readonly Each[] }): Each[] {
  return inOrderOfTime(programme).filter(({ startsAt, calledOff }) => startsAt !== null && !calledOff)
}

/** What is chosen in place of every item of a day. */
export function wholeDay(item: Item, { zone }: Pick<Around<Item>, 'zone'>): string {
  return `day-${clockIn(item.startsAt ?? 0, zone).date}`
}

function goingAlong<Each extends Item>(
  event: Around<Each>,
  movable: readonly Each[],
  { items, following }: ProgrammeMove,
): Each[] {
  const asked = new Set(items)
  const chosen = movable.filter((item) => asked.has(item.id) || asked.has(wholeDay(item, event)))
  const dayOf = (item: Item) => wholeDay(item, event)
  const firsts = new Map<string, number>()
  for (const item of chosen.toReversed()) firsts.set(dayOf(item), item.startsAt ?? 0)
  const later = (item: Item) => (firsts.get(dayOf(item)) ?? Infinity) < (item.startsAt ?? 0)
  const among = new Set(chosen)
  return movable.filter((item) => among.has(item) || (following && later(item)))
}

function shiftOf({ zone }: Around<Item>, [first]: readonly Item[], { date, minutes }: ProgrammeMove) {
  const from = clockIn(first?.startsAt ?? 0, zone).date
  return { days: date === null ? 0 : daysBetween(from, date), minutes: minutes ?? 0, from: zone, to: zone }
}

function lineOf<Each extends Item>(item: Each, event: Around<Each>, shift: ReturnType<typeof shiftOf>) {
  const [start, end] = [item.startsAt, item.endsAt].map((at) => (at === null ? null : shiftOnClock(at, shift)))
  const { startsAt, endsAt } = item
  const after = { startsAt: start?.at ?? null, endsAt: end?.at ?? null }
  const outside = (after.startsAt ?? 0) < event.startsAt || (after.endsAt ?? after.startsAt ?? 0) > event.endsAt
  const clock = [...new Set([start, end].flatMap((one) => one?.fault ?? []))]
  const conflicts: MovedItem<Each>['conflicts'] = [...(outside ? (['outside'] as const) : []), ...clock]
  return { item, before: { startsAt, endsAt }, after, conflicts }
}

/** Two that take place at the same time afterwards, of which one is moved, and did not before. */
function newClashes<Each extends Item>(programme: readonly Each[], moved: ReadonlyMap<string, Times>): [Each, Each][] {
  const standing = programme.filter(({ calledOff }) => !calledOff)
  const isNew = (one: Each, other: Each) =>
    meet({ ...one, ...moved.get(one.id) }, { ...other, ...moved.get(other.id) }) && !meet(one, other)
  return standing.flatMap((one, place) =>
    standing
      .slice(place + 1)
      .filter((other) => (moved.has(one.id) || moved.has(other.id)) && isNew(one, other))
      .map((other): [Each, Each] => [one, other]),
  )
}

/** What has no end is there when it begins. */
function meet(one: Times, other: Times): boolean {
  const spans = [one, other].map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt ?? (startsAt ?? 0) + minute }))
  const [first, second] = spans.sort((a, b) => (a.from ?? 0) - (b.from ?? 0))
  return first?.from != null && second?.from != null && second.from < first.to
}

const roomOf = ({ room }: Item) => room.trim().toLowerCase()
