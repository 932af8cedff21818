import { type ErrorResponse, Resend } from 'resend'
import type { Mailer, RenderedLetter, SendOutcome } from '../ports/mailer.ts'

/** Faults of the letter itself: sending it again cannot help. */
const hopeless = new Set([
  'validation_error',
  'invalid_attachment',
  'invalid_from_address',
  'invalid_parameter',
  'missing_required_field',
  'invalid_idempotent_request',
])

/** Well below the lease of a letter, so that a silent carrier is asked again by one sender only. */
const patienceMs = 30_000

/**
 * Resend over its REST API. One key is kept there for 24 h and demands a byte-equal letter; the SDK neither throws nor
 * retries. @see https://resend.com/docs/api-reference/emails/send-email
 */
export function resendMailer(key: string, baseUrl: string | undefined): Mailer {
  const resend = new Resend(key, baseUrl ? { baseUrl } : {})
  return {
    send: async (letter, idempotencyKey) => {
      const signal = AbortSignal.timeout(patienceMs)
      const { data, error, headers } = await resend.emails.send(payload(letter), { idempotencyKey, signal })
      if (!error) return { as: 'sent', carrierId: data.id }
      return outcome(error, headers?.['retry-after'])
    },
  }
}

function payload(letter: RenderedLetter) {
  return {
    from: `${quoted(letter.from.name)} <${letter.from.address}>`,
    to: letter.to,
    replyTo: letter.replyTo,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    attachments: letter.attachments.map(({ filename, contentType, content }) => ({
      filename,
      contentType,
      content: base64(content),
    })),
  }
}

/** RFC 5322 § 3.2.4 quoted-string. */
function quoted(name: string): string {
  return `"${name.replace(/["\\\r\n]/g, ' ')}"`
}

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function outcome(error: ErrorResponse, retryAfter: string | undefined): SendOutcome {
  if (hopeless.has(error.name)) return { as: 'never', problem: error.name }
  const seconds = Number(retryAfter)
  return { as: 'later', problem: error.name, ...(seconds > 0 ? { retryAfterMs: seconds * 1000 } : {}) }
}
