import { z } from 'zod'
import type { Deps } from '../../../deps.ts'
import type { CarrierHook } from '../../outbox/taken-hook.ts'
import { announceMail } from './announce-mail.ts'
import { fetchMails } from './fetch-mails.ts'

/** What the carrier says of a mail that came in. @see https://resend.com/docs/webhooks/emails/received */
const announcement = z.object({
  email_id: z.string().min(1).max(200),
  from: z.string().catch(''),
  to: z.array(z.string()).max(100).catch([]),
  received_for: z.array(z.string()).max(100).catch([]),
  subject: z.string().catch(''),
})

/** Keeps that a mail came in before the carrier is answered, and fetches it afterwards. Throws Refusal `too-many`. */
export async function takeReceivedMail(
  deps: Pick<Deps, 'store' | 'clock' | 'mailer' | 'log' | 'background' | 'keys' | 'client'>,
  { data }: CarrierHook,
): Promise<void> {
  const { success, data: mail } = announcement.safeParse(data)
  if (!success) return
  const { email_id: id, from, to, received_for: receivedFor, subject } = mail
  await announceMail(deps, { id, from, to: [...receivedFor, ...to], subject })
  deps.background(fetchMails(deps))
}
