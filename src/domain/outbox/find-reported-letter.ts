import { and, eq, inArray, or } from 'drizzle-orm'
import { letters } from '../../db/schema/letters.ts'
import { registrations } from '../../db/schema/registrations.ts'
import type { Deps } from '../../deps.ts'
import type { DeliveryReport, ReportedRecipient } from '../../formats/read-delivery-report.ts'
import { addressKey } from '../../lib/mail-address.ts'
import { type Report, refusedLater } from './delivery-news.ts'
import { keyIn, messageIdOf } from './message-id.ts'

/** The letter a report is about, and what it makes of it; without a report it is only looked at. */
export type Reported = {
  letter: { id: number; hostId: string; eventId: string | null; registrationId: string | null }
  report: Report | undefined
}

/**
 * The letter of one of these hosts that a mail server reports on: its Message-ID has to be ours, and the address that of the
 * letter. Undefined for anything else; anybody can write a report.
 */
export async function findReportedLetter(
  { store, keys }: Pick<Deps, 'store' | 'keys'>,
  { messageId, recipients }: DeliveryReport,
  hostIds: readonly string[],
): Promise<Reported | undefined> {
  const key = keyIn(messageId)
  const named = key && and(eq(letters.about, key.about), eq(letters.kind, key.kind), eq(letters.revision, key.revision))
  if (messageId === '') return undefined
  const rows = await store.read
    .select({ letter: letters, registrationId: registrations.id })
    .from(letters)
    .leftJoin(registrations, eq(registrations.id, letters.about))
    .where(and(inArray(letters.hostId, [...hostIds]), or(eq(letters.carrierId, messageId), named)))
    .limit(2)
  for (const { letter, registrationId } of rows) {
    const genuine =
      letter.carrierId === messageId || messageId === (await messageIdOf(keys, letter, senderIn(messageId)))
    const recipient = recipients.find(({ addresses }) =>
      addresses.some((one) => addressKey(one) === addressKey(letter.address)),
    )
    const { id, hostId, eventId } = letter
    if (genuine && recipient && letter.address !== '')
      return { letter: { id, hostId, eventId, registrationId }, report: reportOf(recipient) }
  }
  return undefined
}

function senderIn(messageId: string): string {
  return messageId.slice(messageId.lastIndexOf('@'), -1)
}

/** Judged like an answer at the recipient. A delay is no failure: the server goes on trying. */
function reportOf({ action, status, reply }: ReportedRecipient): Report | undefined {
  if (action === 'delivered') return { event: 'delivered', state: 'delivered', problem: null }
  if (action === 'delayed') return { event: 'delayed', state: 'sent', problem: null }
  if (action !== 'failed') return undefined
  return refusedLater({ reply, status: status || undefined })
}
