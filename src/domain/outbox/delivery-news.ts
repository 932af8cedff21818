import { type SQL, sql } from 'drizzle-orm'
import type { letterStates, suppressions } from '../../db/schema/letters.ts'
import { judgeAnswer } from '../../lib/carrier-answers.ts'
import { type Diagnostic, readDiagnostic } from '../../lib/smtp-diagnostic.ts'
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

/** What the carrier says of a bounce: its own words for it, and often what the last server answered. */
export type Bounce = { type: string; subType: string; diagnosticCode: readonly string[]; message: string }

/** What the carrier says by a message about a letter; undefined if it is nothing about its delivery. */
export function reportOf(type: string, { bounce }: { bounce?: Bounce | undefined }): Report | undefined {
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

/** A failure at the recipient with the codes that are known, judged as if they had been answered to us at RCPT. */
export function refusedLater({ reply, status }: Diagnostic): Report {
  const answered = reply ?? (status?.startsWith('4') ? 450 : 550)
  const { cause, dead, problem } = judgeAnswer({ stage: 'RCPT', reply: answered, status })
  if (dead) return { event: 'bounced', state: 'bounced', problem, reason: 'bounced' }
  return { event: 'bounced', state: 'failed', problem, again: cause === 'full' }
}

/**
 * What the last server answered is nearer than what the carrier makes of it; else only what is permanent means a dead address.
 * Absence notes are reported as transient, too: those never outweigh a delivery.
 */
function bounced(bounce: Bounce | undefined): Report {
  const answers = [...(bounce?.diagnosticCode ?? []), bounce?.message ?? ''].map(readDiagnostic)
  const known = answers.find(({ status }) => status !== undefined && !status.startsWith('2') && !/\.0\.0$/.test(status))
  const passes = bounce?.type === 'Transient' && ['General', 'MailboxFull'].includes(bounce.subType)
  if (known) {
    const report = refusedLater(known)
    return { ...report, again: report.again === true || (passes && known.status?.startsWith('4') === true) }
  }
  const problem = [bounce?.type, bounce?.subType].filter((code) => /^[A-Za-z]{1,40}$/.test(code ?? '')).join(' ')
  if (bounce?.type === 'Permanent' || bounce === undefined)
    return { event: 'bounced', state: 'bounced', problem: problem || null, reason: 'bounced' }
  return { event: 'bounced', state: 'failed', problem: problem || null, again: passes }
}

/** From the weakest to the strongest: news raises a letter, and never lowers it. What was never sent knows nothing yet. */
const strength: readonly State[] = ['sent', 'failed', 'suppressed', 'delivered', 'bounced', 'complained']

/** Whether nothing weaker can be true of a letter any more, so that it need not be sent a second time. */
export function isLastWord({ state }: Report): boolean {
  return strength.indexOf(state) > strength.indexOf('failed')
}

/** The rank of a state, in SQL: 0 before any news. */
export function rank(state: SQL): SQL {
  const steps = strength.map((name, place) => sql`when ${name} then ${place + 1}`)
  return sql`case ${state} ${sql.join(steps, sql` `)} else 0 end`
}
