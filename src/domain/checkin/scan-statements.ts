import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Answer, Draft, Statement } from '../../db/database.ts'
import { refuse } from '../../db/refuse.ts'
import { scanEffects } from '../../db/schema/checkin.ts'
import { hour, type Instant } from '../../lib/dates.ts'
import { windowEnd } from '../access/count-attempt.ts'
import type { Desk } from './desk.ts'
import { headCount, headCountJson, ofList } from './desk-head-count.ts'
import { deskPerson, personJson, standing, standings } from './desk-person.ts'
import type { listAt } from './list-at.ts'
import type { ScanRow } from './scan-rows.ts'

type ScanBatch = {
  desk: Desk
  device: string
  rows: readonly ScanRow[]
  now: Instant
  today: ReturnType<typeof listAt>
}

/**
 * The batch of scans, however many: their lists, the scans themselves, and unknown codes counted against guessing. What was
 * made offline is taken as it happened; else only who has a seat gets in, and nobody beyond a hard limit. The house rules
 * say what each scan did. A scan that is there already is not written again, nor one about which the office decides; a rehearsal takes back nothing real.
 */
export function scanStatements(draft: Draft, batch: ScanBatch): Statement[] {
  return [refuseClosed, openLists, insertScans, keepDoubtful, countUnknown].map((statement) =>
    draft.run(statement(batch)),
  )
}

const facts = z.object({
  nonce: z.string(),
  /** Whose code it is, if anybody's; in `here` whether they belong to this event. */
  here: z.number().nullable(),
  retired: z.enum(['substituted', 'reissued']).nullable(),
  standing: z.enum(standings).nullable(),
  person: deskPerson.nullable(),
  /** The scan as it stands now; null if it was not taken. */
  stored: z
    .object({ effect: z.enum(scanEffects), at: z.number(), standing: z.enum(standings), desk: z.string() })
    .nullable(),
  /** Whether the office has to say when it was, or has said so. */
  doubt: z.number(),
})
export type ScanFacts = z.infer<typeof facts>

const outcome = z.object({ facts: z.array(facts), list: headCount, version: z.number() })
type ScanOutcome = z.infer<typeof outcome>

/** What stands in the database about each scan when the batch is over, in the order in which they were sent. */
export function scanFacts({ desk, rows, today }: ScanBatch): Answer<ScanOutcome> {
  const here = sql`r.event_id = ${desk.eventId}`
  const stored = sql`select json_object('effect', k.effect, 'at', k.at, 'standing', k.standing, 'desk', coalesce(d.label, ''))
    from check_ins k left join desks d on d.id = k.desk_id where k.event_id = ${desk.eventId} and k.nonce = j.value ->> 'nonce'`
  const one = sql`json_object('nonce', j.value ->> 'nonce', 'here', ${here}, 'standing', iif(${here}, ${standing(desk)}, null),
    'retired', (select x.why from ${codesOfScan} cross join retired_codes x on x.code = v.value where x.event_id = ${desk.eventId} order by v.key limit 1),
    'person', json(iif(${here}, ${personJson(desk)}, null)), 'stored', json((${stored})), 'doubt', ${isDoubtful(desk, sql`j.value ->> 'nonce'`)})`
  const select = sql`select json_object('version', (select coalesce(max(nr), 0) from desk_changes where event_id = ${desk.eventId}),
    'list', json(${headCountJson(desk, today)}),
    'facts', (select json_group_array(json(answer)) from (select ${one} as answer from ${presented(rows)}
      left join claims c on c.id = r.claim_id
      left join check_in_lists l on ${ofList(desk, sql`j.value ->> 'scope'`, sql`j.value ->> 'key'`)} order by j.key)))`
  return { select, shape: outcome }
}

/** Each scan `j` with its registration `r`, if there is one. */
function presented(rows: readonly ScanRow[]): SQL {
  return sql`json_each(${JSON.stringify(rows)}) j left join registrations r on r.id = coalesce(
    (select o.id from ${codesOfScan} cross join registrations o on o.check_in_code = v.value order by v.key limit 1),
    j.value ->> 'registration')`
}

/** What the scan `j` may have read, the likeliest first. */
const codesOfScan = sql`json_each(j.value, '$.codes') v`

/** A desk that is closed while a scan is on its way takes it only as one that was made in time. */
function refuseClosed({ desk, rows, now }: ScanBatch): SQL {
  return refuse(
    'desk-closed',
    sql`exists (select 1 from desks where id = ${desk.id} and min(closes_at, coalesce(closed_at, closes_at)) <= ${now})
      and exists (select 1 from json_each(${JSON.stringify(rows)}) j where not j.value ->> 'offline')`,
  ).getSQL()
}

function openLists({ desk, rows }: ScanBatch): SQL {
  return sql`insert into check_in_lists (id, host_id, event_id, scope, key, rehearsal)
    select j.value ->> 'list', ${desk.hostId}, ${desk.eventId}, j.value ->> 'scope', j.value ->> 'key', ${desk.rehearsal ? 1 : 0}
    from json_each(${JSON.stringify(rows)}) j where j.value ->> 'valid' on conflict do nothing`
}

/** Each scan as it stands to its person and its list, then those that are taken. */
function insertScans({ desk, device, rows, now }: ScanBatch): SQL {
  const isLive = sql`not j.value ->> 'offline' and j.value ->> 'direction' = 'in'`
  const isInside = sql`exists (select 1 from check_ins k where k.registration_id = r.id and k.list_id = l.id
    and k.effect in ('admission', 're-entry') and k.until is null)`
  // What is scanned now comes after all that is known of the person, also within one millisecond.
  const afterwards = sql`coalesce((select max(k.at) + 1 from check_ins k where k.registration_id = r.id and k.list_id = l.id), 0)`
  const entering = sql`sum(${isLive} and ${standing(desk)} = 'confirmed' and not ${isInside}) over (order by j.key)`
  const beyond =
    desk.limitIsHard && desk.headCountLimit !== null
      ? sql`${isLive} and not ${isInside} and l.inside + ${entering} > ${desk.headCountLimit}`
      : sql`0`
  const listOfUndone = sql`(select t.list_id from check_ins t where t.event_id = r.event_id and t.nonce = j.value ->> 'undoes')`
  const scans = sql`select j.key as place, j.value as scan, r.host_id, r.event_id, r.id as registration,
      ${standing(desk)} as standing, ${beyond} as beyond, ${isLive} as live,
      iif(j.value ->> 'offline', 0, ${afterwards}) as not_before, coalesce(${listOfUndone}, l.id) as list
    from ${presented(rows)} join claims c on c.id = r.claim_id
      join check_in_lists l on ${ofList(desk, sql`j.value ->> 'scope'`, sql`j.value ->> 'key'`)}
    where r.event_id = ${desk.eventId} and j.value ->> 'valid'`
  const undoesOtherKind = sql`exists (select 1 from check_ins t
    cross join check_in_lists o on o.id = t.list_id and o.rehearsal <> ${desk.rehearsal ? 1 : 0}
    where t.event_id = ${desk.eventId} and t.nonce = scan ->> 'undoes')`
  return sql`insert into check_ins (host_id, event_id, list_id, registration_id, nonce, direction, undoes, at, received_at, desk_id,
      device, kind, standing, effect)
    select host_id, event_id, list, registration, scan ->> 'nonce', scan ->> 'direction', scan ->> 'undoes',
      max(scan ->> 'at', not_before), ${now}, ${desk.id}, ${device}, scan ->> 'kind', standing,
      iif(scan ->> 'direction' = 'undo', 'undo', 'pending')
    from (${scans}) where (not live or (standing = 'confirmed' and not beyond)) and not ${undoesOtherKind}
      and not ${isDoubtful(desk, sql`scan ->> 'nonce'`)}
    order by place on conflict (event_id, nonce) do nothing`
}

/** Scans of a clock that jumped are kept for the office, which says whether and when they count. */
function keepDoubtful({ desk, device, rows, now }: ScanBatch): SQL {
  return sql`insert into doubtful_scans (host_id, event_id, registration_id, nonce, direction, undoes, device_at, received_at, desk_id,
      device, kind, standing)
    select r.host_id, r.event_id, r.id, j.value ->> 'nonce', j.value ->> 'direction', j.value ->> 'undoes', j.value ->> 'deviceAt', ${now},
      ${desk.id}, ${device}, j.value ->> 'kind', ${standing(desk)}
    from ${presented(rows)} join claims c on c.id = r.claim_id
    where r.event_id = ${desk.eventId} and j.value ->> 'doubtful'
      and not exists (select 1 from check_ins k where k.event_id = r.event_id and k.nonce = j.value ->> 'nonce')
    order by j.key on conflict (event_id, nonce) do nothing`
}

function isDoubtful({ eventId }: Pick<Desk, 'eventId'>, nonce: SQL): SQL {
  return sql`exists (select 1 from doubtful_scans u where u.event_id = ${eventId} and u.nonce = ${nonce})`
}

/** A real desk meets few codes that nobody has; beyond a thousand an hour somebody is guessing. */
const unknownCodes = { allowed: 1000, withinMs: hour }

function countUnknown({ desk, rows, now }: ScanBatch): SQL {
  return sql`insert into attempts (bucket, window_end, count, allowed)
    select ${`check-in/${desk.id ?? desk.eventId}`}, ${windowEnd(unknownCodes, now)}, unknown, ${unknownCodes.allowed}
    from (select count(*) as unknown from ${presented(rows)} where r.id is null
      and not exists (select 1 from ${codesOfScan} cross join retired_codes x on x.code = v.value))
    where unknown > 0 on conflict (bucket, window_end) do update set count = count + excluded.count`
}
