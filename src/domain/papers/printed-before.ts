import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Fingerprint } from './fingerprint.ts'

/** Fingerprints by registration, unpacked when they are looked at: ten thousand at once would hold everybody up. */
export type PrintedBefore = ReadonlyMap<string, () => Fingerprint>

/** What stood on the badge of each registration when it was printed last; without those that were taken out since. */
export async function printedBefore({ store }: Pick<Deps, 'store'>, eventId: string): Promise<PrintedBefore> {
  // In a query with max() SQLite takes the other columns from the row of the maximum.
  const rows = await store.read.all<{ id: string; fingerprint: string }>(sql`
    select p.registration_id as id, p.fingerprint, max(q.printed_at)
    from printed_papers p join printings q on q.id = p.printing_id
    where p.event_id = ${eventId} group by p.registration_id`)
  return new Map(rows.map(({ id, fingerprint }) => [id, () => JSON.parse(fingerprint) as Fingerprint]))
}
