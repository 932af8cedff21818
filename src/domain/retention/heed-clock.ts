import { type SQL, sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { day, hour, type Instant, minute } from '../../lib/dates.ts'
import { pauses } from '../outbox/after-attempt.ts'
import { recordEvent } from '../outbox/record-event.ts'
import { leaseMs } from '../outbox/take-lease.ts'

/** How far two clocks may differ before anything is done about it. */
const tolerance = 2 * minute
/** Ten minutes after the last change an event is announced (a house rule), and a mailing leaves its hold. */
const holdMs = 10 * minute

/**
 * What waits for an instant further ahead than it can ever have to wait was written by a clock that was ahead, or that has gone
 * back since: it waits no longer, else nothing would leave for the difference. Deadlines that people were told stay as they are.
 */
export async function heedClock({ store, clock, log }: Pick<Deps, 'store' | 'clock' | 'log'>): Promise<void> {
  const now = clock.now()
  const ahead = whatIsAhead(now)
  const names = Object.keys(ahead) as (keyof typeof ahead)[]
  const counts = names.map(
    (name) => sql`${sql.raw(`'${name}'`)}, (select count(*) from ${tables[name]} where ${ahead[name]})`,
  )
  const [found] = await store.read.all<{ counts: string }>(
    sql`select json_object(${sql.join(counts, sql`, `)}) as counts`,
  )
  const what: Record<string, number> = JSON.parse(found?.counts ?? '{}')
  if (names.every((name) => what[name] === 0)) return
  log.error('clock was ahead', { ...what })
  await store.write((draft) => [
    recordEvent(draft, { where: ahead.letters, at: now, what: 'clock-was-ahead', problem: null }),
    draft.run(sql`update letters set due_at = ${now} where ${ahead.letters}`),
    draft.run(sql`update letters set due_at = ${now + leaseMs}, leased_until = ${now + leaseMs} where ${ahead.leases}`),
    draft.run(
      sql`update carriers set rests_until = min(rests_until, ${now}), next_at = min(next_at, ${now}) where ${ahead.carriers}`,
    ),
    draft.run(sql`update events set announce_at = ${now} where ${ahead.announcements}`),
    draft.run(sql`update mailings set leaves_at = ${now + holdMs}, changed_at = ${now} where ${ahead.mailings}`),
    draft.run(sql`update replies set received_at = ${now} where ${ahead.mails}`),
  ])
}

const tables = {
  letters: sql`letters`,
  leases: sql`letters`,
  carriers: sql`carriers`,
  announcements: sql`events`,
  mailings: sql`mailings`,
  mails: sql`replies`,
}

function whatIsAhead(now: Instant) {
  const over = (ms: number | SQL) => sql`${now + tolerance} + ${ms}`
  const pause = sql`json_extract(${JSON.stringify(pauses)}, '$[' || cast(min(letters.attempts, ${pauses.length}) - 1 as integer) || ']')`
  return {
    // A new letter that is due later has been so from the beginning: only when it was written tells of the clock.
    letters: sql`letters.state = 'waiting' and letters.priority in (0, 1) and letters.lease is null and letters.due_at > ${now}
      and iif(letters.attempts = 0, letters.written_at > ${over(0)}, letters.due_at > ${over(pause)})`,
    leases: sql`letters.lease > '' and letters.leased_until > ${over(leaseMs)}`,
    carriers: sql`rests_until > iif(problem like '%quota%', ${over(day)}, ${over(hour)}) or next_at > ${over(minute)}`,
    announcements: sql`announce_at is not null and announce_at > ${over(holdMs)}`,
    // What the office wants to leave at an instant of its own leaves then.
    mailings: sql`state = 'held' and leaves_at > ${over(holdMs)} and leaves_at = changed_at + ${holdMs}`,
    mails: sql`state = 'arriving' and received_at > ${over(0)}`,
  } satisfies Record<keyof typeof tables, SQL>
}
