import { eq, sql } from 'drizzle-orm'
import { refuse } from '../../db/refuse.ts'
import { events } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { sameValue } from '../../lib/same-value.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from './read-managed-event.ts'
import { type RegistrationRulesInput, registrationRulesOf } from './registration-rules.ts'
import { unlessMoved } from './unless-moved.ts'

type Setting = { eventId: string; rules: RegistrationRulesInput }

/**
 * Sets how people register: deadlines, grace, approval, confirmation, waiting list. Ending a pause gives whoever fits their
 * turn in the same batch. Returns the names of the changed rules.
 * Throws Refusal `not-found`, `invalid` (the grace ends before the registration does), `outside-event` (or after the event), `in-use` (somebody comes by a
 * mode of attendance that was to be dropped), `changed-meanwhile` (the event was moved).
 */
export async function setRegistrationRules(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, rules }: Setting,
): Promise<string[]> {
  const event = await readManagedEvent(deps, actor, eventId)
  const columns = registrationRulesOf(rules, event.zone)
  const { lateUntil } = columns
  if (lateUntil !== null && lateUntil <= event.closesAt) throw new Refusal('invalid')
  if (lateUntil !== null && lateUntil !== event.lateUntil && lateUntil > event.endsAt)
    throw new Refusal('outside-event')
  const names = Object.keys(columns) as (keyof typeof columns)[]
  const fields = names.filter((name) => !sameValue(event[name], columns[name]))
  if (fields.length === 0) return []
  const now = deps.clock.now()
  const modes = JSON.stringify(columns.attendanceModes)
  await deps.store.write((draft) => [
    unlessMoved(draft, event),
    draft.run(
      refuse(
        'in-use',
        sql`exists (select 1 from registrations
        where event_id = ${eventId} and cancelled_at is null and attendance not in (select value from json_each(${modes})))`,
      ),
    ),
    draft
      .update(events)
      .set({ ...columns, changedAt: now })
      .where(eq(events.id, eventId)),
    note(draft, actor, { hostId: event.hostId, eventId, at: now, verb: 'rules.set', about: eventId, fields }),
  ])
  return fields
}
