import { count, eq, sql } from 'drizzle-orm'
import { letterStates, letters, problemStates } from '../../db/schema/letters.ts'
import { type RecipientState, recipientStates, mailingRecipients as recipients } from '../../db/schema/mailings.ts'
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

/** How far a mailing has come. */
export async function readProgress({ store }: Pick<Deps, 'store'>, mailingId: string): Promise<Progress> {
  const [states, people] = await store.read.batch([
    store.read
      .select({
        state: letters.state,
        count: count(),
        first: sql<number | null>`min(${letters.sentAt})`,
        last: sql<number | null>`max(${letters.sentAt})`,
      })
      .from(letters)
      .where(eq(letters.mailingId, mailingId))
      .groupBy(letters.state),
    store.read
      .select({ state: recipients.state, count: count() })
      .from(recipients)
      .where(eq(recipients.mailingId, mailingId))
      .groupBy(recipients.state),
  ])
  const times = states.flatMap(({ first, last }) => [first ?? [], last ?? []].flat())
  const byState = counted(letterStates, states)
  return {
    letters: byState,
    problems: problemStates.reduce((sum, state) => sum + byState[state], 0),
    recipients: counted(recipientStates, people),
    firstSentAt: times.length > 0 ? Math.min(...times) : null,
    lastSentAt: times.length > 0 ? Math.max(...times) : null,
  }
}

function counted<State extends string>(states: readonly State[], rows: { state: State; count: number }[]) {
  const none = Object.fromEntries(states.map((state) => [state, 0]))
  return { ...none, ...Object.fromEntries(rows.map((row) => [row.state, row.count])) } as Record<State, number>
}
