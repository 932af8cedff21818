import type { Client } from '@libsql/client'
import { districts } from '../../src/db/seed/districts.ts'
import type { SeatedEvent } from './seated-event.ts'

type Rows = { from: number; to: number; state: 'granted' | 'waiting' }

/** The id under which the so-manyth registration is laid. */
export function seededId({ id }: SeatedEvent, number: number): string {
  return `${id}/${number}`
}

/**
 * Lays registrations with all that belongs to them, the so-manyth to the so-manyth, in one batch. Claims come last: until
 * they are there no trigger counts a seat, and the seats are counted at once.
 */
export async function seedRegistrations(client: Client, event: SeatedEvent, { from, to, state }: Rows): Promise<void> {
  const given = {
    event: event.id,
    host: event.hostId,
    category: event.categoryId,
    districts: JSON.stringify(districts()),
    from,
    to,
    state,
  }
  const statements = [
    rows,
    quotasOfRules,
    needs,
    sessionNeeds,
    bookings,
    claims,
    sessionClaims,
    seats,
    obstacles,
    letters,
    notes,
  ]
  await client.batch(
    ['pragma defer_foreign_keys = on', ...statements.map((sql) => ({ sql, args: used(sql) }))],
    'write',
  )
  await client.execute('pragma wal_checkpoint(truncate)')

  function used(sql: string) {
    return Object.fromEntries(Object.entries(given).filter(([name]) => sql.includes(`:${name}`)))
  }
}

// A bound number comes in as a real: 1.0.
const n = 'with recursive n (i) as (select cast(:from as integer) union all select i + 1 from n where i < :to)'
const id = `:event || '/' || i`
const seeded = `${n}, laid as materialized (select ${id} as id, i from n)`

/** Names are spread over the alphabet, organisations over all districts. */
const rows = `insert into registrations (id, host_id, event_id, booking_id, claim_id, person_key, salutation, academic_title,
    first_name, last_name, office, organisation, organisation_ags, organisation_key, department, email, phone, remarks, language,
    privacy_version, sort_key, search_key, token_hash, check_in_code, received_at, changed_at, category_id)
  ${n}, d as materialized (select key as place, value ->> 'ags' as ags, value ->> 'name' as name from json_each(:districts)),
    p as (select i, printf('%08x', (i * 2654435761) & 4294967295) as name from n)
  select ${id}, :host, :event, ${id}, ${id}, 'laid/' || i, 'ms', 'Dr.', 'Łucja', p.name, 'Landrätin', d.name, d.ags, d.ags, '',
    p.name || '@laid.example', '', '', 'de', 'bench', p.name, p.name || ' ' || d.name, ${id}, ${id}, 0, 0, :category
  from p join d on d.place = i % json_array_length(:districts)`

const quotasOfRules = `insert into quotas (id, host_id, event_id, scope, key, size, changed_at)
  ${seeded} select :event || u.scope || s.key, s.host_id, s.event_id, s.scope, s.key, u.size, 0
  from laid cross join seats_wanted s on s.registration_id = laid.id
    cross join quota_rules u on u.event_id = s.event_id and u.scope = s.scope
  where true on conflict do nothing`

const needs = `insert into needs (host_id, claim_id, registration_id, quota_id)
  ${seeded} select s.host_id, s.claim_id, s.registration_id, q.id
  from laid cross join seats_wanted s on s.registration_id = laid.id
    cross join quotas q on q.event_id = s.event_id and q.scope = s.scope and q.key = s.key`

const sessionNeeds = `insert into needs (host_id, claim_id, registration_id, quota_id)
  ${n} select :host, ${id} || '/' || q.id, ${id}, q.id from n cross join quotas q where q.event_id = :event and q.scope = 'session'`

const bookings = `insert into bookings (id, host_id, event_id, submission, form, source, state, received_at)
  ${n} select ${id}, :host, :event, ${id}, '', 'online', 'received', 0 from n`

const claims = `insert into claims (id, host_id, event_id, booking_id, state, rank, changed_at)
  ${n} select ${id}, :host, :event, ${id}, :state, i, 0 from n`

const sessionClaims = `insert into claims (id, host_id, event_id, booking_id, state, rank, changed_at, after_claim)
  ${n} select ${id} || '/' || q.id, :host, :event, ${id}, :state, i, 0, ${id}
  from n cross join quotas q where q.event_id = :event and q.scope = 'session'`

const seats = `${n}
  update quotas set taken = taken + asked.seats
  from (select d.quota_id, sum(d.seats) as seats from n cross join needs d on d.registration_id = ${id} group by d.quota_id) asked
  where quotas.id = asked.quota_id and :state = 'granted'`

const obstacles = `update claims set (blocked_by, blocked_seats) = (select o.obstacle ->> 0, o.obstacle ->> 1 from obstacles o
    where o.claim_id = claims.id)
  where event_id = :event and state = 'waiting' and blocked_by is null and :state = 'waiting'`

const letters = `insert into letters (host_id, event_id, about, kind, revision, address, language, state, written_at, due_at)
  ${n} select :host, :event, ${id}, 'confirmation', 0, i || '@laid.example', 'de', 'sent', 0, 0 from n`

const notes = `insert into audit_notes (host_id, event_id, at, actor, verb, about, fields)
  ${n} select :host, :event, 0, 'visitor', 'booking.received', ${id}, '[]' from n`
