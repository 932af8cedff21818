import type { Renderer } from '../outbox/renderer.ts'
import { readMailingRecipient } from './mailing-recipient.ts'
import { findOptedOut } from './opt-outs.ts'
import { readMailing } from './read-mailing.ts'
import { renderMailing } from './render-mailing.ts'
import { isOvertaken } from './withdraw-called-off.ts'

/**
 * One letter of a mailing. Whoever opted out since it was written, or has another address by now, gets none; nor does
 * anybody of what was sent off before the event was called off.
 */
export const mailingLetter: Renderer = async (deps, letter) => {
  const { mailingId, eventId, hostId, about, address, language } = letter
  if (mailingId === null || eventId === null) return undefined
  const mailing = await readMailing(deps, { eventId, id: mailingId })
  const recipient = await readMailingRecipient(deps, about)
  if (!recipient || recipient.event.forgottenAt !== null || recipient.address !== address) return undefined
  if (isOvertaken(mailing.changedAt, recipient.event.cancelledAt)) return undefined
  const optedOut = mailing.advertising && (await findOptedOut(deps, hostId, [address])).has(address)
  return optedOut ? undefined : renderMailing(deps, recipient, mailing, language)
}
