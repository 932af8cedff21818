import type { Client } from '@libsql/client'
import { expect } from 'vitest'
import type { Deps } from '../../src/deps.ts'
import { aSeatedEvent, faultsIn } from './a-seated-event.ts'
import { burstOfForms } from './burst-of-forms.ts'
import type { world } from './world.ts'

export const fullApp = (deps: Deps, event: number) =>
  aSeatedEvent(deps, { event, categories: [20, null, 9], sessions: [5, 12], rule: 7 })

/** Bursts of 64 forms, half of them twice, each for an event of its own: nothing is oversold, lost or stranded. */
export async function burstsHold({ deps, client }: Awaited<ReturnType<typeof world>>, bursts: number): Promise<void> {
  for (let burst = 0; burst < bursts; burst++) {
    const place = await fullApp(deps, 40)
    const { people, cancelled } = await burstOfForms(deps, place, 64, `${burst}`)
    expect([people, cancelled]).toEqual([127, 32])
    expect(await figures(client, place.event.id)).toEqual({
      bookings: 64,
      registrations: people,
      cancelled,
      confirmed: 40,
    })
  }
  expect(await faultsIn(client)).toEqual({})
  expect(await lettersAndNotes(client)).toEqual({
    unheard: 0,
    unpromoted: 0,
    bookings: bursts * 64,
    cancellations: bursts * 32,
  })
}

export async function figures(client: Client, event: string) {
  const { rows } = await client.execute({
    sql: `select (select count(*) from bookings where event_id = e.id) as bookings,
      (select count(*) from registrations where event_id = e.id) as registrations,
      (select count(*) from registrations where event_id = e.id and cancelled_at is not null) as cancelled,
      (select count(*) from registrations r join claims c on c.id = r.claim_id
        where r.event_id = e.id and r.cancelled_at is null and c.state = 'granted') as confirmed
      from events e where e.id = ?`,
    args: [event],
  })
  return { ...rows[0] }
}

/** Whoever has a seat was told so by a confirmation or a promotion, with a note of each booking, promotion and cancellation. */
export async function lettersAndNotes(client: Client) {
  const { rows } = await client.execute(`select
    (select count(*) from registrations r join claims c on c.id = r.claim_id where c.state = 'granted' and r.cancelled_at is null
      and not exists (select 1 from letters l where l.about = r.id and l.kind in ('confirmation', 'promotion'))) as unheard,
    (select count(*) from letters l join registrations r on r.id = l.about where l.kind = 'promotion'
      and not exists (select 1 from audit_notes n where n.about = r.claim_id and n.verb = 'claim.promoted')) as unpromoted,
    (select count(*) from audit_notes where verb = 'booking.received') as bookings,
    (select count(*) from letters where kind = 'cancellation') as cancellations`)
  return { ...rows[0] }
}
