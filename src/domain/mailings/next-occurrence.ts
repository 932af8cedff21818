import { Temporal } from 'temporal-polyfill'
import type { reminders } from '../../db/schema/mailings.ts'
import { clockIn, day, type Instant, instantOf } from '../../lib/dates.ts'

type Rule = Pick<typeof reminders.$inferSelect, 'anchor' | 'days' | 'time' | 'activeSince'>
type Event = { startsAt: Instant; endsAt: Instant; zone: string }

/** A day on which a reminder leaves ("2027-11-29" in the event's zone), and the instant of its clock time on that day. */
export type Occurrence = { day: string; at: Instant }

/** How long after its time a letter that follows the event is still worth sending, where the application stood still. */
const worthFor = 7 * day

/**
 * When a reminder is next due, or was due and is not made yet; undefined if never again. `made` are the days for which there
 * is a mailing. It is reckoned from the event as it stands now: a moved event moves its reminders. The clock time is that of
 * the event's zone on the day; one that daylight saving time leaves out is the same time after the gap.
 */
export function nextOccurrence(
  rule: Rule,
  event: Event,
  made: readonly string[],
  now: Instant,
): Occurrence | undefined {
  const next = rule.anchor === 'documents' ? repeated(rule, event.zone, made, now) : once(rule, event)
  if (made.includes(next.day) || next.at <= rule.activeSince) return undefined
  return now < end(rule, event, next) && next.at < end(rule, event, next) ? next : undefined
}

/** From when on it makes no sense any more. */
function end({ anchor }: Rule, { startsAt, endsAt }: Event, { at }: Occurrence): Instant {
  if (anchor === 'after') return Math.max(at, endsAt) + worthFor
  return anchor === 'before' ? startsAt : endsAt
}

function once({ anchor, days, time }: Rule, { startsAt, endsAt, zone }: Event): Occurrence {
  const date =
    anchor === 'before' ? later(clockIn(startsAt, zone).date, -days) : later(clockIn(endsAt - 1, zone).date, days)
  return occurrence(date, time, zone)
}

/** Every so many days from the first time after the rule was switched on; what was missed meanwhile is not made up for. */
function repeated({ days, time, activeSince }: Rule, zone: string, made: readonly string[], now: Instant): Occurrence {
  const today = clockIn(activeSince, zone).date
  const begins = occurrence(today, time, zone)
  const first = begins.at > activeSince ? begins : occurrence(later(today, 1), time, zone)
  const last = made.toSorted().at(-1)
  const next = last === undefined || later(last, days) < first.day ? first : occurrence(later(last, days), time, zone)
  const missed = Math.floor(daysBetween(next.day, clockIn(now, zone).date) / days)
  const latest = missed > 0 ? occurrence(later(next.day, missed * days), time, zone) : next
  return latest.at <= now || missed <= 0 ? latest : occurrence(later(latest.day, -days), time, zone)
}

function occurrence(date: string, time: string, zone: string): Occurrence {
  return { day: date, at: instantOf(date, time, zone) }
}

function later(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days
}
