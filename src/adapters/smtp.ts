import { createTransport } from 'nodemailer'
import type { Mailer, SendOutcome } from '../ports/mailer.ts'

/** A mail server of the house's own, for instance the one of a ministry. The key becomes the Message-ID, so that a repeat is recognised. */
export function smtpMailer(url: string): Mailer & { close(): void } {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    socketTimeout: 30_000,
  })
  return {
    send: async (letter, key) => {
      try {
        const sent = await transport.sendMail({
          from: letter.from,
          to: { name: '', address: letter.to },
          replyTo: letter.replyTo,
          subject: letter.subject,
          text: letter.text,
          html: letter.html,
          attachments: letter.attachments,
          messageId: `<${key.replaceAll('/', '.')}@${letter.from.address.split('@')[1]}>`,
          disableFileAccess: true,
          disableUrlAccess: true,
        })
        return { as: 'sent', carrierId: sent.messageId }
      } catch (error) {
        return outcome(error as { responseCode?: number; code?: string })
      }
    },
    close: () => transport.close(),
  }
}

/** RFC 5321 § 4.2.1: 5xx is for good, everything else may pass. A refused login is the house's fault, not the letter's. */
function outcome(error: { responseCode?: number; code?: string }): SendOutcome {
  const problem = String(error.responseCode ?? error.code ?? 'unknown')
  const forGood = error.code !== 'EAUTH' && error.responseCode !== undefined && error.responseCode >= 500
  return forGood ? { as: 'never', problem } : { as: 'later', problem }
}
