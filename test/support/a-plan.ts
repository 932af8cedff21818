import type { Deps } from '../../src/deps.ts'
import { readEvent } from '../../src/domain/events/read-event.ts'
import { createSeries } from '../../src/domain/events/save-series.ts'
import { savePartner } from '../../src/domain/programme/save-partner.ts'
import { saveSession } from '../../src/domain/programme/save-session.ts'
import { saveCategory } from '../../src/domain/seats/save-category.ts'
import type { Actor } from '../../src/lib/actor.ts'

const office: Actor = { as: 'system', job: 'test' }

/** A target group, a session and a partner of an event, and a series of its host; their ids. */
export async function aPlan(deps: Deps, { id: eventId }: { id: string }, seats: number | null = null) {
  const named = (de: string) => ({ de, en: undefined })
  const category = await saveCategory(deps, office, {
    eventId,
    category: { name: named('Landrätinnen'), opensAt: null, closesAt: null, access: 'open', size: seats },
  })
  const item = await saveSession(deps, office, {
    eventId,
    session: {
      ...{ title: named('Workshop A'), description: named(''), room: 'Saal 1', bookable: true, size: seats },
      ...{ startsAt: null, endsAt: null, speakers: [] },
    },
  })
  await savePartner(deps, office, { eventId, partner: { name: named('BMI'), role: 'cooperation' } })
  const event = await readEvent(deps, { id: eventId })
  const series = await createSeries(deps, office, {
    hostId: event?.hostId ?? '',
    series: { title: named('Netzwerk'), slug: `netzwerk-${deps.ids.next()}` },
  })
  return { category, item, series, partner: event?.partners[0]?.id ?? '' }
}
