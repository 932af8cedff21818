/** A letter as its bytes are fixed in the outbox; every retry sends exactly this. */
export type RenderedLetter = {
  from: { name: string; address: string }
  replyTo: string
  to: string
  subject: string
  text: string
  html: string
  attachments: { filename: string; contentType: string; content: string }[]
}

/** What became of an attempt; `problem` is a code, never the carrier's words (they may name people). */
export type SendOutcome =
  | { as: 'sent'; carrierId: string }
  | { as: 'later'; problem: string; retryAfterMs?: number | undefined }
  | { as: 'never'; problem: string }

/** A carrier. It never throws; one key is one letter, however often it is sent. */
export type Mailer = { send(letter: RenderedLetter, key: string): Promise<SendOutcome> }
