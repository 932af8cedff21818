import { schema } from '../../db/tables.ts'
import { daysBetween, shiftOnClock } from '../../lib/clock-shift.ts'
import { clockIn, type Instant, monthsLater } from '../../lib/dates.ts'
import { type DatedThing, datedThings } from '../events/dated-things.ts'
import { eventMonths } from '../events/event-columns.ts'
import { type DatedEvent, type MovePlan, planMove } from '../events/plan-move.ts'
import { landOf } from '../events/public-holiday.ts'
import { type CopiedTable, copiedTables } from './copied-columns.ts'
import type { CopiedRows } from './read-copied-rows.ts'

/** When everything dated is in the copy, by table and the id of the row that is copied. */
export type CopiedDates = { plan: MovePlan; of: (key: CopiedTable, id: string) => Readonly<Record<string, Instant>> }

/** The dates of a copy whose first day is another, as if the event were moved there with everything. */
export function planCopy(rows: CopiedRows, startDate: string, now: Instant): CopiedDates {
  const [event] = rows.events
  if (!event) throw new Error('There is no event to be copied.')
  const { startsAt, endsAt, allDay, zone, forgetAt, venue } = event
  const dated: DatedEvent = {
    date: { startsAt, endsAt, allDay, zone },
    land: landOf(venue.city),
    rows: datedRows(rows),
  }
  const days = daysBetween(clockIn(startsAt, zone).date, startDate)
  const moved = (at: Instant) => shiftOnClock(at, { days, from: zone, to: zone }).at
  const date = { startsAt: moved(startsAt), endsAt: moved(endsAt), allDay, zone }
  // The usual day of deletion is so many months after the end, which are not always as many days.
  const usual = forgetAt === monthsLater(endsAt, eventMonths, zone)
  const byHand = usual ? { deletion: monthsLater(date.endsAt, eventMonths, zone) } : {}
  const every = new Set(planMove(dated, { date, byHand }, now).lines.map(({ key }) => key))
  const plan = planMove(dated, { date, byHand, moving: every }, now)
  const after = new Map<string, Record<string, Instant>>()
  for (const line of plan.lines) {
    const key = `${keyOf(line.thing)} ${line.id}`
    after.set(key, { ...after.get(key), ...line.after })
  }
  return { plan, of: (key, id) => after.get(`${key} ${key === 'events' ? '' : id}`) ?? {} }
}

/** What of the copied rows has an instant, as a plan knows it. */
function datedRows(rows: CopiedRows): DatedEvent['rows'] {
  return (Object.keys(datedThings) as DatedThing[]).flatMap((thing) => {
    const key = keyOf(thing)
    if (!key) return []
    return rows[key].flatMap((row) => {
      const values = row as Record<string, unknown>
      const at = datedThings[thing].columns.flatMap((column) =>
        typeof values[column] === 'number' ? [[column, values[column]] as const] : [],
      )
      return at.length > 0 ? [{ thing, id: key === 'events' ? '' : String(values.id), at: Object.fromEntries(at) }] : []
    })
  })
}

function keyOf(thing: DatedThing): CopiedTable | undefined {
  return copiedTables.find((key) => schema[key] === datedThings[thing].table)
}
