import { desks } from '../../db/schema/checkin.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { clockIn, day, endOfDay, type Instant } from '../../lib/dates.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import type { EventRecord } from '../events/read-event.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { unlessMoved } from '../events/unless-moved.ts'
import type { DeskInput } from './desk-input.ts'
import { deskSecrets } from './desk-link.ts'

/**
 * Opens a desk of an event: whoever has its link checks people in, until it expires (at the latest a day after the event's
 * last) or is closed. Returns its id; `deskLink` and `deskPassphrase` say what to hand to the helpers.
 * Throws Refusal `not-found`, `invalid` (no session of the event, no future end, or one too late), `closed` (it is forgotten), `changed-meanwhile` (it was moved).
 */
export async function openDesk(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'keys'>,
  actor: Actor,
  { eventId, desk }: { eventId: string; desk: DeskInput },
): Promise<string> {
  const event = await readManagedEvent(deps, actor, eventId)
  if (event.forgottenAt !== null) throw new Refusal('closed')
  const { closesAt: asked, sessionId, ...chosen } = desk
  if (sessionId !== null && !event.programme.some((item) => item.id === sessionId && item.bookable))
    throw new Refusal('invalid')
  const now = deps.clock.now()
  const closesAt = closingOf(event, asked, now)
  const id = deps.ids.next()
  const secrets = await deskSecrets(deps, id)
  const { hostId } = event
  await deps.store.write((draft) => [
    unlessMoved(draft, event),
    draft.insert(desks).values({ id, hostId, eventId, sessionId, ...chosen, ...secrets, openedAt: now, closesAt }),
    note(draft, actor, { hostId, eventId, at: now, verb: 'desk.opened', about: id }),
  ])
  return id
}

/** When a link ends: as asked, else with the last day of the event. Throws Refusal `invalid` (no future end, or one too late). */
export function closingOf(event: Pick<EventRecord, 'endsAt' | 'zone'>, asked: Instant | null, now: Instant): Instant {
  const closesAt = asked ?? lastInstant(event)
  if (closesAt <= now || closesAt > lastInstant(event) + day) throw new Refusal('invalid')
  return closesAt
}

/** The end of the last day of the event. */
function lastInstant({ endsAt, zone }: Pick<EventRecord, 'endsAt' | 'zone'>): Instant {
  return endOfDay(clockIn(endsAt - 1, zone).date, zone)
}
