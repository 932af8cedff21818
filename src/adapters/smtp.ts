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
        return outcome(error as Failure)
      }
    },
    close: () => transport.close(),
  }
}

type Failure = { responseCode?: number; code?: string; command?: string }

/**
 * RFC 5321 § 4.2.1: 5xx is for good, everything else may pass. Only the recipient and the text are the letter's own: a
 * refused connection, login or sender is the house's fault, and everybody's letters wait until it is mended.
 */
function outcome(error: Failure): SendOutcome {
  const problem = String(error.responseCode ?? error.code ?? 'unknown')
  const ofTheLetter = error.command === 'RCPT TO' || error.command === 'DATA'
  const forGood = ofTheLetter && error.responseCode !== undefined && error.responseCode >= 500
  return forGood ? { as: 'never', problem } : { as: 'later', problem }
}
