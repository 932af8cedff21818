import { schema } from '../../db/tables.ts'
import { type ClockFault, daysBetween, shiftOnClock } from '../../lib/clock-shift.ts'
import { clockIn, type Instant } from '../../lib/dates.ts'
import type { LanguageMap } from '../../lib/languages.ts'
import { type DatedThing, datedThings } from '../events/dated-things.ts'
import { usualDeletion } from '../events/day-of-deletion.ts'
import { type DatedEvent, type MovePlan, planMove } from '../events/plan-move.ts'
import { landOf } from '../events/public-holiday.ts'
import { type CopiedTable, copiedTables } from './copied-columns.ts'
import type { CopiedRows } from './read-copied-rows.ts'

/** When everything dated is in the copy, by table and the id of the row that is copied. */
export type CopiedDates = {
  plan: MovePlan
  /** What the clocks do with the times of the event itself: it begins or ends an hour later then, or at the first of two. */
  clock: readonly ClockFault[]
  of: (key: CopiedTable, id: string) => Readonly<Record<string, Instant>>
}

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
  const [begins, ends] = [startsAt, endsAt].map((at) => shiftOnClock(at, { days, from: zone, to: zone }))
  const date = { startsAt: begins?.at ?? startsAt, endsAt: ends?.at ?? endsAt, allDay, zone }
  const clock = [...new Set([begins, ends].flatMap((one) => one?.fault ?? []))]
  // The usual day of deletion is so many months after the end, which are not always as many days.
  const usual = forgetAt === usualDeletion({ endsAt, zone })
  const byHand = usual ? { deletion: usualDeletion(date) } : {}
  const every = new Set(planMove(dated, { date, byHand }, now).lines.map(({ key }) => key))
  const plan = planMove(dated, { date, byHand, moving: every }, now)
  const after = new Map<string, Record<string, Instant>>()
  for (const line of plan.lines) {
    const key = `${keyOf(line.thing)} ${line.id}`
    after.set(key, { ...after.get(key), ...line.after })
  }
  return { plan, clock, of: (key, id) => after.get(`${key} ${key === 'events' ? '' : id}`) ?? {} }
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
      if (at.length === 0) return []
      return [
        {
          thing,
          id: key === 'events' ? '' : String(values.id),
          label: labelOf(key, values),
          at: Object.fromEntries(at),
        },
      ]
    })
  })
}

/** How an office calls the row, where there are several of a kind. */
function labelOf(key: CopiedTable, { title, name, label }: Record<string, unknown>): LanguageMap | undefined {
  if (key === 'events') return undefined
  return typeof label === 'string' ? { de: label } : ((title ?? name) as LanguageMap | undefined)
}

function keyOf(thing: DatedThing): CopiedTable | undefined {
  return copiedTables.find((key) => schema[key] === datedThings[thing].table)
}
