import { sql } from 'drizzle-orm'
import { refuse } from '../../db/refuse.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { noteRows } from '../audit/note.ts'
import { submissionOf, unlessDone } from '../audit/unless-done.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { unlessMoved } from '../events/unless-moved.ts'
import { type ProgrammeMove, planProgrammeMove } from './plan-programme-move.ts'

/**
 * Moves items of the programme together, as they were planned when somebody saw it (`seen`). Who chose them is told with the
 * next announcement, as of every change of a session. The same form sent again is told that it did its work. Throws Refusal
 * `not-found`, `cancelled-event`, `closed` (its people are forgotten), `changed-meanwhile`, `invalid` (it is blocked).
 */
export async function moveProgramme(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, move, seen }: { eventId: string; move: ProgrammeMove; seen: string },
): Promise<'moved' | 'done-already'> {
  const submission = submissionOf([move, seen])
  const form = { eventId, verb: 'session.moved', submission } as const
  return unlessDone(deps, form, () => moveOnce(deps, actor, { eventId, move, seen, submission }))
}

type Once = { eventId: string; move: ProgrammeMove; seen: string; submission: string }

async function moveOnce(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, move, seen, submission }: Once,
): Promise<'moved'> {
  const event = await readManagedEvent(deps, actor, eventId)
  if (event.status === 'cancelled') throw new Refusal('cancelled-event')
  if (event.forgottenAt !== null) throw new Refusal('closed')
  const plan = planProgrammeMove(event, move)
  if (plan.seen !== seen) throw new Refusal('changed-meanwhile')
  if (plan.blocked) throw new Refusal('invalid')
  const now = deps.clock.now()
  const lines = JSON.stringify(plan.lines.map(({ item: { id }, before, after }) => ({ id, before, after })))
  await deps.store.write((draft) => [
    unlessMoved(draft, event),
    draft.run(
      refuse(
        'changed-meanwhile',
        sql`exists (select 1 from json_each(${lines}) j
          left join programme_items p on p.id = j.value ->> 'id' and p.event_id = ${eventId} and not p.called_off
          where p.id is null or p.starts_at is not j.value -> 'before' ->> 'startsAt'
            or p.ends_at is not j.value -> 'before' ->> 'endsAt')`,
      ),
    ),
    draft.run(sql`update programme_items set changed_at = ${now},
        starts_at = j.value -> 'after' ->> 'startsAt', ends_at = j.value -> 'after' ->> 'endsAt'
      from json_each(${lines}) j where programme_items.id = j.value ->> 'id'`),
    draft.run(
      noteRows(actor, {
        at: now,
        verb: 'session.moved',
        submission,
        rows: sql`programme_items where id in (select value ->> 'id' from json_each(${lines}))`,
      }),
    ),
  ])
  return 'moved'
}
