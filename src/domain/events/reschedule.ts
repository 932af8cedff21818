import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { refuse } from '../../db/refuse.ts'
import { deskChanges } from '../../db/schema/checkin.ts'
import { events } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { MovedField } from '../audit/audit-fields.ts'
import { note } from '../audit/note.ts'
import { unlessDone } from '../audit/unless-done.ts'
import { type DatedThing, datedThings } from './dated-things.ts'
import { type Move, type MoveLine, type MovePlan, planMove } from './plan-move.ts'
import { datedState, readDated } from './read-dated.ts'
import { readManagedEvent } from './read-managed-event.ts'

type Uses = Pick<Deps, 'store' | 'clock'>
type Rescheduling = { id: string; move: Move; seen: string }

/**
 * Moves an event with everything dated that goes along, in one batch: entries in calendars rise once, and one announcement tells
 * it all. `seen` is the state that was shown (`Dated`): if anything dated changed since, nothing happens. Returns what was done, or
 * that the same form (`submission`) did it before: sent twice, it is no conflict with itself. Throws Refusal `not-found`, `cancelled-event`, `closed` (the event is forgotten), `changed-meanwhile`, `dates-conflict` (the
 * plan is blocked).
 */
export async function reschedule(
  deps: Uses,
  actor: Actor,
  { id, move, seen, submission }: Rescheduling & { submission?: string },
): Promise<MovePlan | 'done-already'> {
  const form = { eventId: id, verb: 'event.rescheduled', submission } as const
  return unlessDone(deps, form, () => rescheduleOnce(deps, actor, { id, move, seen, submission }))
}

async function rescheduleOnce(
  deps: Uses,
  actor: Actor,
  { id, move, seen, submission }: Rescheduling & { submission: string | undefined },
): Promise<MovePlan> {
  const event = await readManagedEvent(deps, actor, id)
  if (event.status === 'cancelled') throw new Refusal('cancelled-event')
  if (event.forgottenAt !== null) throw new Refusal('closed')
  const now = deps.clock.now()
  const dated = await readDated(deps, event)
  if (dated.seen !== seen) throw new Refusal('changed-meanwhile')
  const plan = planMove(dated.event, move, now)
  if (plan.blocked) throw new Refusal('dates-conflict')
  if (plan.changesNothing) return plan
  const moved = plan.lines.filter(({ moves }) => moves)
  const { hostId } = event
  const desks = moved.some(({ thing }) => thing === 'desk')
  const fields = moved.filter(({ id }) => id === '').flatMap(({ after }) => Object.keys(after) as MovedField[])
  await deps.store.write((draft) => [
    draft.run(refuse('changed-meanwhile', sql`${datedState(id)} is not ${dated.state}`)),
    draft.run(eventUpdate(id, move, moved, now)),
    ...rowUpdates(draft, id, moved, now),
    draft.run(occurrencesUpdate(id, plan.days, moved)),
    ...(desks ? [draft.insert(deskChanges).values({ hostId, eventId: id, registrationId: '' })] : []),
    note(draft, actor, { hostId, eventId: id, at: now, verb: 'event.rescheduled', about: id, fields, submission }),
  ])
  return plan
}

/** One statement, so that the sequence of its entries rises once. */
function eventUpdate(id: string, { date }: Move, moved: readonly MoveLine[], now: Instant): SQL {
  const values = Object.assign({}, ...moved.filter((line) => line.id === '').map(({ after }) => after))
  const set = { ...values, zone: date.zone, allDay: date.allDay ? 1 : 0, changedAt: now }
  const columns = getTableColumns(events) as Record<string, { name: string }>
  const pairs = Object.entries(set).map(([key, value]) => sql`${sql.identifier(columns[key]?.name ?? '')} = ${value}`)
  return sql`update events set ${sql.join(pairs, sql`, `)} where id = ${id}`
}

/** One statement for each table, row by row from JSON; a column without an instant keeps none. */
function rowUpdates(draft: Draft, eventId: string, moved: readonly MoveLine[], now: Instant): Statement[] {
  const tables = [...new Set(Object.values(datedThings).map(({ table }) => table))].filter((table) => table !== events)
  return tables.flatMap((table) => {
    const things = (Object.keys(datedThings) as DatedThing[]).filter((thing) => datedThings[thing].table === table)
    const rows = new Map<string, object>()
    for (const { thing, id, after } of moved)
      if (things.includes(thing)) rows.set(id, { ...rows.get(id), id, ...after })
    if (rows.size === 0) return []
    const columns = getTableColumns(table) as Record<string, { name: string }>
    const own = (name: string) => sql`${sql.identifier(getTableName(table))}.${sql.identifier(name)}`
    const dated = things.flatMap((thing) => [...datedThings[thing].columns])
    const set = dated.map((key) => {
      const name = columns[key]?.name ?? ''
      return sql`${sql.identifier(name)} = coalesce(j.value ->> ${key}, ${own(name)})`
    })
    if ('changedAt' in columns) set.push(sql`changed_at = ${now}`)
    // Offers that end together were one line, under the instant as its id.
    const which = things.includes('offer')
      ? sql`state = 'offered' and cast(expires_at as text) = j.value ->> 'id'`
      : sql`${own('id')} = j.value ->> 'id'`
    return draft.run(sql`update ${sql.identifier(getTableName(table))} set ${sql.join(set, sql`, `)}
      from json_each(${JSON.stringify([...rows.values()])}) j
      where event_id = ${eventId} and ${which}`)
  })
}

/** A letter that a reminder has made is for another day now: else its reminder would make a second one. */
function occurrencesUpdate(eventId: string, days: number, moved: readonly MoveLine[]): SQL {
  const ids = moved.filter(({ thing }) => thing === 'mailing').map(({ id }) => id)
  return sql`update mailings set occurrence = date(occurrence, ${`${days} days`}) where event_id = ${eventId}
    and id in (select value from json_each(${JSON.stringify(ids)}))
    and exists (select 1 from reminders r where r.id = mailings.reminder_id and r.anchor <> 'documents')`
}
