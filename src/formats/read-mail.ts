import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { calendarsOf, calendarsWithin } from './calendars-within.ts'
import { isBeyondMail } from './mail-bounds.ts'
import { type DeliveryReport, readDeliveryReport } from './read-delivery-report.ts'

/** What the application understands of a mail: who wrote it, what can be read in it, and the iCalendar objects that came along. */
export type ReadMail = {
  /** Message-ID (RFC 5322 § 3.6.4), empty if it has none. */
  messageId: string
  sender: string
  subject: string
  text: string
  /** Each once, unfolded, although many programs send the same object as a part and as an attachment. */
  calendars: string[]
  /** An answer of a machine: away, or undeliverable (RFC 3834 § 5, RFC 3462). */
  automatic: boolean
  /** It says of itself that a machine answered (RFC 3834 § 5.1): nobody decided anything, whatever it encloses. */
  replied: boolean
  /** Outlook's own wrapping, which holds what nobody else can read. */
  wrapped: boolean
  /** The MIME structure is beyond any honest mail. */
  broken: boolean
  /** What a mail server reports of a letter. */
  report: DeliveryReport | undefined
  /** It comes from a mail server, in whatever shape. */
  fromServer: boolean
  /** When it says that it was written, in milliseconds; undefined where that is no date. */
  sentAt: number | undefined
}

const limits = { maxNestingDepth: 20, maxHeadersSize: 64 * 1024, forceRfc822Attachments: true } as const
const deepestForward = 3

/** Ten times what is kept of its words. */
const longestHtml = 100_000

/** A mail as it was sent, a calendar file, or text that somebody pasted. Never throws: what is broken says so. */
export async function readMail(bytes: Uint8Array): Promise<ReadMail> {
  const pasted = new TextDecoder().decode(bytes).replace(/^\uFEFF/, '')
  if (isMail(pasted)) return isBeyondMail(bytes) ? { ...empty, broken: true } : readMessage(bytes, deepestForward)
  const calendars = calendarsOf(bytes)
  return { ...empty, calendars, text: calendars.length > 0 ? '' : pasted }
}

const empty: ReadMail = {
  messageId: '',
  sender: '',
  subject: '',
  text: '',
  calendars: [],
  automatic: false,
  replied: false,
  wrapped: false,
  broken: false,
  report: undefined,
  fromServer: false,
  sentAt: undefined,
}

/** Header fields before the first empty line, and among them one without which nothing is mail. */
function isMail(text: string): boolean {
  const head = text.slice(0, limits.maxHeadersSize).split(/\r?\n\r?\n/, 1)[0] ?? ''
  return /^(?:From |[A-Za-z][A-Za-z0-9-]*:)/.test(head) && /^(?:from|message-id|mime-version|received):/im.test(head)
}

async function readMessage(bytes: Uint8Array, depth: number): Promise<ReadMail> {
  const mail = await parsed(bytes)
  if (!mail) return { ...empty, broken: true }
  const own: ReadMail = {
    messageId: mail.messageId ?? '',
    sender: mail.from?.address ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? wordsOf((mail.html ?? '').slice(0, longestHtml)),
    calendars: calendarsIn(mail),
    automatic: isAutomatic(mail),
    replied:
      mail.headers.some(({ key, value }) => key === 'auto-submitted' && /^\s*auto-replied\b/i.test(value)) &&
      !isFromServer(mail),
    wrapped: mail.attachments.some(isWrapped),
    broken: false,
    report: readDeliveryReport(mail.attachments.map(asPart)),
    fromServer: isFromServer(mail),
    sentAt: Number.isNaN(Date.parse(mail.date ?? '')) ? undefined : Date.parse(mail.date ?? ''),
  }
  // The letter that a report encloses is ours, and no answer of anybody.
  if (own.report) return { ...own, calendars: [] }
  const forwarded = mail.attachments.find(({ mimeType }) => mimeType === 'message/rfc822')
  if (own.calendars.length > 0 || !forwarded || depth === 0) return own
  const inner = await readMessage(bytesOf(forwarded), depth - 1)
  return { ...inner, text: [own.text.trim(), inner.text].filter(Boolean).join('\n\n') }
}

/** Who says UTF-8 and writes Windows-1252 is read as written: nothing could be understood of it else. */
async function parsed(bytes: Uint8Array): Promise<Email | undefined> {
  const parse = (some: Uint8Array) => PostalMime.parse(some, limits).catch(() => undefined)
  const mail = await parse(bytes)
  const isLegible = !`${mail?.text}${mail?.html}`.includes('\uFFFD')
  return isLegible || isUtf8(bytes) ? mail : parse(asWritten(bytes))
}

function asWritten(bytes: Uint8Array): Uint8Array {
  const eightBit = Array.from({ length: Math.ceil(bytes.length / slice) }, (_, nr) =>
    String.fromCharCode(...bytes.subarray(nr * slice, (nr + 1) * slice)),
  ).join('')
  const corrected = eightBit.replace(/(charset\s{0,9}=\s{0,9}"?)(?:utf-?8|us-ascii)\b/gi, '$1windows-1252')
  return Uint8Array.from(corrected, (sign) => sign.charCodeAt(0))
}

const slice = 8 * 1024

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** What stands between the tags of a mail without plain text: enough to be read, never to be shown as HTML. */
function wordsOf(html: string): string {
  return html
    .split('<')
    .filter((piece) => !/^(?:style|script|title)\b/i.test(piece))
    .map((piece) =>
      piece
        .slice(piece.indexOf('>') + 1)
        .replaceAll('&nbsp;', ' ')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    )
    .filter((words) => words.trim() !== '')
    .join('\n')
}

function calendarsIn({ attachments, text = '' }: Email): string[] {
  const parts = attachments.filter(isCalendar).flatMap((attachment) => calendarsOf(bytesOf(attachment)))
  return [...new Set(parts.length > 0 ? parts : calendarsWithin(text))]
}

function isCalendar({ mimeType, filename }: Attachment): boolean {
  return mimeType === 'text/calendar' || mimeType === 'application/ics' || /\.ics$/i.test(filename ?? '')
}

function isWrapped({ mimeType, filename }: Attachment): boolean {
  return /^application\/(?:vnd\.)?ms-tnef$/.test(mimeType) || /^winmail\.dat$/i.test(filename ?? '')
}

function isAutomatic({ headers }: Email): boolean {
  return headers.some(
    ({ key, value }) =>
      (key === 'auto-submitted' && !/^\s*no\b/i.test(value)) ||
      (key === 'content-type' && /^\s*multipart\/report\b/i.test(value)) ||
      (key === 'precedence' && /auto[_-]?reply/i.test(value)) ||
      key === 'x-autoreply',
  )
}

/** RFC 5321 § 4.5.5 and what mail servers call themselves; most reports are multipart/report, old ones are not. */
function isFromServer({ from, headers }: Email): boolean {
  return (
    /^(?:mailer-daemon|postmaster)@/i.test(from?.address ?? '') ||
    headers.some(({ key }) => key === 'x-failed-recipients')
  )
}

function asPart(attachment: Attachment): { type: string; text: string } {
  return { type: attachment.mimeType, text: new TextDecoder().decode(bytesOf(attachment)) }
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
}
