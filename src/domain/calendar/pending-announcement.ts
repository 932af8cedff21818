import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Instant } from '../../lib/dates.ts'
import { withoutEntry } from './announce-to-waiting.ts'
import { outdated } from './outdated.ts'

/** Changes that are about to be told. */
export type Announcement = { at: Instant; people: number }

/** To how many people changes will be told, and when; undefined while there is nothing to tell. */
export async function pendingAnnouncement(
  { store }: Pick<Deps, 'store'>,
  { id, announceAt }: { id: string; announceAt: Instant | null },
): Promise<Announcement | undefined> {
  if (announceAt === null) return undefined
  const { people } = await store.read.get<{ people: number }>(
    sql`select (select count(*) from ${outdated(id, 'person')} o join addressees a on a.id = o.registration_id)
      + (select count(*) from ${withoutEntry({ id, dueAt: announceAt }, 'person')} m join addressees a on a.id = m.id) as people`,
  )
  return people === 0 ? undefined : { at: announceAt, people }
}
