import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Instant } from '../../lib/dates.ts'
import { isHeldBack } from './held-back.ts'
import { type LettersAhead, readLettersAhead } from './read-letters-ahead.ts'

/** The letters that an act wrote, and what becomes of them. */
export type WrittenLetters = LettersAhead & {
  count: number
  /** To whom, the first of them, each once. */
  addresses: string[]
  /** How many stay here until the office has decided whose registration it is. */
  heldBack: number
}

type Asked = { hostId: string; eventId: string; since: Instant; bookingId?: string }

/** What was written about an event, or about a booking and everybody in it, from an instant on. */
export async function readWritten(
  deps: Pick<Deps, 'store' | 'config' | 'clock'>,
  { hostId, eventId, since, bookingId }: Asked,
): Promise<WrittenLetters> {
  const about =
    bookingId === undefined
      ? sql`e.mailing_id is null`
      : sql`(e.about = ${bookingId} or e.about in (select r.id from registrations r where r.booking_id = ${bookingId}))`
  const rows = await deps.store.read.all<{
    address: string
    held: number
  }>(sql`select e.address, ${isHeldBack('e')} as held
    from letters e where e.event_id = ${eventId} and e.written_at >= ${since} and e.state <> 'dropped' and ${about} order by e.id`)
  const addresses = [...new Set(rows.map(({ address }) => address))]
  return {
    ...(await readLettersAhead(deps, hostId, addresses)),
    ...{ count: rows.length, addresses },
    heldBack: rows.filter(({ held }) => held).length,
  }
}
