import { eq, type SQL, sql } from 'drizzle-orm'
import { desks } from '../../db/schema/checkin.ts'
import { events, programmeItems } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import type { LanguageMap } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import { sha256 } from '../../lib/tokens.ts'
import { manages } from '../access/may-manage.ts'

/** Where somebody checks people in, and as whom they act. Having one is the permission: it comes from a link or a sign-in. */
export type Desk = Pick<
  typeof desks.$inferSelect,
  | 'eventId'
  | 'hostId'
  | 'label'
  | 'sessionId'
  | 'rehearsal'
  | 'headCountLimit'
  | 'limitIsHard'
  | 'walkIns'
  | 'salt'
  | 'openedAt'
  | 'closesAt'
  | 'closedAt'
  | 'visitedAt'
> & {
  /** Null: the office, signed in, which keeps no list on a device. */
  id: string | null
  verifier: string | null
  session: LanguageMap | null
  event: Pick<typeof events.$inferSelect, 'title' | 'zone' | 'startsAt' | 'endsAt'>
  actor: Actor
  /** Number of the newest change that desks of the event have to hear of. */
  version: number
}

type Uses = Pick<Deps, 'store'>

/** The desk of a link, whether it is still open or not; undefined for a wrong, old or erased link. One round trip. */
export async function deskByToken({ store }: Uses, token: string): Promise<Desk | undefined> {
  const [row] = await store.read
    .select({ desk: desks, session: programmeItems.title, event: eventOf, version: version(desks.eventId) })
    .from(desks)
    .innerJoin(events, eq(events.id, desks.eventId))
    .leftJoin(programmeItems, eq(programmeItems.id, desks.sessionId))
    .where(eq(desks.tokenHash, await sha256(token)))
  if (!row) return undefined
  const { desk, ...rest } = row
  return { ...desk, ...rest, actor: { as: 'scanner', deskId: desk.id, eventId: desk.eventId } }
}

/** The office at its own event, or at one of its sessions, without a link. Throws Refusal `not-found`. */
export async function officeDesk(
  { store }: Uses,
  actor: Actor,
  { eventId, sessionId }: { eventId: string; sessionId: string | null },
): Promise<Desk> {
  const [row] = await store.read
    .select({ hostId: events.hostId, session: programmeItems.title, event: eventOf, version: version(events.id) })
    .from(events)
    .leftJoin(programmeItems, sql`${programmeItems.id} = ${sessionId} and ${programmeItems.eventId} = ${events.id}`)
    .where(eq(events.id, eventId))
  if (!row || !manages(actor, row.hostId) || (sessionId !== null && row.session === null))
    throw new Refusal('not-found')
  return {
    ...{ ...row, id: null, eventId, sessionId, label: '', rehearsal: false, headCountLimit: null, limitIsHard: false },
    ...{
      walkIns: true,
      salt: eventId,
      verifier: null,
      openedAt: 0,
      closesAt: forever,
      closedAt: null,
      visitedAt: null,
      actor,
    },
  }
}

const forever: Instant = Number.MAX_SAFE_INTEGER

const eventOf = { title: events.title, zone: events.zone, startsAt: events.startsAt, endsAt: events.endsAt }

const version = (eventId: SQL | typeof events.id | typeof desks.eventId) =>
  sql<number>`(select coalesce(max(nr), 0) from desk_changes where event_id = ${eventId})`.as('version')
