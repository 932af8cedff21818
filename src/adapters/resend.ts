import { type ErrorResponse, Resend } from 'resend'
import { base64 } from '../lib/base64.ts'
import { judgeAnswer } from '../lib/carrier-answers.ts'
import { hour } from '../lib/dates.ts'
import { headersOf } from '../ports/letter-headers.ts'
import type { LetterAttachment, Mailer, RenderedLetter, SendOutcome } from '../ports/mailer.ts'
import { receivedMail } from './resend-inbox.ts'

const utf8 = new TextEncoder()

/**
 * Resend over its REST API. One key is kept there for 24 h and demands a byte-equal letter; the SDK does not retry. A request
 * is answered or given up; there is no line to wait for.
 * @see https://resend.com/docs/api-reference/emails/send-email
 */
export function resendMailer(key: string, baseUrl: string | undefined, patienceMs = 30_000): Mailer {
  const resend = new Resend(key, baseUrl ? { baseUrl } : {})
  return {
    lines: 4,
    send: async (letter, idempotencyKey, leaving) => {
      const body = payload(letter, idempotencyKey)
      if (!(await leaving())) return { as: 'withheld' }
      const signal = AbortSignal.timeout(patienceMs)
      try {
        const { data, error, headers } = await resend.emails.send(body, { idempotencyKey, signal })
        return error ? outcome(error, headers?.['retry-after']) : { as: 'sent', carrierId: data.id }
      } catch {
        return { as: 'unknown', problem: judgeAnswer({ stage: 'ORDER', code: 'timeout' }).problem }
      }
    },
    keyHeldMs: 23 * hour,
    receive: (id) => receivedMail(resend, id),
  }
}

/** The tag comes back with everything that is told of the letter later, also if its id never reached us. */
function payload(letter: RenderedLetter, key: string) {
  // It chooses the Message-ID itself: the first letter of a thread refers to the id by which the later ones know it.
  const headers = headersOf({ ...(letter.messageId && { References: letter.messageId }), ...letter.headers })
  const tag = key.replaceAll('/', '_')
  return {
    from: `${quoted(letter.from.name)} <${letter.from.address}>`,
    to: letter.to,
    replyTo: letter.replyTo,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    attachments: letter.attachments.map(attachment),
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(/^[\w-]{1,256}$/.test(tag) ? { tags: [{ name: 'letter', value: tag }] } : {}),
  }
}

/** RFC 5322 § 3.2.4 quoted-string. */
function quoted(name: string): string {
  return `"${name.replace(/["\\\r\n]/g, ' ')}"`
}

function attachment({ filename, contentType, content, encoding, contentId }: LetterAttachment) {
  return {
    filename,
    contentType,
    content: encoding === 'base64' ? content : base64(utf8.encode(content)),
    ...(contentId ? { contentId } : {}),
  }
}

/**
 * While the same letter is still in hand there, nothing is said of the carrier or of the other letters, and its repeat later
 * on is still one letter. Quotas are counted by days. A silent or broken carrier may have taken the letter.
 */
function outcome({ name, statusCode }: ErrorResponse, retryAfter: string | undefined): SendOutcome {
  const { cause, letter, problem } = judgeAnswer({ stage: 'ORDER', reply: statusCode ?? undefined, code: name })
  if (statusCode === null || statusCode >= 500) return { as: 'unknown', problem }
  if (letter !== 'waits') return { as: letter, problem }
  if (cause === 'quota') return { as: 'back-off', problem, until: 'next-day' }
  return { as: 'back-off', problem, ...(cause === 'rate' && { until: { afterMs: (Number(retryAfter) || 1) * 1000 } }) }
}
