import { PassThrough } from 'node:stream'
import { createTransport } from 'nodemailer'
import { headersOf } from '../ports/letter-headers.ts'
import type { LetterAttachment, Mailer, SendOutcome } from '../ports/mailer.ts'

/** A mail server of the house's own, for instance the one of a ministry. The key becomes the Message-ID, so that a repeat is recognised. */
export function smtpMailer(url: string): Mailer & { close(): void } {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    maxRequeues: 2,
    connectionTimeout: 10_000,
    socketTimeout: 30_000,
  })
  const handedOver = new Set<string>()
  transport.use('stream', (mail, done) => {
    const { messageId } = mail.data
    mail.message.processFunc((input) => input.pipe(noticingTheEnd(() => messageId && handedOver.add(messageId))))
    done()
  })
  return {
    send: async (letter, key) => {
      const messageId = `<${key.replaceAll('/', '.')}@${letter.from.address.split('@')[1]}>`
      try {
        const sent = await transport.sendMail({
          from: letter.from,
          to: { name: '', address: letter.to },
          replyTo: letter.replyTo,
          subject: letter.subject,
          text: letter.text,
          html: letter.html,
          attachments: letter.attachments.map(attachment),
          alternatives: letter.attachments.filter(({ beside }) => beside).map(invitation),
          headers: headersOf(letter.headers),
          messageId,
          disableFileAccess: true,
          disableUrlAccess: true,
        })
        return { as: 'sent', carrierId: sent.messageId }
      } catch (error) {
        return outcome(error as Failure, handedOver.has(messageId))
      } finally {
        handedOver.delete(messageId)
      }
    },
    keyHeldMs: 0,
    close: () => transport.close(),
  }
}

/** After its last byte only the final dot is missing: whoever loses the connection then cannot know what became of the letter. */
function noticingTheEnd(whenOver: () => void): PassThrough {
  return new PassThrough({
    flush(done) {
      whenOver()
      done()
    },
  })
}

/** What stands beside the text as well is a mere file here, or some programs would take it for a second invitation. */
function attachment({ filename, contentType, content, encoding, contentId, beside }: LetterAttachment) {
  const type = beside ? 'application/ics' : contentType
  return {
    filename,
    contentType: type,
    content,
    ...(encoding ? { encoding } : {}),
    ...(contentId ? { cid: contentId } : {}),
  }
}

/** As one form of the text, without a file name: so calendars show it with the letter. */
function invitation({ contentType, content }: LetterAttachment) {
  return { contentType, content }
}

type Failure = { responseCode?: number; code?: string; command?: string; response?: string }

/** Faults of the connection, the login or the server, by the library's codes. Any other without an answer is one of the letter. */
const ofTheServer = [
  ...['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'EPROTOCOL', 'EPROXY', 'EMAXLIMIT'],
  ...['ETLS', 'EREQUIRETLS', 'EAUTH', 'ENOAUTH', 'EOAUTH2', 'ECONFIG'],
]

/** RFC 1870 § 6.1: a letter larger than the server takes is refused with its announced size, at the sender already. */
const tooLarge = 552

/**
 * RFC 5321 § 4.2.1: 5xx is for good, 4xx may pass. Only the recipient and the text are the letter's own: a refused
 * connection, login or sender is the house's fault, and everybody's letters wait until it is mended.
 */
function outcome(error: Failure, handedOver: boolean): SendOutcome {
  const { responseCode, command, response = '', code = 'not-written' } = error
  if (responseCode === undefined) {
    const as = handedOver ? 'unknown' : ofTheServer.includes(code) ? 'rest' : 'later'
    return { as, problem: code }
  }
  const status = /^\d{3}[ -]([45]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  const problem = status ? `${responseCode} ${status}` : String(responseCode)
  const ofTheLetter = command === 'RCPT TO' || command === 'DATA' || responseCode === tooLarge
  if (!ofTheLetter || responseCode === 421) return { as: 'rest', problem }
  if (responseCode < 500) return { as: 'later', problem }
  return { as: command === 'RCPT TO' && isDead(status) ? 'bounced' : 'never', problem }
}

/** RFC 3463 § 3: 5.1.x is about the address, 5.2.1 a disabled mailbox; a full one or a policy does not mean that nobody lives there. */
function isDead(status: string | undefined): boolean {
  return status === undefined || status.startsWith('5.1.') || status === '5.2.1'
}
