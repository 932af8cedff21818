import { type SQL, sql } from 'drizzle-orm'
import { wasAdmitted } from '../checkin/find-attended.ts'
import type { MailingFilter } from './mailing-filter.ts'

/** The condition of a filter, over registrations `r` with their claims `c`. */
export function whom(eventId: string, filter: MailingFilter): SQL {
  const { states, categories, sessions, roles, lands, organisation, attendance, language, listed, attended } = filter
  const conditions = [
    sql`r.event_id = ${eventId}`,
    inStates(states),
    among(sql`r.category_id`, categories),
    among(sql`r.role`, roles),
    among(sql`substr(r.organisation_ags, 1, 2)`, lands),
    organisation && sql`r.organisation_key = ${organisation}`,
    attendance && sql`r.attendance = ${attendance}`,
    language && sql`r.language = ${language}`,
    listed !== null && (listed ? sql`r.listed_since is not null` : sql`r.listed_since is null`),
    attended !== null && (attended ? wasAdmitted : sql`not ${wasAdmitted}`),
    filter.documentsMissing && sql`r.documents_missing <> ''`,
    sessions.length > 0 &&
      sql`exists (select 1 from chosen_sessions s
        where s.registration_id = r.id and s.state <> 'released' and ${among(sql`s.session_id`, sessions)})`,
  ]
  return sql.join(
    conditions.filter((condition) => condition instanceof Object),
    sql` and `,
  )
}

/** As `seatState` has it: whoever left is cancelled, whatever the claim of their group. */
function inStates(states: MailingFilter['states']): SQL {
  const claims = states.flatMap((state) =>
    state === 'cancelled' ? [] : [state === 'confirmed' ? ('granted' as const) : state],
  )
  const here = sql`(r.cancelled_at is null and ${isOneOf(sql`c.state`, claims)})`
  return states.includes('cancelled') ? sql`(r.cancelled_at is not null or ${here})` : here
}

/** An empty list sets no condition. */
function among(column: SQL, values: readonly string[]): SQL | false {
  return values.length > 0 && isOneOf(column, values)
}

function isOneOf(column: SQL, values: readonly string[]): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify(values)}))`
}
