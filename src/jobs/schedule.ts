import type { Deps } from '../deps.ts'
import { deliverDueLetters } from '../domain/outbox/deliver-due-letters.ts'
import { expireOffers } from '../domain/registrations/expire-offers.ts'
import { releaseUnconfirmed } from '../domain/registrations/release-unconfirmed.ts'
import { forgetAttempts } from '../domain/retention/forget-attempts.ts'
import { forgetDueEvents } from '../domain/retention/forget-due-events.ts'
import { forgetLetters } from '../domain/retention/forget-letters.ts'
import { day, hour, type Instant, minute } from '../lib/dates.ts'
import { letterRenderers } from './letter-renderers.ts'

type Job = { name: string; everyMs: number; run(deps: Deps): Promise<unknown> }

/** What happens by itself: name · when · verb. Jobs call the same verbs as people do. */
export const schedule: readonly Job[] = [
  { name: 'expire-offers', everyMs: minute, run: expireOffers },
  { name: 'release-unconfirmed', everyMs: minute, run: releaseUnconfirmed },
  { name: 'deliver-due-letters', everyMs: minute, run: (deps) => deliverDueLetters(deps, letterRenderers) },
  { name: 'forget-attempts', everyMs: hour, run: forgetAttempts },
  { name: 'forget-letters', everyMs: day, run: forgetLetters },
  { name: 'forget-due-events', everyMs: day, run: forgetDueEvents },
]

/** Runs what falls due in the minute that begins at `tick`: daily jobs at 2:00 UTC, hourly ones at the full hour. */
export async function runDueJobs(deps: Deps, tick: Instant): Promise<void> {
  for (const job of jobsDueAt(tick)) await runJob(deps, job)
}

export function jobsDueAt(tick: Instant): Job[] {
  const at = Math.floor(tick / minute) * minute
  return schedule.filter(({ everyMs }) => isDue(everyMs, at))
}

/** Runs every job once: at the start of a process, which may have slept through the night. */
export async function runEveryJob(deps: Deps): Promise<void> {
  for (const job of schedule) await runJob(deps, job)
}

async function runJob(deps: Deps, job: Job): Promise<void> {
  try {
    await job.run(deps)
  } catch (error) {
    deps.log.error('job failed', { job: job.name, error: error instanceof Error ? error.name : 'unknown' })
  }
}

const nightly = 2 * hour

function isDue(everyMs: number, at: Instant): boolean {
  return everyMs === day ? at % day === nightly : at % everyMs === 0
}
