import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import { replies } from '../../../db/schema/replies.ts'
import type { Deps } from '../../../deps.ts'
import { oneLine } from '../../../formats/one-line.ts'
import { type CalendarReply, readCalendarReply } from '../../../formats/read-calendar-reply.ts'
import type { DeliveryReport } from '../../../formats/read-delivery-report.ts'
import { type ReadMail, readMail } from '../../../formats/read-mail.ts'
import { day, type Instant } from '../../../lib/dates.ts'
import { sha256 } from '../../../lib/tokens.ts'
import type { Report } from '../../outbox/delivery-news.ts'
import { findReportedLetter } from '../../outbox/find-reported-letter.ts'
import { type Answered, findAnswered } from './find-answered.ts'
import { type Earlier, judgeRefresh, judgeReply, type ReplyReason, type Verdict } from './judge-reply.ts'

/** A mail as it is kept, and what becomes of it. */
export type UnderstoodMail = {
  row: Omit<typeof replies.$inferInsert, 'id' | 'hostId' | 'via' | 'carrierId' | 'receivedAt' | 'attempts' | 'state'>
  /** The host whose entry it answers, where that is known. */
  hostId: string | undefined
  verdict: Verdict
  /** What a mail server tells of a letter of ours. */
  news?: { letterId: number; report: Report; at: Instant } | undefined
}

type Uses = Pick<Deps, 'store' | 'clock' | 'keys'>

/** The most characters kept of each part; more than that nobody reads. */
const longest = { address: 320, subject: 200, comment: 2000, body: 10_000, raw: 64 * 1024 } as const

/** Reads a mail as an answer to an invitation of one of these hosts. It writes nothing. */
export async function understandMail(
  deps: Uses,
  { hostIds, bytes }: { hostIds: readonly string[]; bytes: Uint8Array },
): Promise<UnderstoodMail> {
  const mail = await readMail(bytes)
  if (mail.report) return understandReport(deps, { hostIds, bytes, mail, report: mail.report })
  const { reply, fault } = readingOf(mail)
  const addresses = [reply.attendee, reply.sentBy].filter(Boolean)
  const answered = reply.uid ? await findAnswered(deps, { hostIds, uid: reply.uid, addresses }) : undefined
  const verdict = await verdictOf(deps, { reply, fault, answered })
  return {
    hostId: answered?.record.registration.hostId,
    verdict,
    row: {
      ...rowOfMail(mail, bytes),
      ...rowOfReply(reply),
      contentKey: await contentKey(mail, bytes),
      eventId: answered?.record.event.id ?? null,
      registrationId: answered?.record.registration.id ?? null,
      sessionId: answered?.sessionId ?? null,
      reason: verdict.reason,
    },
  }
}

/**
 * By what a mail is known again, in whatever way it comes: its Message-ID and what it says, or the object of a calendar. A mail
 * with neither is its bytes, or those who write little would be one.
 */
async function contentKey({ messageId, calendars, text }: ReadMail, bytes: Uint8Array): Promise<string> {
  const content = calendars.join('\n') || (messageId && text.trim())
  return sha256(content ? `${messageId}\n${calendars.join('\n') || text}` : new Uint8Array(bytes))
}

type Reported = { hostIds: readonly string[]; bytes: Uint8Array; mail: ReadMail; report: DeliveryReport }

/** A report on a letter of ours stands at the letter; any other is looked at by the office, and changes nothing. */
async function understandReport(deps: Uses, { hostIds, bytes, mail, report }: Reported): Promise<UnderstoodMail> {
  const found = await findReportedLetter(deps, report, hostIds)
  const verdict: Verdict = found
    ? { state: 'noted', reason: 'report' }
    : { state: 'doubtful', reason: 'unknown-report' }
  return {
    hostId: found?.letter.hostId,
    verdict,
    news: found?.report && { letterId: found.letter.id, report: found.report, at: reportedAt(mail, deps.clock.now()) },
    row: {
      // Without the letter it encloses: that one holds the person's link.
      ...{ ...rowOfMail(mail, new Uint8Array()), ...rowOfReply(noReply) },
      contentKey: await sha256(mail.messageId ? `${mail.messageId}\n${JSON.stringify(report)}` : new Uint8Array(bytes)),
      eventId: found?.letter.eventId ?? null,
      registrationId: found?.letter.registrationId ?? null,
      sessionId: null,
      reason: verdict.reason,
    },
  }
}

/** When a server says that it wrote a report, so that the order in which reports are read changes nothing. */
function reportedAt({ sentAt }: ReadMail, now: Instant): Instant {
  return sentAt !== undefined && sentAt > now - longestWay && sentAt < now ? sentAt : now
}

/** A date further back is no date of a report. */
const longestWay = 30 * day

async function verdictOf(
  deps: Uses,
  { reply, fault, answered }: { reply: CalendarReply; fault: ReplyReason | null; answered: Answered | undefined },
): Promise<Verdict> {
  const now = deps.clock.now()
  if (fault === 'refresh') return judgeRefresh({ reply, answered, now })
  // Who is away has answered nothing, and nobody has to look.
  if (fault === 'automatic') return { state: 'noted', reason: fault }
  if (fault) return { state: 'doubtful', reason: fault }
  return judgeReply({ reply, answered, earlier: await earlierAnswers(deps, answered), now })
}

const noReply: CalendarReply = {
  ...{ uid: '', sequence: null, recurrence: '', stamp: null, attendee: '', sentBy: '', partStat: null, comment: '' },
}

function readingOf(mail: ReadMail): { reply: CalendarReply; fault: ReplyReason | null } {
  if (mail.replied) return { reply: noReply, fault: 'automatic' }
  const [calendar, another] = mail.calendars
  if (calendar === undefined) return { reply: noReply, fault: withoutCalendar(mail) }
  const reading = readCalendarReply(calendar)
  return another === undefined ? reading : { ...reading, fault: 'several-entries' }
}

function withoutCalendar({ broken, automatic, fromServer, wrapped }: ReadMail): ReplyReason {
  if (broken) return 'broken'
  if (fromServer) return 'unknown-report'
  if (automatic) return 'automatic'
  return wrapped ? 'wrapped' : 'no-calendar'
}

/** With these reasons an answer was taken for one; with any other, a mail was none of this person to this entry. */
const taken: ReplyReason[] = ['comment', 'no-seat', 'too-late', 'nothing-to-do', 'outdated', 'superseded']

/** What was taken from the same person for the same entry. */
async function earlierAnswers({ store }: Uses, answered: Answered | undefined): Promise<Earlier[]> {
  if (!answered) return []
  const { record, sessionId } = answered
  const rows = await store.read
    .select({ sequence: replies.sequence, stamp: replies.stamp })
    .from(replies)
    .where(
      and(
        eq(replies.registrationId, record.registration.id),
        sessionId === null ? isNull(replies.sessionId) : eq(replies.sessionId, sessionId),
        isNotNull(replies.partStat),
        isNotNull(replies.stamp),
        or(isNull(replies.reason), inArray(replies.reason, taken)),
      ),
    )
  return rows.map(({ sequence, stamp }) => ({ sequence, stamp: stamp ?? 0 }))
}

function rowOfMail(mail: ReadMail, bytes: Uint8Array) {
  return {
    sender: oneLine(mail.sender, longest.address),
    subject: oneLine(mail.subject, longest.subject),
    body: legible(mail.text.trim(), longest.body),
    raw: legible(new TextDecoder().decode(bytes.subarray(0, longest.raw)), longest.raw),
  }
}

function rowOfReply(reply: CalendarReply) {
  return {
    attendee: oneLine(reply.attendee, longest.address),
    uid: oneLine(reply.uid, longest.address),
    sequence: reply.sequence,
    stamp: reply.stamp,
    partStat: reply.partStat,
    comment: legible(reply.comment, longest.comment),
  }
}

/** Without characters that can act, and whole: a cut never leaves half a character. */
function legible(text: string, most: number): string {
  return text
    .slice(0, most)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
}
