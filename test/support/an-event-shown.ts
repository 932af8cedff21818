import { eventPartners, programmeItems, speakers } from '../../src/db/schema/events.ts'
import { categories, quotas } from '../../src/db/schema/seats.ts'
import { eventSeries } from '../../src/db/schema/series.ts'
import { instantOf } from '../../src/lib/dates.ts'
import { aHost, anEvent } from './an-event.ts'
import { world } from './world.ts'

const both = (text: string) => ({ de: text, en: `${text} (en)` })
const at = (time: string) => instantOf('2027-12-02', time, 'Europe/Berlin')

/** `/e/tagung` of the host `haus` in the series `reihe`: an event that has something of everything that the public sees. */
export async function anEventShown(kind: 'file' | 'server' = 'file') {
  const here = await world(kind)
  const { deps } = here
  const host = await aHost(deps, 'haus')
  const of = { hostId: host.id, eventId: 'e1' }
  await deps.store.write((draft) => [
    draft.insert(eventSeries).values({ id: 's1', hostId: host.id, slug: 'reihe', title: both('Reihe'), createdAt: 0 }),
  ])
  await anEvent(deps, {
    id: 'e1',
    slug: 'tagung',
    hostId: host.id,
    seriesId: 's1',
    title: both('Tagung'),
    capacity: 100,
  })
  await deps.store.write((draft) => [
    ...(['cooperation', 'cooperation', 'inviting'] as const).map((role, position) =>
      draft
        .insert(eventPartners)
        .values({ ...of, id: `p${position}`, position, role, name: both(`Partner ${position}`) }),
    ),
    ...['10:00', '14:00'].map((time, position) =>
      draft.insert(programmeItems).values({
        ...{ ...of, id: `i${position}`, position, title: both(`Vortrag ${position}`), description: both('Inhalt') },
        ...{ startsAt: at(time), endsAt: at('15:00'), bookable: true, room: 'Saal' },
      }),
    ),
    ...['i0', 'i1'].map((itemId) =>
      draft.insert(speakers).values({
        ...{ id: `speaker-${itemId}`, hostId: host.id, itemId, position: 0, status: 'confirmed' },
        ...{ name: both(`Dr. ${itemId}`), office: both('Landrätin') },
      }),
    ),
    draft.insert(categories).values({ ...of, id: 'c1', position: 0, name: both('Landkreise') }),
    ...(
      [
        ['category', 'c1'],
        ['session', 'i0'],
        ['session', 'i1'],
      ] as const
    ).map(([scope, key]) =>
      draft.insert(quotas).values({ ...of, id: `q-${key}`, scope, key, size: 100, changedAt: 0 }),
    ),
  ])
  return here
}
