import { eq, sql } from 'drizzle-orm'
import { refuse } from '../../db/refuse.ts'
import { speakers } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { LanguageMap } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { sizedTo } from '../events/sized-to.ts'
import { unlessMoved } from '../events/unless-moved.ts'
import { isOutside } from './is-outside.ts'
import type { SessionInput } from './session-input.ts'

/** When an item is, as far as it says. */
type Times = Pick<SessionInput, 'startsAt' | 'endsAt'>

/**
 * Adds an item of the programme at its end, or changes the one with this id, with its room and speakers. More seats go to those
 * who wait; who chose a session keeps it when it is bookable no longer. Returns its id.
 * Throws Refusal `not-found`, `seats-taken`, `outside-event` (a new time on none of the days of the event),
 * `changed-meanwhile` (the event or the item was moved since it was read, or since its times were `seen`).
 */
export async function saveSession(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  {
    eventId,
    id,
    session,
    seen,
  }: { eventId: string; id?: string | undefined; session: SessionInput; seen?: Times | undefined },
): Promise<string> {
  const event = await readManagedEvent(deps, actor, eventId)
  if (id !== undefined && !event.programme.some((item) => item.id === id)) throw new Refusal('not-found')
  const { title, description, startsAt, endsAt, room, bookable, size, below } = session
  const stored = event.programme.find((item) => item.id === id)
  const isNew = stored?.startsAt !== startsAt || stored.endsAt !== endsAt
  if (isNew && isOutside(session, event)) throw new Refusal('outside-event')
  const was = seen ?? stored
  const now = deps.clock.now()
  const { hostId } = event
  const itemId = id ?? deps.ids.next()
  const spoken = session.speakers.map((one) => ({ ...one, id: deps.ids.next(), office: orNull(one.office) }))
  await deps.store.write((draft) => [
    unlessMoved(draft, event),
    ...(was ? [draft.run(refuse('changed-meanwhile', timesDiffer(itemId, was)))] : []),
    draft.run(sql`insert into programme_items (id, host_id, event_id, position, starts_at, ends_at, title, description, bookable, room, changed_at)
      select ${itemId}, ${hostId}, ${eventId}, coalesce(max(position) + 1, 0), ${startsAt}, ${endsAt}, ${JSON.stringify(title)},
        ${written(description)}, ${bookable ? 1 : 0}, ${room}, ${now} from programme_items where event_id = ${eventId}
      ${
        id === undefined
          ? sql``
          : sql`on conflict (id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at, title = excluded.title,
        description = excluded.description, bookable = excluded.bookable and not called_off, room = excluded.room,
        changed_at = excluded.changed_at`
      }`),
    draft.delete(speakers).where(eq(speakers.itemId, itemId)),
    draft.run(sql`insert into speakers (id, host_id, item_id, position, name, office, status)
      select j.value ->> 'id', ${hostId}, ${itemId}, j.key, j.value -> 'name', nullif(j.value -> 'office', 'null'), j.value ->> 'status'
      from json_each(${JSON.stringify(spoken)}) j`),
    draft.run(sql`insert into quotas (id, host_id, event_id, scope, key, size, changed_at)
      select ${deps.ids.next()}, ${hostId}, ${eventId}, 'session', ${itemId}, ${size}, ${now} where ${bookable ? 1 : 0}
        and not exists (select 1 from programme_items where id = ${itemId} and called_off)
      on conflict (event_id, scope, key) do update set ${sizedTo(size, below)}, changed_at = excluded.changed_at`),
    note(draft, actor, { hostId, eventId, at: now, verb: 'session.saved', about: itemId }),
  ])
  return itemId
}

function timesDiffer(id: string, { startsAt, endsAt }: Times) {
  return sql`exists (select 1 from programme_items where id = ${id} and (starts_at is not ${startsAt} or ends_at is not ${endsAt}))`
}

/** What is empty in German is not there. */
function orNull(text: LanguageMap): LanguageMap | null {
  return text.de === '' ? null : text
}

function written(text: LanguageMap): string | null {
  return orNull(text) && JSON.stringify(text)
}
