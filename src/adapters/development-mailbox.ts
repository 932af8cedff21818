import type { Mailer } from '../ports/mailer.ts'

/** Demo and edge: a letter counts as sent, stays in the outbox and can be read at /dev/mailbox. */
export const developmentMailbox: Mailer = {
  lines: 8,
  send: async (_letter, key, leaving) => ((await leaving()) ? { as: 'sent', carrierId: key } : { as: 'withheld' }),
  keyHeldMs: Number.POSITIVE_INFINITY,
}
