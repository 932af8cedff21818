import type { Deps } from '../../deps.ts'
import type { LetterHeaders } from '../../ports/letter-headers.ts'
import { messageIdOf } from './message-id.ts'
import type { Leased } from './take-lease.ts'

/**
 * What every letter says of itself: its Message-ID, that a machine wrote it (RFC 3834 § 5; Exchange sends no absence notes, but
 * still says what cannot be delivered), and with which letter about the same registration it belongs together.
 */
export async function mailHeaders(
  { keys }: Pick<Deps, 'keys'>,
  letter: Leased,
  sender: string,
): Promise<{ messageId: string; headers: LetterHeaders }> {
  const messageId = await messageIdOf(keys, letter, sender)
  // A mail server knows a letter by its Message-ID, another carrier by an id of its own.
  const began = letter.eventId !== null && letter.began?.startsWith('<') ? letter.began : undefined
  return {
    messageId,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
      ...(began && { 'In-Reply-To': began, References: began }),
    },
  }
}
