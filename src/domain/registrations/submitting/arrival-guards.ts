import type { Draft, Statement } from '../../../db/database.ts'
import { type KeptSql, keptSql } from '../../../db/kept-sql.ts'
import { countAttempts } from '../../access/count-attempt.ts'
import type { Arrival } from './arrival.ts'

export function attempts(draft: Draft, { counts, now }: Arrival): Statement[] {
  return counts.length === 0 ? [] : [countAttempts(draft, counts, now)]
}

/**
 * Everything but a repeat has to come in time; staff may be late. Where another form of this id came meanwhile nothing is judged
 * and nothing written: ours is read again beside it.
 */
export function refuse(arrival: Arrival): KeptSql {
  const { eventId, submission, read, people, actor } = arrival
  const byThemselves = actor.as === 'visitor' || actor.as === 'contact'
  const inTime = keptSql`when e.status = 'draft' then 'not-published'
    when ${people.length} > e.most_people then 'too-many-people'
    else ${refusalOfCategories(arrival)}`
  const known = keptSql`else (select 'invalid' from json_each(${categoriesOf(arrival)}) j
    where j.value is not null and not exists (select 1 from categories k where k.id = j.value and k.event_id = e.id))`
  return keptSql`insert into refusals (code)
    select case when e.id is null then 'not-found' when e.status = 'cancelled' then 'cancelled-event'
      when e.forgotten_at is not null then 'closed' ${byThemselves ? inTime : known} end as code
    from (select 1) left join events e on e.id = ${eventId}
    where code is not null and (select b.revision from bookings b where b.submission = ${submission}) is ${read}`
}

/** The window of each category that is asked for; without categories the event's own. */
function refusalOfCategories(arrival: Arrival): KeptSql {
  const { receivedAt } = arrival
  return keptSql`(select case when j.value is not null and k.id is null then 'invalid' when k.access = 'closed' then 'category-closed'
      when ${receivedAt} < coalesce(k.opens_at, e.opens_at) then 'not-open-yet'
      when ${receivedAt} >= max(coalesce(k.closes_at, e.closes_at), coalesce(e.late_until, 0)) then 'closed' end as why
    from json_each(${categoriesOf(arrival)}) j left join categories k on k.id = j.value and k.event_id = e.id
    where why is not null limit 1)`
}

/** Each once; null for who has none. */
function categoriesOf({ people }: Arrival): string {
  return JSON.stringify([...new Set(people.map(({ category }) => category))])
}
