import type { ClockFault } from '../../lib/clock-shift.ts'
import { daysBetween, shiftOnClock } from '../../lib/clock-shift.ts'
import { clockIn, type Instant, minute } from '../../lib/dates.ts'
import type { LanguageMap } from '../../lib/languages.ts'
import { sameValue } from '../../lib/same-value.ts'
import type { DatedThing } from './dated-things.ts'
import { latestDeletion, usualDeletion } from './day-of-deletion.ts'
import { type DayOff, daysOff } from './days-off.ts'
import { blocks, type MoveFault, moveFaults } from './move-faults.ts'
import type { Land } from './public-holiday.ts'

/** When an event takes place. */
export type EventDate = { startsAt: Instant; endsAt: Instant; allDay: boolean; zone: string }

/** Columns of a row that move together, and when they are now; what has no time is left out. */
export type DatedRow = {
  thing: DatedThing
  id: string
  /** How an office calls it, where there are several of a kind. */
  label?: LanguageMap | undefined
  at: Readonly<Record<string, Instant>>
  /** How many share this line; one where it is left out. */
  count?: number | undefined
}

export type DatedEvent = { date: EventDate; land: Land; rows: readonly DatedRow[] }

export type Move = {
  /** When the event takes place then. */
  date: EventDate
  /** By how many minutes the items of the programme move on the clock besides; none where it is left out. */
  minutes?: number | undefined
  /** What somebody set by hand to another instant than its days would give. */
  byHand?: Partial<Record<DatedThing, Instant>> | undefined
  /** The keys of the lines that move; where it is left out, those that move by default. */
  moving?: ReadonlySet<string> | undefined
}

export type MoveConflict = MoveFault | ClockFault | 'reopens' | DayOff

/** What becomes of one dated thing: where it stands, where it would stand, and whether it goes there. */
export type MoveLine = DatedRow & {
  key: string
  after: Readonly<Record<string, Instant>>
  moves: boolean
  /** Nobody is asked: the date itself, and what never moves this way. */
  fixed: boolean
  conflicts: readonly MoveConflict[]
  /** One of the conflicts has to be put right before the event can be moved. */
  blocked: boolean
}

export type MovePlan = {
  days: number
  lines: readonly MoveLine[]
  blocked: boolean
  /** Everything would stay where it is. */
  changesNothing: boolean
}

/**
 * What moving an event does to everything dated that belongs to it: each goes along by the same days on the clock of the zone, so
 * that a change of the clocks in between shifts no time. Conflicts are those of the state that comes out.
 */
export function planMove(event: DatedEvent, move: Move, now: Instant): MovePlan {
  const days = daysBetween(firstDay(event.date), firstDay(move.date))
  const drafts = event.rows.map((row) => draftOf(row, event, move, days, now))
  const before = moveFaults(drafts, ({ at }) => at, now, event.date.zone)
  const then = moveFaults(drafts, ({ at, after, moves }) => (moves ? after : at), now, move.date.zone)
  const lines = drafts.map(({ clock, ...line }) => {
    const faults = then(line)
    const already = before(line)
    return {
      ...line,
      conflicts: [...faults, ...(line.moves ? clock : []), ...reopens(line, now), ...closedDays(line, event, move)],
      blocked: endsFirst(line) || faults.some((fault) => blocks(line.thing, fault) && !already.includes(fault)),
    }
  })
  const changesNothing =
    sameDate(event.date, move.date) && !lines.some(({ moves, at, after }) => moves && !sameValue(at, after))
  return { days, lines, blocked: lines.some(({ blocked }) => blocked), changesNothing }
}

function sameDate(one: EventDate, other: EventDate): boolean {
  return (
    one.allDay === other.allDay &&
    one.zone === other.zone &&
    one.startsAt === other.startsAt &&
    one.endsAt === other.endsAt
  )
}

/** In an hour that the clocks leave out a beginning becomes later than its end; its conflict is the time that is not there. */
function endsFirst({ at, after, moves }: Pick<MoveLine, 'at' | 'after' | 'moves'>): boolean {
  const is = ({ startsAt = -Infinity, endsAt = Infinity }: Readonly<Record<string, Instant>>) => endsAt <= startsAt
  return moves && is(after) && !is(at)
}

function firstDay({ startsAt, zone }: EventDate): string {
  return clockIn(startsAt, zone).date
}

/** The key under which a line is ticked: of the event one for each thing, all offers together. */
function lineKey({ thing, id }: Pick<DatedRow, 'thing' | 'id'>): string {
  return thing === 'offer' || id === '' ? thing : `${thing}:${id}`
}

function draftOf(row: DatedRow, { date }: DatedEvent, move: Move, days: number, now: Instant) {
  const key = lineKey(row)
  const { after, clock } = afterwards(row, date, move, days)
  // A seat that was promised until an instant is not taken away before it.
  const never = row.thing === 'offer' && Object.entries(row.at).some(([column, at]) => (after[column] ?? at) < at)
  const fixed = row.thing === 'date' || never
  const moves = fixed ? !never : (move.moving?.has(key) ?? movesByDefault(row, after, now))
  return { ...row, key, after, clock, moves, fixed }
}

function afterwards({ thing, at }: DatedRow, now: EventDate, { date, minutes = 0, byHand }: Move, days: number) {
  if (thing === 'date') return { after: { startsAt: date.startsAt, endsAt: date.endsAt }, clock: [] }
  const { zone } = now
  // Months after the end differ in length: the usual day stays the usual one.
  if (thing === 'deletion' && byHand?.deletion === undefined && at.forgetAt === usualDeletion(now))
    return { after: { forgetAt: usualDeletion(date) }, clock: [] }
  // For the same reason the last day that the law allows would go a day beyond it.
  const latest = thing === 'deletion' ? latestDeletion(date) : Infinity
  const shift = { days, minutes: thing === 'item' ? minutes : 0, from: zone, to: date.zone }
  const shifted = Object.entries(at).map(([column, instant]) => {
    const given = byHand?.[thing]
    return { column, ...(given === undefined ? atMost(latest, shiftOnClock(instant, shift)) : { at: given }) }
  })
  const clock = shifted.flatMap(({ fault }: { fault?: ClockFault }) => fault ?? [])
  return { after: Object.fromEntries(shifted.map(({ column, at }) => [column, at])), clock: [...new Set(clock)] }
}

function atMost(latest: Instant, shifted: ReturnType<typeof shiftOnClock>): ReturnType<typeof shiftOnClock> {
  return shifted.at > latest ? { at: latest } : shifted
}

/**
 * A registration that is open is not closed by the way, what is about to leave is not kept for weeks nor sent
 * at once since its time would be over, and an offer is about the
 * time of a person, not about that of the event.
 */
function movesByDefault({ thing, at }: DatedRow, after: Record<string, Instant>, now: Instant): boolean {
  if (thing === 'offer') return false
  if (at.leavesAt !== undefined) return at.leavesAt > now + aboutToLeave && (after.leavesAt ?? at.leavesAt) > now
  return at.opensAt === undefined || at.opensAt > now || (after.opensAt ?? at.opensAt) <= now
}

/** As long as mailings are held that somebody sends at once. */
const aboutToLeave = 10 * minute

/** A deadline that was over and is no longer. */
function reopens({ thing, at, after, moves }: Omit<MoveLine, 'conflicts' | 'blocked'>, now: Instant): 'reopens'[] {
  const ends = thing === 'closing' || thing === 'categoryClosing' || thing === 'grace'
  return ends && moves && valuesOf(at).every((one) => one <= now) && valuesOf(after).every((one) => one > now)
    ? ['reopens']
    : []
}

const deadlines: readonly DatedThing[] = [
  'closing',
  'grace',
  'changing',
  'cancelling',
  'substituting',
  'promoting',
  'categoryClosing',
]

/** Weekends and holidays of the event and of last days. */
function closedDays(
  { thing, at, after, moves }: Omit<MoveLine, 'conflicts' | 'blocked'>,
  { land }: DatedEvent,
  { date }: Move,
) {
  const { zone } = date
  if (thing === 'date') return daysOff({ from: date.startsAt, until: date.endsAt, zone, land })
  if (!deadlines.includes(thing)) return []
  return valuesOf(moves ? after : at).flatMap((until) => daysOff({ from: until - 1, until, zone, land }))
}

function valuesOf(at: Readonly<Record<string, Instant>>): Instant[] {
  return Object.values(at)
}
