import type { announcedEntries } from '../../db/schema/calendar.ts'

/** What was sent of an entry; `declinedAt`: the SEQUENCE that the person declined in their calendar, if that is their last answer. */
export type Sent = Pick<
  typeof announcedEntries.$inferSelect,
  'sequence' | 'lift' | 'cancelled' | 'turns' | 'organizer' | 'unsent'
> & { declinedAt?: number | null }

type Before = Pick<Sent, 'sequence' | 'lift' | 'cancelled'> & Partial<Pick<Sent, 'turns' | 'unsent'>>

/** The SEQUENCE of an entry now, and by how much it exceeds the sum of the sequences it is made of. */
export type Revision = Pick<Sent, 'sequence' | 'lift'>

/**
 * The SEQUENCE with which an entry is sent, or taken back (`cancelled`): never below what was sent, and above it when an
 * entry comes or goes (RFC 5546 § 2.1.4). The same state sent again keeps its number. All that can change what an entry says
 * raises the sum or its turns, so that no two contents have one number, wherever they are read.
 */
export function revision(sum: number, sent: Before | undefined, cancelled: boolean): Revision {
  if (!sent) return { sequence: sum, lift: 0 }
  const least = sent.cancelled === cancelled ? sent.sequence : sent.sequence + 1
  const sequence = Math.max(sum + sent.lift + (sent.turns ?? 0), least)
  return { sequence, lift: sequence - sum }
}

/** Whether a calendar shows something else than the entry says now. */
export function isOutdated(sum: number, sent: Before | undefined, cancelled: boolean): boolean {
  if (!sent || sent.unsent) return !cancelled
  return sent.cancelled !== cancelled || (!cancelled && sum > sent.sequence - sent.lift)
}
