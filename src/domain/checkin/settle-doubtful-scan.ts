import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { keptSql, keptText } from '../../db/kept-sql.ts'
import { type Settlement, settlements } from '../../db/schema/checkin.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import { Refusal } from '../../lib/refusal.ts'
import { noteRows } from '../audit/note.ts'
import type { EventRecord } from '../events/read-event.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { countsAtDeviceTime } from './counts-at-device-time.ts'
import { listAt } from './list-at.ts'

/**
 * The office decides about a scan whose time could not be true. Counted, it stands among the others as if it had been made
 * then; dismissed, it counts nowhere. Settling again the same way changes nothing. Throws Refusal `not-found`, `invalid` (nothing
 * counts at that time of the device), `changed-meanwhile` (somebody else decided otherwise).
 */
export async function settleDoubtfulScan(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  { eventId, scan, as }: { eventId: string; scan: number; as: Settlement },
): Promise<void> {
  const event = await readManagedEvent(deps, actor, eventId)
  const [doubt] = await deps.store.read.all<Doubt>(
    sql`select u.device_at as device, u.received_at as arrival, d.session_id as sessionId
      from doubtful_scans u left join desks d on d.id = u.desk_id where u.id = ${scan} and u.event_id = ${eventId}`,
  )
  if (!doubt) throw new Refusal('not-found')
  const times = { deviceAt: doubt.device, receivedAt: doubt.arrival }
  if (as === 'device' && !countsAtDeviceTime(times, event)) throw new Refusal('invalid')
  const now = deps.clock.now()
  const open = keptSql`doubtful_scans where id = ${scan} and settled_at is null`
  const verb = as === 'dismissed' ? 'scan.dismissed' : 'scan.counted'
  const counted = as === 'dismissed' ? [] : counting(event, doubt, { scan, at: doubt[as], list: deps.ids.next() })
  const { outcome } = await deps.store.write(
    (draft) => [
      draft.run(noteRows(actor, { at: now, verb, rows: open, about: keptText('registration_id') })),
      ...counted.map((one) => draft.run(one)),
      draft.run(sql`update doubtful_scans set settled_at = ${now}, outcome = ${as}
        where id = ${scan} and settled_at is null`),
    ],
    {
      select: sql`select json_object('outcome', outcome) from doubtful_scans where id = ${scan}`,
      shape: z.object({ outcome: z.enum(settlements) }),
    },
  )
  if (outcome !== as) throw new Refusal('changed-meanwhile')
}

type Doubt = { device: Instant; arrival: Instant; sessionId: string | null }

/** The scan among the others, in the list in which it counts; an undo is in that of the scan it takes back, unless that was a rehearsal. */
function counting(
  event: EventRecord,
  { sessionId }: Doubt,
  { scan, at, list }: { scan: number; at: Instant; list: string },
): SQL[] {
  const { scope, key } = listAt({ sessionId, event }, at)
  const open = sql`doubtful_scans u where u.id = ${scan} and u.settled_at is null`
  const undoesRehearsal = sql`exists (select 1 from check_ins t cross join check_in_lists o on o.id = t.list_id and o.rehearsal
    where t.event_id = u.event_id and t.nonce = u.undoes)`
  return [
    sql`insert into check_in_lists (id, host_id, event_id, scope, key, rehearsal)
      select ${list}, u.host_id, u.event_id, ${scope}, ${key}, 0 from ${open} on conflict do nothing`,
    sql`insert into check_ins (host_id, event_id, list_id, registration_id, nonce, direction, undoes, at, received_at, desk_id,
        device, kind, standing, effect)
      select u.host_id, u.event_id,
        coalesce((select t.list_id from check_ins t where t.event_id = u.event_id and t.nonce = u.undoes),
          (select l.id from check_in_lists l where l.event_id = u.event_id and not l.rehearsal and l.scope = ${scope} and l.key = ${key})),
        u.registration_id, u.nonce, u.direction, u.undoes, ${at}, u.received_at, u.desk_id, u.device, u.kind, u.standing,
        iif(u.direction = 'undo', 'undo', 'pending')
      from ${open} and not ${undoesRehearsal} on conflict (event_id, nonce) do nothing`,
  ]
}

export type { Settlement }
