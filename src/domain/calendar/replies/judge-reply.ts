import type { CalendarReply, ReplyFault } from '../../../formats/read-calendar-reply.ts'
import { day, type Instant, second } from '../../../lib/dates.ts'
import { addressKey } from '../../../lib/mail-address.ts'
import { deadlinesOf } from '../../seats/deadlines.ts'
import type { Answered } from './find-answered.ts'

/** Why somebody has to look at a mail, or why it changes nothing. */
export type ReplyReason =
  | ReplyFault
  | 'automatic'
  | 'report'
  | 'unknown-report'
  | 'no-calendar'
  | 'wrapped'
  | 'broken'
  | 'not-fetched'
  | 'unknown-entry'
  | 'other-address'
  | 'ahead'
  | 'outdated'
  | 'comment'
  | 'no-seat'
  | 'too-late'
  | 'superseded'
  | 'nothing-to-do'
  | 'sent-again'

/** noted: it stands at the registration · asked: the person is asked by letter · doubtful: the office decides. */
export type Verdict = { state: 'noted' | 'asked' | 'doubtful'; reason: ReplyReason | null }

/** An answer that was taken before, for the same entry. */
export type Earlier = { sequence: number | null; stamp: Instant }

type Question = { reply: CalendarReply; answered: Answered | undefined; earlier: readonly Earlier[]; now: Instant }

/** What becomes of a well-formed answer. It never cancels anything: anybody can send a mail in somebody else's name. */
export function judgeReply({ reply, answered, earlier, now }: Question): Verdict {
  if (!answered) return doubtful('unknown-entry')
  // No entry of ours repeats: none has a second occurrence.
  if (reply.recurrence !== '') return doubtful('unknown-entry')
  if (!isFromThem(reply, answered)) return doubtful('other-address')
  // Whoever answers from the future would outdo every later answer.
  if ((reply.stamp ?? 0) > now + day) return doubtful('ahead')
  if (earlier.some((one) => !isNewer(reply, one))) return { state: 'noted', reason: 'superseded' }
  const fault = revisionFault(reply, answered)
  if (fault) return doubtful(fault)
  return reply.partStat === 'DECLINED' ? judgeDeclined(answered, now) : judgeComing(reply, answered, now)
}

/** What becomes of the wish to get an entry once more (RFC 5546 § 3.2.6): it goes to the person's own address, whoever asks. */
export function judgeRefresh({ reply, answered, now }: Omit<Question, 'earlier'>): Verdict {
  if (!answered) return doubtful('unknown-entry')
  if (!isFromThem(reply, answered)) return doubtful('other-address')
  const hasSeat = answered.record.state === 'confirmed' && !isOver(answered, now)
  return hasSeat ? { state: 'noted', reason: 'sent-again' } : doubtful('refresh')
}

/** Whether it is still possible, and needed, to ask who declined. Also what the office finds when it assigns a reply. */
export function judgeDeclined(answered: Omit<Answered, 'sequences' | 'changeSentAt'>, now: Instant): Verdict {
  const { record, sessionId } = answered
  if (isOver(answered, now)) return { state: 'noted', reason: 'nothing-to-do' }
  const until = deadlinesOf(record.event)[sessionId === null ? 'cancel' : 'change']
  return now < Math.min(until, record.event.startsAt) ? { state: 'asked', reason: null } : doubtful('too-late')
}

function isFromThem({ attendee, sentBy }: CalendarReply, { record }: Answered): boolean {
  const own = [record.registration.email, record.contact?.email ?? '']
  const theirs = own.filter(Boolean).map(addressKey)
  return [attendee, sentBy].some((address) => theirs.includes(addressKey(address)))
}

function judgeComing({ partStat, comment }: CalendarReply, answered: Answered, now: Instant): Verdict {
  if (comment) return doubtful('comment')
  const hasSeat = answered.record.state === 'confirmed' && !isOver(answered, now)
  if (partStat === 'ACCEPTED' && !hasSeat) return doubtful('no-seat')
  return { state: 'noted', reason: null }
}

function isOver(
  { record: { event, state }, takenBack }: Omit<Answered, 'sequences' | 'changeSentAt'>,
  now: Instant,
): boolean {
  return takenBack || state === 'cancelled' || event.status === 'cancelled' || now >= event.endsAt
}

/** Which revision is answered: by SEQUENCE, and where that is left out by whether the answer came after the last change was sent. */
function revisionFault(
  { sequence, stamp }: CalendarReply,
  { sequences, changeSentAt }: Answered,
): ReplyReason | undefined {
  if (sequence === null)
    return Math.floor((changeSentAt ?? 0) / second) * second > (stamp ?? 0) ? 'outdated' : undefined
  if (sequences.includes(sequence)) return undefined
  return sequence > Math.max(...sequences) ? 'ahead' : 'outdated'
}

/** RFC 5546 § 2.1.5: a higher SEQUENCE counts, and between equal ones, or where one is left out, the later DTSTAMP. */
function isNewer({ sequence, stamp }: CalendarReply, earlier: Earlier): boolean {
  if (sequence === null || earlier.sequence === null || sequence === earlier.sequence)
    return (stamp ?? 0) > earlier.stamp
  return sequence > earlier.sequence
}

function doubtful(reason: ReplyReason): Verdict {
  return { state: 'doubtful', reason }
}
