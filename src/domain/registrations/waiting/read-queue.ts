import { sql } from 'drizzle-orm'
import { registrations } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import { positionOf } from './queue-position.ts'
import { placeInLine, sessionLines } from './session-lines.ts'
import { reasonsOf, selectWaiting, type WhyNotYet } from './why-not-yet.ts'

type Person = Pick<
  typeof registrations.$inferSelect,
  'id' | 'academicTitle' | 'firstName' | 'lastName' | 'organisation' | 'office' | 'receivedAt'
>

/** A waiting claim with its people, and its place in its queue, counted from 1: of the event, or of its session. */
export type QueueEntry = WhyNotYet & { persons: Person[]; place: number; session: string | undefined }

/** Who waits for an attendance, or who for a session; behind or before a claim of the neighbouring page. */
export type QueuePart = {
  of: 'attendance' | 'session'
  size: number
  after?: string | undefined
  before?: string | undefined
}

/** The place of the first entry, counted from 1, and the claims from which the neighbouring pages go on. */
export type QueuePage = {
  entries: QueueEntry[]
  first: number
  previous: string | undefined
  next: string | undefined
}

/**
 * Pages of the waiting list of an event in order, each entry with its people and why it has no seat yet. Pages are found by
 * key: the claim beside them, which keeps its rank when it waits no longer. Two round trips.
 */
export async function readQueue<const Parts extends readonly [QueuePart, ...QueuePart[]]>(
  deps: Pick<Deps, 'store'>,
  eventId: string,
  ...parts: Parts
): Promise<{ [K in keyof Parts]: QueuePage }> {
  const [one, ...others] = parts.map((part) => selectWaiting(deps, eventId, placesOf(eventId, part)))
  const read = one ? await deps.store.read.batch([one, ...others]) : []
  const cuts = parts.map((part, n) => cutQueue(reasonsOf(read[n] ?? []), part))
  const ids = cuts.flatMap(({ shown }) => shown.flatMap(({ registrationIds }) => registrationIds))
  const heads = cuts.map(({ shown }) => positionOf(shown[0]?.claimId ?? ''))
  const sessions = cuts.flatMap(({ shown }) => shown.filter(({ afterClaim }) => afterClaim !== null))
  const [[counted], persons] = await deps.store.read.batch([
    deps.store.read.all<{ firsts: string; queues: string }>(
      sql`select json_array(${sql.join(heads, sql`, `)}) as firsts, (${queuesOf(sessions.map(({ claimId }) => claimId))}) as queues`,
    ),
    selectPeople(deps, ids),
  ])
  const people = new Map(persons.map((row) => [row.id, row]))
  const firsts = JSON.parse(counted?.firsts ?? '[]') as number[]
  const queues = JSON.parse(counted?.queues ?? '{}') as Record<string, { place: number; session: string }>
  return cuts.map(({ shown, ...neighbours }, n) => ({
    ...{ first: firsts[n] ?? 1, ...neighbours },
    entries: shown.map((entry, index) => ({
      ...entry,
      place: queues[entry.claimId]?.place ?? (firsts[n] ?? 1) + index,
      session: queues[entry.claimId]?.session,
      persons: entry.registrationIds.flatMap((id) => people.get(id) ?? []),
    })),
  })) as { [K in keyof Parts]: QueuePage }
}

/** Cuts a page from what was read, one more than it shows: that tells whether the list goes on. */
function cutQueue(read: readonly WhyNotYet[], part: QueuePart) {
  const { size, after } = part
  const more = read.length > size
  const shown = isBackwards(part) ? read.slice(-size) : read.slice(0, size)
  const [head, tail] = [shown[0]?.claimId, shown.at(-1)?.claimId]
  return isBackwards(part)
    ? { shown, previous: more ? head : undefined, next: tail }
    : { shown, previous: after && head, next: more ? tail : undefined }
}

function isBackwards({ after, before }: QueuePart): boolean {
  return before !== undefined && after === undefined
}

/** The claims of a page, one more than it shows. */
function placesOf(eventId: string, part: QueuePart) {
  const { of, size, after, before } = part
  const order = sql.raw(isBackwards(part) ? 'desc' : 'asc')
  const beside = (id: string) =>
    sql`(select k.rank, k.rowid from claims k where k.id = ${id} and k.event_id = ${eventId})`
  const edge =
    after !== undefined
      ? sql`and (c.rank, c.rowid) > ${beside(after)}`
      : before === undefined
        ? undefined
        : sql`and (c.rank, c.rowid) < ${beside(before)}`
  return sql`select c.id from claims c where c.event_id = ${eventId} and c.state = 'waiting'
    and c.after_claim is ${sql.raw(of === 'session' ? 'not null' : 'null')} ${edge}
    order by c.rank ${order}, c.rowid ${order} limit ${size + 1}`
}

/** Of claims to sessions, which it is and the place among those who wait for the same session: what letters and the own page say. */
function queuesOf(claimIds: readonly string[]) {
  const ids = JSON.stringify(claimIds)
  const events = sql`select event_id from claims where id in (select value from json_each(${ids}))`
  return sql`with ${sessionLines(events)}
    select json_group_object(c.id, json_object('session', q.key, 'place', ${placeInLine(sql`c.id`, sql`n.quota_id`)}))
    from json_each(${ids}) j cross join claims c on c.id = j.value cross join needs n on n.claim_id = c.id
      cross join quotas q on q.id = n.quota_id and q.scope = 'session'`
}

function selectPeople({ store }: Pick<Deps, 'store'>, ids: readonly string[]) {
  const { id, academicTitle, firstName, lastName, organisation, office, receivedAt } = registrations
  return store.read
    .select({ id, academicTitle, firstName, lastName, organisation, office, receivedAt })
    .from(registrations)
    .where(sql`${id} in (select value from json_each(${JSON.stringify(ids)}))`)
}
