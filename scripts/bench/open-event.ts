import type { Deps } from '../../src/deps.ts'
import { createEvent } from '../../src/domain/events/create-event.ts'
import { publishEvent } from '../../src/domain/events/publish-event.ts'
import { homeHost } from '../../src/domain/organisations/find-hosts.ts'
import { clockIn, day } from '../../src/lib/dates.ts'

const text = { de: 'Messung', en: 'Bench' }

/** An event that is open for registration. `capacity`: null is without limit. Returns the ids of the event and its host. */
export async function openEvent(deps: Deps, slug: string, capacity: number | null) {
  const host = await homeHost(deps)
  if (!host) throw new Error('There is no host.')
  const date = (days: number) => clockIn(deps.clock.now() + days * day, 'Europe/Berlin').date
  const actor = { as: 'system', job: 'bench' } as const
  const id = await createEvent(deps, actor, {
    hostId: host.id,
    event: {
      slug,
      title: text,
      description: text,
      audience: text,
      freeOfCharge: true,
      allDay: true,
      zone: 'Europe/Berlin',
      startDate: date(30),
      endDate: date(30),
      venue: { name: 'Saal', street: '', postcode: '', city: 'Berlin' },
      contact: { name: 'Bench', phone: '1', email: 'bench@bench.example' },
      opensDate: date(-2),
      lastDay: date(20),
      capacity,
    },
  })
  await publishEvent(deps, actor, id)
  return { id, hostId: host.id }
}
