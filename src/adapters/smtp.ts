import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import { type CarrierAnswer, judgeAnswer, type Stage } from '../lib/carrier-answers.ts'
import { headersOf } from '../ports/letter-headers.ts'
import type { LetterAttachment, Mailer, RenderedLetter, SendOutcome } from '../ports/mailer.ts'
import { type Line, smtpLines } from './smtp-lines.ts'

/** A mail server of the application's own, for instance the one of a ministry. A repeat has the same Message-ID. */
export function smtpMailer(url: string): Mailer & { close(): void } {
  const lines = smtpLines(url)
  return {
    lines: 4,
    send: async (letter, key, leaving) => {
      const messageId = letter.messageId ?? `<${key.replaceAll('/', '.')}@${letter.from.address.split('@')[1]}>`
      let handedOver = false
      try {
        const mail = await composed(letter, messageId)
        const line = await lines.take()
        if (!(await leaving())) {
          lines.giveBack(line)
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
    await sent(line, mail, () => {
      over = true
      whenOver()
    })
    lines.giveBack(line)
  } catch (error) {
    const { responseCode, code } = error as Failure
    const begun = code !== 'SMTPUTF8'
    const lost = begun && (responseCode === undefined || responseCode === 421)
    if (lost) lines.hangUp(connection)
    else if (!begun) lines.giveBack(line)
    else connection.reset((refused) => (refused ? lines.hangUp(connection) : lines.giveBack(line)))
    if (!lost || over || !line.reused) throw error
    await sendOver(lines, await lines.fresh(), mail, whenOver)
  }
}

function sent({ connection, utf8 }: Line, { envelope, bytes }: Mail, whenOver: () => void): Promise<void> {
  if (!utf8 && envelope.to.some(needsUtf8))
    return Promise.reject(Object.assign(new Error('The server takes ASCII addresses alone.'), { code: 'SMTPUTF8' }))
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

/** RFC 6531 § 3.2: a server that does not offer it takes no such address; what is sent all the same is answered by chance. */
function needsUtf8(address: string): boolean {
  return /[^\x20-\x7e]/.test(address)
}

type Failure = { responseCode?: number; code?: string; originalCode?: string; command?: string; response?: string }

/** Faults of the connection, the login or the server, by the library's codes. Any other without an answer is one of the letter. */
const ofTheServer = [
  ...['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'EPROTOCOL', 'EPROXY', 'EMAXLIMIT'],
  ...['ETLS', 'EREQUIRETLS', 'EAUTH', 'ENOAUTH', 'EOAUTH2', 'ECONFIG'],
]

/** An answer is judged by its table; where the text was over before the line broke nobody knows. */
function outcome(failure: Failure, handedOver: boolean): SendOutcome {
  const answer = answerIn(failure)
  if (!answer) return { as: 'later', problem: failure.code ?? 'not-written' }
  const { letter, dead, problem } = judgeAnswer(answer)
  if (answer.reply === undefined && handedOver) return { as: 'unknown', problem }
  if (letter === 'waits') return { as: 'back-off', problem }
  return { as: dead ? 'bounced' : letter, problem }
}

/** Undefined: the letter could not even be written as a mail. */
function answerIn({ responseCode, command, response = '', code, originalCode }: Failure): CarrierAnswer | undefined {
  const stage = stageOf(command)
  if (responseCode !== undefined)
    return { stage, reply: responseCode, status: /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] }
  if (code === 'SMTPUTF8') return { stage: 'RCPT', code }
  if (code === 'EMESSAGE' && stage === 'MAIL') return { stage, code: 'SIZE' }
  if (code === undefined || !ofTheServer.includes(code)) return undefined
  return { stage, code: /^[A-Z][A-Z0-9_]{2,60}$/.test(originalCode ?? '') ? originalCode : code }
}

function stageOf(command = ''): Stage {
  if (command.startsWith('AUTH')) return 'LOGIN'
  // Only where TLS is required a refused EHLO ends the attempt: without it there is none.
  if (command === 'STARTTLS' || command === 'EHLO') return 'TLS'
  return steps[command] ?? 'CONNECT'
}

const steps: Readonly<Record<string, Stage>> = { 'MAIL FROM': 'MAIL', 'RCPT TO': 'RCPT', DATA: 'DATA' }
