import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import { headersOf } from '../ports/letter-headers.ts'
import type { LetterAttachment, Mailer, RenderedLetter, SendOutcome } from '../ports/mailer.ts'
import { type Line, smtpLines } from './smtp-lines.ts'

/** A mail server of the application's own, for instance the one of a ministry. The key becomes the Message-ID, so that a repeat is recognised. */
export function smtpMailer(url: string): Mailer & { close(): void } {
  const lines = smtpLines(url)
  return {
    lines: 4,
    send: async (letter, key, leaving) => {
      const messageId = `<${key.replaceAll('/', '.')}@${letter.from.address.split('@')[1]}>`
      let handedOver = false
      try {
        const mail = await composed(letter, messageId)
        const line = await lines.take()
        if (!(await leaving())) {
          lines.giveBack(line.connection)
          return { as: 'withheld' }
        }
        await sendOver(lines, line, mail, () => {
          handedOver = true
        })
        return { as: 'sent', carrierId: messageId }
      } catch (error) {
        return outcome(error as Failure, handedOver)
      }
    },
    keyHeldMs: 0,
    close: lines.close,
  }
}

type Mail = { envelope: { from: string | false; to: string[]; size: number }; bytes: Buffer }

async function composed(letter: RenderedLetter, messageId: string): Promise<Mail> {
  const node = new MailComposer({
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
  }).compile()
  const bytes = await node.build()
  const { from, to } = node.getEnvelope()
  return { envelope: { from, to, size: bytes.length }, bytes }
}

/**
 * A server may have closed a kept connection without our knowing: what fails there before the text goes over a new one. One
 * that merely refused a letter takes the next.
 */
async function sendOver(
  lines: ReturnType<typeof smtpLines>,
  line: Line,
  mail: Mail,
  whenOver: () => void,
): Promise<void> {
  const { connection } = line
  let over = false
  try {
    await sent(connection, mail, () => {
      over = true
      whenOver()
    })
    lines.giveBack(connection)
  } catch (error) {
    const { responseCode } = error as Failure
    const lost = responseCode === undefined || responseCode === 421
    if (lost) lines.hangUp(connection)
    else connection.reset((refused) => (refused ? lines.hangUp(connection) : lines.giveBack(connection)))
    if (!lost || over || !line.reused) throw error
    await sendOver(lines, await lines.fresh(), mail, whenOver)
  }
}

function sent(connection: Line['connection'], { envelope, bytes }: Mail, whenOver: () => void): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  // In the next turn: whoever closes it may still be about to say why.
  const lost = () =>
    setImmediate(reject, Object.assign(new Error('The connection is closed.'), { code: 'ECONNECTION' }))
  const limit = setTimeout(() => connection.close(), longestMs)
  connection.once('error', reject).once('end', lost)
  const text = Readable.from(inPieces(bytes, whenOver), { objectMode: false, highWaterMark: pieceBytes })
  connection.send(envelope, text, (error) => (error ? reject(error) : resolve()))
  return promise.finally(() => {
    clearTimeout(limit)
    connection.off('error', reject).off('end', lost)
  })
}

/** In ms: a server that says a word now and then does not keep a line for ever. */
const longestMs = 15 * 60_000

const pieceBytes = 16 * 1024

/** After its last byte only the final dot is missing: whoever loses the connection then cannot know what became of the letter. */
function* inPieces(bytes: Buffer, whenOver: () => void) {
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    if (from + pieceBytes >= bytes.length) whenOver()
    yield bytes.subarray(from, from + pieceBytes)
  }
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
 * connection, login or sender is the application's fault, and everybody's letters wait until it is mended.
 */
function outcome(error: Failure, handedOver: boolean): SendOutcome {
  const { responseCode, command, response = '', code = 'not-written' } = error
  if (responseCode === undefined) {
    const as = handedOver ? 'unknown' : ofTheServer.includes(code) ? 'back-off' : 'later'
    return { as, problem: code }
  }
  const status = /^\d{3}[ -]([45]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  const problem = status ? `${responseCode} ${status}` : String(responseCode)
  const ofTheLetter = command === 'RCPT TO' || command === 'DATA' || responseCode === tooLarge
  if (!ofTheLetter || responseCode === 421) return { as: 'back-off', problem }
  if (responseCode < 500) return { as: 'later', problem }
  return { as: command === 'RCPT TO' && isDead(status) ? 'bounced' : 'never', problem }
}

/** RFC 3463 § 3: 5.1.x is about the address, 5.2.1 a disabled mailbox; a full one or a policy does not mean that nobody lives there. */
function isDead(status: string | undefined): boolean {
  return status === undefined || status.startsWith('5.1.') || status === '5.2.1'
}
