import type { LetterHeaders } from './letter-headers.ts'

/** A letter as its bytes are fixed in the outbox; every retry sends exactly this. */
export type RenderedLetter = {
  from: { name: string; address: string }
  replyTo: string
  to: string
  subject: string
  text: string
  html: string
  attachments: LetterAttachment[]
  headers?: LetterHeaders | undefined
  /** Its Message-ID, for a carrier that lets us choose it. */
  messageId?: string | undefined
}

/** Content is text, or base64 where the encoding says so. With a `contentId` the HTML shows it by `cid:…`. */
export type LetterAttachment = {
  filename: string
  contentType: string
  content: string
  encoding?: 'base64' | undefined
  contentId?: string | undefined
  /** It also stands beside the text as a form of it: an invitation that calendars show (RFC 6047 § 2.4). */
  beside?: boolean | undefined
}

/**
 * What became of an attempt; `problem` is a code, never the carrier's words (they may name people).
 * later: not taken, this letter may be next time · rest: nothing is taken for now, whatever the letter · unknown: perhaps
 * taken · never: this letter will not be taken · bounced: the address is dead.
 */
export type SendOutcome =
  | { as: 'sent'; carrierId: string }
  | { as: 'later'; problem: string }
  | { as: 'back-off'; problem: string; until?: 'next-day' | { afterMs: number } | undefined }
  | { as: 'unknown'; problem: string }
  | { as: 'never'; problem: string }
  | { as: 'bounced'; problem: string }

/** A mail that came in, as it was sent. too-large: beyond `longestMail` · never: it cannot be had (any more). */
export type ReceivedMail =
  | { as: 'received'; bytes: Uint8Array }
  | { as: 'later' }
  | { as: 'too-large' }
  | { as: 'never' }

/** The largest mail that is taken in, in bytes. */
export const longestMail = 1024 * 1024

/** Called when a line is free and the envelope is about to go: notes that the attempt begins, and tells whether it may. */
type Leaving = () => Promise<boolean>

/** A carrier. It never throws. */
export type Mailer = {
  /** How many letters it can have on the wire at once; a letter beyond would have to wait inside it. */
  lines: number
  /** Until `leaving` was called nothing has left for certain; where that says no, the letter is withheld. */
  send(letter: RenderedLetter, key: string, leaving: Leaving): Promise<SendOutcome | { as: 'withheld' }>
  /** How long a key is remembered, in ms: until then the same letter sent again is one letter. 0: it may arrive twice. */
  keyHeldMs: number
  /** The mail that came in under this id; only of a carrier that takes mail in. */
  receive?(id: string): Promise<ReceivedMail>
}
