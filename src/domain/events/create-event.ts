import { sql } from 'drizzle-orm'
import { refuse } from '../../db/refuse.ts'
import { eventPartners, events, programmeItems, speakers } from '../../db/schema/events.ts'
import { quotas } from '../../db/schema/seats.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import type { LanguageMap } from '../../lib/languages.ts'
import { mayManage } from '../access/may-manage.ts'
import { note } from '../audit/note.ts'
import { eventColumns } from './event-columns.ts'
import type { EventInput } from './event-input.ts'
import { type PresetName, presets } from './presets.ts'
import { seriesOfHost } from './series-of-host.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids'>

/** What an event may bring along besides its form: bodies beside the host, and a programme with its speakers. */
export type EventExtras = {
  /** By which rules people register, for a start; without one by the plain rules of the application. */
  preset?: PresetName | undefined
  partners?: readonly { role: 'cooperation' | 'inviting'; name: LanguageMap }[]
  programme?: readonly {
    startsAt: Instant | null
    endsAt: Instant | null
    title: LanguageMap
    description: LanguageMap | null
    speakers: readonly {
      name: LanguageMap
      office: LanguageMap | null
      status: 'requested' | 'confirmed' | 'declined'
    }[]
  }[]
}

/**
 * Makes a draft; nobody sees it before it is published. Returns its id. Throws Refusal `forbidden`, `slug-taken`,
 * `other-host` (its series), `created-already`, `invalid`.
 */
export async function createEvent(
  deps: Uses,
  actor: Actor,
  { hostId, event, preset, partners = [], programme = [] }: { hostId: string; event: EventInput } & EventExtras,
): Promise<string> {
  mayManage(actor, hostId)
  const now = deps.clock.now()
  const eventId = deps.ids.next()
  const items = programme.map((item, position) => ({ id: deps.ids.next(), position, item }))
  await deps.store.write((draft) => [
    // A form that came twice is told so, not that its address is taken.
    draft.run(refuse('created-already', sql`exists (select 1 from events where id = ${eventId})`)),
    seriesOfHost(draft, { seriesId: event.seriesId ?? null, hostId }),
    draft.insert(events).values({
      id: eventId,
      hostId,
      createdAt: now,
      calendarMode: sql`(select iif(organizer_email = '', 'file', 'invitation') from hosts where id = ${hostId})`,
      ...(preset && presets[preset].rules),
      ...eventColumns(event, now),
    }),
    draft
      .insert(quotas)
      .values({ id: deps.ids.next(), hostId, eventId, scope: 'event', size: event.capacity, changedAt: now }),
    ...partners.map((partner, position) =>
      draft.insert(eventPartners).values({ id: deps.ids.next(), hostId, eventId, position, ...partner }),
    ),
    ...items.map(({ id, position, item: { speakers: _, ...columns } }) =>
      draft.insert(programmeItems).values({ id, hostId, eventId, position, ...columns }),
    ),
    ...items.flatMap(({ id, item }) =>
      item.speakers.map((speaker, position) =>
        draft.insert(speakers).values({ id: deps.ids.next(), hostId, itemId: id, position, ...speaker }),
      ),
    ),
    note(draft, actor, { hostId, eventId, at: now, verb: 'event.created', about: eventId }),
  ])
  return eventId
}
