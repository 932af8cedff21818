import { countAttendees, findAttendees } from '../../src/domain/registrations/find-attendees.ts'
import type { benchWorld } from './bench-world.ts'
import { layRegistrations } from './lay-registrations.ts'
import { type SeatedEvent, seatedEvent } from './seated-event.ts'
import { againstFloor } from './stopwatch.ts'

const [few, many] = [100, 100_000]
const page = { size: 50 }
const end = { size: 50, before: { sortKey: '~', id: '~' } }

/** What the office looks at where 100,000 are registered, against the same where 100 are. */
export async function* longLists({ deps, client }: Awaited<ReturnType<typeof benchWorld>>) {
  const short = await seatedEvent(deps, { slug: 'bench-list-short', quotas: 5 })
  const long = await seatedEvent(deps, { slug: 'bench-list-long', quotas: 5 })
  await layRegistrations(client, short, { from: 1, to: few, state: 'granted' })
  await layRegistrations(client, long, { from: 1, to: many, state: 'granted' })
  const looks = {
    list: ({ id }: SeatedEvent) => findAttendees(deps, { eventId: id }, page),
    'list of a target group': ({ id, categoryId }: SeatedEvent) =>
      findAttendees(deps, { eventId: id, state: 'confirmed', categoryId: categoryId ?? '' }, page),
    'last page': ({ id }: SeatedEvent) => findAttendees(deps, { eventId: id }, end),
    'search, frequent': ({ id }: SeatedEvent) => findAttendees(deps, { eventId: id, search: 'kreis' }, page),
    'search, one person': ({ id }: SeatedEvent) => findAttendees(deps, { eventId: id, search: nameOf(few / 2) }, page),
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

/** As `layRegistrations` names them. */
function nameOf(number: number): string {
  return (Math.imul(number, 2654435761) >>> 0).toString(16).padStart(8, '0')
}
