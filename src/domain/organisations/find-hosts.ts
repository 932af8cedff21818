import { asc, eq } from 'drizzle-orm'
import { hosts } from '../../db/schema/hosts.ts'
import type { Deps } from '../../deps.ts'

export type Host = typeof hosts.$inferSelect

/** The host that is at home here: the first one. Its contact and notices stand on every page that is about no event. */
export async function homeHost({ store }: Pick<Deps, 'store'>): Promise<Host | undefined> {
  const [host] = await store.read.select().from(hosts).orderBy(asc(hosts.createdAt), asc(hosts.id)).limit(1)
  return host
}

export async function readHost({ store }: Pick<Deps, 'store'>, id: string): Promise<Host | undefined> {
  const [host] = await store.read.select().from(hosts).where(eq(hosts.id, id))
  return host
}
