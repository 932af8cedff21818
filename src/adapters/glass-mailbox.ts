import type { Mailer } from '../ports/mailer.ts'

/** Demo and edge: a letter counts as sent, stays in the outbox and can be read at /dev/mailbox. */
export const glassMailbox: Mailer = {
  send: async (_letter, key) => ({ as: 'sent', carrierId: key }),
  keyHeldMs: Number.POSITIVE_INFINITY,
}
