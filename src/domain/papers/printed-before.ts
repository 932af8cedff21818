import { sql } from 'drizzle-orm'
import type { PaperKind } from '../../db/schema/papers.ts'
import type { Deps } from '../../deps.ts'
import { timeSlices } from '../../lib/time-slices.ts'
import type { Fingerprint } from './fingerprint.ts'

/** Fingerprints by registration, unpacked when they are looked at: ten thousand at once would hold everybody up. */
export type PrintedBefore = ReadonlyMap<string, () => Fingerprint>

type Paper = { row: number; id: string; fingerprint: string; at: number; paper: PaperKind }

/** What stood on the badge of each registration when it was printed last; without those that were taken out since. */
export async function printedBefore({ store }: Pick<Deps, 'store'>, eventId: string): Promise<PrintedBefore> {
  const nextSlice = timeSlices()
  const last = new Map<string, Paper>()
  let after = 0
  for (;;) {
    const papers = await store.read.all<Paper>(sql`
      select p.rowid as row, p.registration_id as id, p.fingerprint, q.printed_at as at, q.paper
      from printed_papers p cross join printings q on q.id = p.printing_id
      where p.event_id = ${eventId} and p.rowid > ${after} order by p.rowid limit ${atOnce}`)
    for (const paper of papers)
      if (paper.paper !== 'unfinished' && (last.get(paper.id)?.at ?? -1) < paper.at) last.set(paper.id, paper)
    if (papers.length < atOnce) break
    after = papers.at(-1)?.row ?? after
    await nextSlice()
  }
  return new Map([...last.values()].map(({ id, fingerprint }) => [id, () => JSON.parse(fingerprint) as Fingerprint]))
}

const atOnce = 500
