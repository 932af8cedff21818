import type { Instant } from '../lib/dates.ts'

/** A message that somebody posted, as it came: the body unread, for one changed byte breaks the seal. */
type SignedMessage = { id: string; timestamp: string; signature: string; body: string }

/** Tells whether a message is the carrier's own, and fresh. */
export type HookSignature = { isGenuine(message: SignedMessage, now: Instant): Promise<boolean> }
