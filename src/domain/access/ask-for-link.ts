import { askedLinks } from '../../db/schema/access.ts'
import type { Deps } from '../../deps.ts'
import type { Language } from '../../lib/languages.ts'
import { addressKey } from '../../lib/mail-address.ts'
import { Refusal } from '../../lib/refusal.ts'
import { bucketsOf, type Count, countAttempts, type Limit } from './count-attempt.ts'

/** Null asks for the office, else for what somebody holds at this event. */
export type AskedLink = { eventId: string | null; email: string; language: Language }

/**
 * `here` and `everywhere`: letters to one address as asked from one network, and from all of them. Beyond both, one letter
 * in `atLeast` still leaves, whoever asks: its link opens what the owner asks for.
 */
export type LinkLimits = { here: Limit; everywhere: Limit; atLeast: Limit; network: Limit }

/**
 * Notes that somebody wants a link to be sent: one row, known or unknown, so that neither this answer nor the work after it
 * tells who is known; `answerAskedLinks` reads it a little later. Throws Refusal `too-many`.
 */
export async function askForLink(
  deps: Pick<Deps, 'store' | 'clock' | 'keys' | 'client'>,
  { eventId, email, language }: AskedLink,
  limits: LinkLimits,
): Promise<void> {
  const at = deps.clock.now()
  const { here, address, network } = await bucketsOf(deps, eventId === null ? 'sign-in' : `link/${eventId}`, email)
  const ask = (counts: Count[]) =>
    deps.store.write((draft) => [
      countAttempts(draft, [{ bucket: network, limit: limits.network }, ...counts], at),
      draft.insert(askedLinks).values({ eventId, address: addressKey(email), language, at }),
    ])
  try {
    await ask([
      { bucket: here, limit: limits.here },
      { bucket: address, limit: limits.everywhere },
    ])
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'too-many')) throw error
    await ask([{ bucket: `${address}/at-least`, limit: limits.atLeast }])
  }
}
