import type { Mailer } from '../ports/mailer.ts'
import { developmentMailbox } from './development-mailbox.ts'
import { resendMailer } from './resend.ts'
import { smtpMailer } from './smtp.ts'

type Mail =
  | { by: 'resend'; key: string; baseUrl: string | undefined }
  | { by: 'smtp'; url: string }
  | { by: 'mailbox' }
  | { by: 'none' }

/** The carrier a configuration names, on Node, and how its connections are closed. */
export function nodeMailer(mail: Mail): { mailer: Mailer | null; close(): void } {
  const close = () => {}
  switch (mail.by) {
    case 'resend':
      return { mailer: resendMailer(mail.key, mail.baseUrl), close }
    case 'smtp': {
      const mailer = smtpMailer(mail.url)
      return { mailer, close: mailer.close }
    }
    case 'mailbox':
      return { mailer: developmentMailbox, close }
    case 'none':
      return { mailer: null, close }
  }
}
