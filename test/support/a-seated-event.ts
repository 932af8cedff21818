import type { Client } from '@libsql/client'
import { programmeItems } from '../../src/db/schema/events.ts'
import { categories, quotaRules, quotas } from '../../src/db/schema/seats.ts'
import type { Deps } from '../../src/deps.ts'
import { anEvent } from './an-event.ts'

type Fields = Parameters<typeof anEvent>[1]

/** A published event with two categories, two sessions without times, and perhaps a rule per organisation. */
export async function aSeatedEvent(
  deps: Deps,
  sizes: { event: number | null; categories: (number | null)[]; sessions: (number | null)[]; rule: number | null },
  fields: Fields = {},
) {
  const event = await anEvent(deps, { ...fields, capacity: sizes.event })
  const { id: eventId, hostId } = event
  const now = deps.clock.now()
  const named = (text: string) => ({ de: text, en: text })
  const groups = sizes.categories.map((size, position) => ({ id: deps.ids.next(), size, position }))
  const sessions = sizes.sessions.map((size, position) => ({ id: deps.ids.next(), size, position }))
  const quota = { hostId, eventId, changedAt: now }
  await deps.store.write((draft) => [
    ...groups.flatMap(({ id, size, position }) => [
      draft.insert(categories).values({ id, hostId, eventId, position, name: named(`Category ${position}`) }),
      draft.insert(quotas).values({ ...quota, id: deps.ids.next(), scope: 'category', key: id, size }),
    ]),
    ...sessions.flatMap(({ id, size, position }) => [
      draft
        .insert(programmeItems)
        .values({ id, hostId, eventId, position, title: named(`Session ${position}`), bookable: true }),
      draft.insert(quotas).values({ ...quota, id: deps.ids.next(), scope: 'session', key: id, size }),
    ]),
    ...(sizes.rule === null
      ? []
      : [draft.insert(quotaRules).values({ hostId, eventId, scope: 'organisation', size: sizes.rule })]),
  ])
  return { event, categories: groups.map(({ id }) => id), sessions: sessions.map(({ id }) => id) }
}

/**
 * What must hold of every event at any time, as counts of what is wrong: nothing oversold or miscounted, nobody stranded who
 * would fit, no session without its attendance, nobody without a letter, nothing left half done.
 */
export async function faultsIn(client: Client): Promise<Record<string, number>> {
  const faults = {
    oversold: `quotas where size is not null and taken > size`,
    stillLarge: `quotas where aim is not null and (taken <= aim or size <> taken)`,
    miscounted: `quotas q where taken <> (select coalesce(sum(n.seats), 0) from needs n join claims c on c.id = n.claim_id
      where n.quota_id = q.id and c.state in ('granted', 'offered'))`,
    stranded: `claim_fit f join events e on e.id = f.event_id where f.room and f.ready and e.waiting_list <> 'paused' and e.status <> 'cancelled'
      and max(e.changed_at, (select max(changed_at) from claims where event_id = e.id),
        (select max(changed_at) from quotas where event_id = e.id),
        (select max(changed_at) from registrations where event_id = e.id)) < (select at from promotion_ends p where p.claim_id = f.id)`,
    lost: `registrations r join claims c on c.id = r.claim_id where r.cancelled_at is null and c.state = 'released'`,
    squatting: `needs n join registrations r on r.id = n.registration_id join claims c on c.id = n.claim_id
      where r.cancelled_at is not null and c.state <> 'released'`,
    haunted: `claims c where c.after_claim is null and c.state <> 'released'
      and not exists (select 1 from registrations r where r.claim_id = c.id and r.cancelled_at is null)`,
    orphaned: `claims s join claims a on a.id = s.after_claim where s.state <> 'released' and a.state = 'released'
      or s.state = 'granted' and a.state <> 'granted'`,
    unwritten: `addressees a where not exists (select 1 from letters l where l.about = a.id)`,
    uncounted: `registrations r join attendee_standing s on s.id = r.id left join attendee_counts k on k.id = r.counted_in
      where k.id is null or (k.event_id, k.seat, k.category_id, k.role) <> (s.event_id, s.seat, s.category_id, s.role)`,
    miscountedPeople: `attendee_counts k where people <> (select count(*) from registrations r where r.counted_in = k.id)`,
    arriving: `bookings where state <> 'received'`,
    unnoted: `bookings b where not exists (select 1 from audit_notes n where n.about = b.id)`,
  }
  const query = Object.entries(faults).map(([name, from]) => `(select count(*) from ${from}) as ${name}`)
  const { rows } = await client.execute(`select ${query.join(', ')}`)
  return Object.fromEntries(Object.entries({ ...rows[0] }).filter(([, n]) => n !== 0)) as Record<string, number>
}
