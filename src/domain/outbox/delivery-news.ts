import { type SQL, sql } from 'drizzle-orm'
import type { letterStates, suppressions } from '../../db/schema/letters.ts'
import type { LetterEvent } from './record-event.ts'

type State = (typeof letterStates)[number]

/** What a piece of news makes of a letter. */
export type Report = {
  event: LetterEvent
  state: State
  problem: string | null
  /** Why nothing more goes to the address. */
  reason?: (typeof suppressions.$inferSelect)['reason']
  /** The letter itself is fine and the mailbox may take it later. */
  again?: boolean
}

/** What the carrier says by a message about a letter; undefined if it is nothing about its delivery. */
export function reportOf(
  type: string,
  { bounce }: { bounce?: { type: string; subType: string } | undefined },
): Report | undefined {
  switch (type) {
    case 'email.sent':
      return { event: 'sent', state: 'sent', problem: null }
    case 'email.delivery_delayed':
      return { event: 'delayed', state: 'sent', problem: null }
    case 'email.delivered':
      return { event: 'delivered', state: 'delivered', problem: null }
    case 'email.failed':
      return { event: 'failed', state: 'failed', problem: 'failed' }
    case 'email.suppressed':
      return { event: 'suppressed', state: 'suppressed', problem: 'suppressed-by-carrier', reason: 'bounced' }
    case 'email.complained':
      return { event: 'complained', state: 'complained', problem: null, reason: 'complained' }
    case 'email.bounced':
      return bounced(bounce)
  }
  return undefined
}

/** Only what is permanent means a dead address. Absence notes are reported as transient, too: those never outweigh a delivery. */
function bounced(bounce: { type: string; subType: string } | undefined): Report {
  const problem = [bounce?.type, bounce?.subType].filter((code) => /^[A-Za-z]{1,40}$/.test(code ?? '')).join(' ')
  if (bounce?.type === 'Permanent' || bounce === undefined)
    return { event: 'bounced', state: 'bounced', problem: problem || null, reason: 'bounced' }
  const again = bounce.type === 'Transient' && ['General', 'MailboxFull'].includes(bounce.subType)
  return { event: 'bounced', state: 'failed', problem: problem || null, again }
}

/** From the weakest to the strongest: news raises a letter, and never lowers it. What was never sent knows nothing yet. */
const strength: readonly State[] = ['sent', 'failed', 'suppressed', 'delivered', 'bounced', 'complained']

/** The rank of a state, in SQL: 0 before any news. */
export function rank(state: SQL): SQL {
  const steps = strength.map((name, place) => sql`when ${name} then ${place + 1}`)
  return sql`case ${state} ${sql.join(steps, sql` `)} else 0 end`
}
