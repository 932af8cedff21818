import { sql } from 'drizzle-orm'
import { registrations } from '../../src/db/schema/registrations.ts'
import type { Deps } from '../../src/deps.ts'
import { pendingAnnouncement } from '../../src/domain/calendar/pending-announcement.ts'
import { readManagedEvent } from '../../src/domain/events/read-managed-event.ts'
import { countLetters, countOpenLetters } from '../../src/domain/outbox/count-letters.ts'
import { findLetters } from '../../src/domain/outbox/find-letters.ts'
import { countAttendees, findAttendees } from '../../src/domain/registrations/reading/find-attendees.ts'
import { findOnHold } from '../../src/domain/registrations/reading/find-on-hold.ts'
import { makeFindable } from '../../src/domain/registrations/reading/make-findable.ts'
import { readQueue } from '../../src/domain/registrations/waiting/read-queue.ts'
import type { benchWorld } from './bench-world.ts'
import { type SeatedEvent, seatedEvent } from './seated-event.ts'
import { seededId, seedRegistrations } from './seed-registrations.ts'
import { againstFloor } from './stopwatch.ts'

const [few, many] = [100, 100_000]
const page = { size: 50 }
const end = { size: 50, before: { sortKey: '~', id: '~' } }

/** What the office looks at where 100,000 are registered, against the same where 100 are. */
export async function* longLists({ deps, client }: Awaited<ReturnType<typeof benchWorld>>) {
  const short = await seatedEvent(deps, { slug: 'bench-list-short', quotas: 5 })
  const long = await seatedEvent(deps, { slug: 'bench-list-long', quotas: 5 })
  await seedRegistrations(client, short, { from: 1, to: few, state: 'granted' })
  await seedRegistrations(client, long, { from: 1, to: many, state: 'granted' })
  await lookUpEverybody(deps, long)
  const looks = {
    list: ({ id }: SeatedEvent) => findAttendees(deps, { eventId: id }, page),
    'list of a target group': ({ id, categoryId }: SeatedEvent) =>
      findAttendees(deps, { eventId: id, state: 'confirmed', categoryId: categoryId ?? '' }, page),
    'last page': ({ id }: SeatedEvent) => findAttendees(deps, { eventId: id }, end),
    'search, frequent': ({ id }: SeatedEvent) => findAttendees(deps, { eventId: id, search: 'kreis' }, page),
    'search, one person': ({ id }: SeatedEvent) => findAttendees(deps, { eventId: id, search: nameOf(few / 2) }, page),
    'search, two letters, nobody': ({ id }: SeatedEvent) => findAttendees(deps, { eventId: id, search: 'qx' }, page),
    overview: ({ id, hostId }: SeatedEvent) => overviewOf(deps, { id, hostId }),
    'a page of letters': ({ id, hostId }: SeatedEvent) => findLetters(deps, staffOf(hostId), { eventId: id }, page),
    'letters counted': ({ id, hostId }: SeatedEvent) => countLetters(deps, staffOf(hostId), { eventId: id }),
    counts: ({ id }: SeatedEvent) => countAttendees(deps, id),
  }
  for (const [what, look] of Object.entries(looks)) {
    const at = (event: SeatedEvent) => async () => {
      await look(event)
      return 1
    }
    yield { what: `${what}, 100,000`, against: 'the same at 100', ...(await againstFloor(at(long), at(short))) }
  }
}

function staffOf(hostId: string) {
  return { as: 'staff', userId: 'bench', hostIds: [hostId] } as const
}

/** What the office's page about an event asks. */
async function overviewOf(deps: Deps, { id, hostId }: Pick<SeatedEvent, 'id' | 'hostId'>): Promise<void> {
  const staff = staffOf(hostId)
  const event = await readManagedEvent(deps, staff, id)
  await Promise.all([
    countAttendees(deps, id),
    countOpenLetters(deps, staff, { eventId: id }),
    pendingAnnouncement(deps, event),
    findOnHold(deps, staff, id),
  ])
}

/** The first page of a waiting list of 10,000, and one in its middle, against the first where 100 wait. */
export async function* waitingLists({ deps, client }: Awaited<ReturnType<typeof benchWorld>>) {
  const queues = []
  for (const waiting of [10_000, 100]) {
    const event = await seatedEvent(deps, { slug: `bench-queue-${waiting}`, quotas: 5, capacity: 0 })
    await seedRegistrations(client, event, { from: 1, to: waiting, state: 'waiting' })
    queues.push(event)
  }
  const [long, short] = queues as [SeatedEvent, SeatedEvent]
  const part = { of: 'attendance', size: 50 } as const
  const first = (event: SeatedEvent) => async () => {
    await readQueue(deps, event.id, part)
    return 1
  }
  const middle = async () => {
    await readQueue(deps, long.id, { ...part, after: seededId(long, 5_000) })
    return 1
  }
  const against = 'the first page where 100 wait'
  yield { what: 'waiting list, 10,000', against, ...(await againstFloor(first(long), first(short))) }
  yield { what: 'its middle', against, ...(await againstFloor(middle, first(short))) }
}

/** As the job of the minute does, until few of the event are left. */
async function lookUpEverybody(deps: Deps, { id }: SeatedEvent): Promise<void> {
  const waiting = () =>
    deps.store.read.$count(registrations, sql`event_id = ${id} and search_nr is null and search_key <> ''`)
  while ((await waiting()) >= 128) await makeFindable(deps)
}

/** As `layRegistrations` names them. */
function nameOf(number: number): string {
  return (Math.imul(number, 2654435761) >>> 0).toString(16).padStart(8, '0')
}
