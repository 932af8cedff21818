import type { Draft, Statement } from '../../../db/database.ts'
import { type KeptSql, keptSql } from '../../../db/kept-sql.ts'
import { type CodeSql, firstOf, firstOfRows, refuseRows } from '../../../db/refuse.ts'
import { countAttempts } from '../../access/count-attempt.ts'
import type { SubmissionRows } from './submission-rows.ts'

export function attempts(draft: Draft, { counts, now }: SubmissionRows): Statement[] {
  return counts.length === 0 ? [] : [countAttempts(draft, counts, now)]
}

/**
 * Everything but a repeat has to come in time; staff may be late. Where another form of this id came meanwhile nothing is judged
 * and nothing written: ours is read again beside it.
 */
export function refuseSubmission(rows: SubmissionRows): KeptSql {
  const { eventId, submission, read, people, source } = rows
  const inTime = () =>
    firstOf(
      { 'not-published': keptSql`e.status = 'draft'`, 'too-many-people': keptSql`${people.length} > e.most_people` },
      refusalOfCategories(rows),
    )
  const refusal = firstOf(
    {
      'not-found': keptSql`e.id is null`,
      'cancelled-event': keptSql`e.status = 'cancelled'`,
      closed: keptSql`e.forgotten_at is not null`,
    },
    source === 'online' ? inTime() : mustBeKnown(rows),
  )
  return refuseRows(
    refusal,
    keptSql`from (select 1) left join events e on e.id = ${eventId}
      where (select b.revision from bookings b where b.submission = ${submission}) is ${read}`,
  )
}

/** The window of each category that is asked for; without categories the event's own. */
function refusalOfCategories(rows: SubmissionRows): CodeSql {
  const { receivedAt } = rows
  const refusal = firstOf({
    invalid: keptSql`j.value is not null and k.id is null`,
    'category-closed': keptSql`k.access = 'closed'`,
    'not-open-yet': keptSql`${receivedAt} < coalesce(k.opens_at, e.opens_at)`,
    closed: keptSql`${receivedAt} >= max(coalesce(k.closes_at, e.closes_at), coalesce(e.late_until, 0))`,
  })
  return firstOfRows(
    refusal,
    keptSql`from json_each(${categoriesOf(rows)}) j left join categories k on k.id = j.value and k.event_id = e.id`,
  )
}

function mustBeKnown(rows: SubmissionRows): CodeSql {
  return firstOf({
    invalid: keptSql`exists (select 1 from json_each(${categoriesOf(rows)}) j
      where j.value is not null and not exists (select 1 from categories k where k.id = j.value and k.event_id = e.id))`,
  })
}

/** Each once; null for who has none. */
function categoriesOf({ people }: SubmissionRows): string {
  return JSON.stringify([...new Set(people.map(({ category }) => category))])
}
