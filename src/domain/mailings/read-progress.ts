import { sql } from 'drizzle-orm'
import { isAmong, readInSlices, rowsOf } from '../../db/in-slices.ts'
import { letterStates, problemStates } from '../../db/schema/letters.ts'
import { type RecipientState, recipientStates } from '../../db/schema/mailings.ts'
import type { Deps } from '../../deps.ts'
import type { Instant } from '../../lib/dates.ts'

export type Progress = {
  /** What became of each letter. */
  letters: Record<(typeof letterStates)[number], number>
  /** What became of each recipient before there was a letter. */
  recipients: Record<RecipientState, number>
  /** How many letters did not arrive. */
  problems: number
  /** When the first and the latest letter so far were sent. */
  firstSentAt: Instant | null
  lastSentAt: Instant | null
}

type Letters = { state: (typeof letterStates)[number]; count: number; first: Instant | null; last: Instant | null }
type Recipients = { state: RecipientState; count: number }

/** How far a mailing has come. */
export async function readProgress(deps: Pick<Deps, 'store'>, mailingId: string): Promise<Progress> {
  const ofMailing = sql`mailing_id = ${mailingId}`
  const states = readInSlices<Letters>(
    deps,
    rowsOf('letters', ofMailing),
    (some) => sql`select state, count(*) as count, min(sent_at) as first, max(sent_at) as last
      from letters where ${isAmong(some)} group by state`,
  )
  const people = readInSlices<Recipients>(
    deps,
    rowsOf('mailing_recipients', ofMailing),
    (some) => sql`select state, count(*) as count from mailing_recipients where ${isAmong(some)} group by state`,
  )
  const byState = none(letterStates)
  const times: Instant[] = []
  for await (const { state, count, first, last } of states) {
    byState[state] += count
    times.push(...[first ?? [], last ?? []].flat())
  }
  const recipients = none(recipientStates)
  for await (const { state, count } of people) recipients[state] += count
  return {
    letters: byState,
    problems: problemStates.reduce((sum, state) => sum + byState[state], 0),
    recipients,
    firstSentAt: times.length > 0 ? Math.min(...times) : null,
    lastSentAt: times.length > 0 ? Math.max(...times) : null,
  }
}

function none<State extends string>(states: readonly State[]): Record<State, number> {
  return Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>
}
