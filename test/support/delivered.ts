import type { Deps } from '../../src/deps.ts'
import { deliverDueLetters } from '../../src/domain/outbox/deliver-due-letters.ts'
import { type MailboxLetter, readMailbox } from '../../src/domain/outbox/read-mailbox.ts'
import { letterRenderers } from '../../src/jobs/letter-renderers.ts'

/** Delivers what is due, and gives what was delivered since the last time, in the order it left. */
export function deliveredTo(deps: Deps): () => Promise<MailboxLetter[]> {
  const known = new Set<number>()
  return async () => {
    await deliverDueLetters(deps, letterRenderers)
    const fresh = (await readMailbox(deps)).filter(({ id, state }) => state === 'sent' && !known.has(id))
    for (const { id } of fresh) known.add(id)
    return fresh
  }
}
