import type { Deps } from '../deps.ts'
import { announceChanges } from '../domain/calendar/announce-changes.ts'
import { fetchMails } from '../domain/calendar/replies/fetch-mails.ts'
import { readInbox } from '../domain/calendar/replies/read-inbox.ts'
import { makeReminders } from '../domain/mailings/make-reminders.ts'
import { writeDueMailings } from '../domain/mailings/write-due-mailings.ts'
import { forgetHooks } from '../domain/outbox/forget-hooks.ts'
import { reportProblems } from '../domain/outbox/report-problems.ts'
import { writeCancellations } from '../domain/registrations/cancelling/write-cancellations.ts'
import { answerAskedLinks, forgetAskedLinks } from '../domain/registrations/links/answer-asked-links.ts'
import { renewKeys } from '../domain/registrations/links/renew-keys.ts'
import { makeFindable } from '../domain/registrations/reading/make-findable.ts'
import { endWaiting } from '../domain/registrations/waiting/end-waiting.ts'
import { expireOffers } from '../domain/registrations/waiting/expire-offers.ts'
import { releaseUnconfirmed } from '../domain/registrations/waiting/release-unconfirmed.ts'
import { forgetAttempts } from '../domain/retention/forget-attempts.ts'
import { forgetDueEvents } from '../domain/retention/forget-due-events.ts'
import { forgetLeftFiles } from '../domain/retention/forget-left-files.ts'
import { forgetLetters } from '../domain/retention/forget-letters.ts'
import { forgetNotesOfDesks } from '../domain/retention/forget-notes-of-desks.ts'
import { forgetReplies } from '../domain/retention/forget-replies.ts'
import { forgetSessions } from '../domain/retention/forget-sessions.ts'
import { heedClock } from '../domain/retention/heed-clock.ts'
import { day, hour, type Instant, minute } from '../lib/dates.ts'
import { sendLetters } from './send-letters.ts'

type Job = { name: string; everyMs: number; run(deps: Deps): Promise<unknown> }

/** What happens by itself: name · when · verb. Jobs call the same verbs as people do. */
export const schedule: readonly Job[] = [
  { name: 'heed-clock', everyMs: minute, run: heedClock },
  { name: 'expire-offers', everyMs: minute, run: expireOffers },
  { name: 'release-unconfirmed', everyMs: minute, run: releaseUnconfirmed },
  { name: 'end-waiting', everyMs: minute, run: endWaiting },
  { name: 'write-cancellations', everyMs: minute, run: writeCancellations },
  { name: 'announce-changes', everyMs: minute, run: announceChanges },
  { name: 'make-reminders', everyMs: minute, run: makeReminders },
  { name: 'write-mailings', everyMs: minute, run: writeDueMailings },
  { name: 'answer-asked-links', everyMs: minute, run: answerAskedLinks },
  { name: 'renew-keys', everyMs: minute, run: renewKeys },
  { name: 'make-findable', everyMs: minute, run: makeFindable },
  { name: 'fetch-mails', everyMs: minute, run: fetchMails },
  // In the background: a slow mailbox holds up nothing else.
  { name: 'read-inbox', everyMs: minute, run: async (deps) => deps.background(readInbox(deps)) },
  { name: 'report-problems', everyMs: hour, run: reportProblems },
  { name: 'forget-attempts', everyMs: hour, run: forgetAttempts },
  { name: 'forget-asked-links', everyMs: hour, run: forgetAskedLinks },
  { name: 'forget-left-files', everyMs: day, run: forgetLeftFiles },
  { name: 'forget-hooks', everyMs: day, run: forgetHooks },
  { name: 'forget-letters', everyMs: day, run: forgetLetters },
  { name: 'forget-replies', everyMs: day, run: forgetReplies },
  { name: 'forget-sessions', everyMs: day, run: forgetSessions },
  { name: 'forget-desk-notes', everyMs: day, run: forgetNotesOfDesks },
  { name: 'forget-due-events', everyMs: day, run: forgetDueEvents },
  // Last, since a slow carrier may take longer than all others.
  { name: 'deliver-due-letters', everyMs: minute, run: sendLetters },
]

/** Runs what fell due since the last tick: a late or lost tick loses no job. Daily jobs run at 2:00 UTC, hourly ones at the full hour. */
export async function runDueJobs(deps: Deps, lastTick: Instant, tick: Instant): Promise<void> {
  for (const job of jobsDue(lastTick, tick)) await runJob(deps, job)
}

/** The jobs that are due at an instant after the last tick, this one included. */
export function jobsDue(lastTick: Instant, tick: Instant): Job[] {
  return schedule.filter(({ everyMs }) => turns(tick, everyMs) > turns(lastTick, everyMs))
}

/** Runs every job once: at the start of a process, which may have slept through the night. */
export async function runEveryJob(deps: Deps): Promise<void> {
  for (const job of schedule) await runJob(deps, job)
}

async function runJob(deps: Deps, job: Job): Promise<void> {
  try {
    await job.run(deps)
  } catch (error) {
    deps.log.fault('job failed', error, { job: job.name })
  }
}

const nightly = 2 * hour

/** How often a job has been due up to an instant. */
function turns(at: Instant, everyMs: number): number {
  return Math.floor((everyMs === day ? at - nightly : at) / everyMs)
}
