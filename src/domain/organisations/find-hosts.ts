import { asc, eq, inArray } from 'drizzle-orm'
import { hosts } from '../../db/schema/hosts.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'

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

/** The host by this short name of its address; without one, the host that is at home here. */
export async function hostBySlug({ store }: Pick<Deps, 'store'>, slug: string | undefined): Promise<Host | undefined> {
  if (slug === undefined) return homeHost({ store })
  const [host] = await store.read.select().from(hosts).where(eq(hosts.slug, slug))
  return host
}

/** The hosts somebody works for, in the order they came. */
export function findOwnHosts({ store }: Pick<Deps, 'store'>, staff: Extract<Actor, { as: 'staff' }>): Promise<Host[]> {
  return store.read
    .select()
    .from(hosts)
    .where(inArray(hosts.id, [...staff.hostIds]))
    .orderBy(asc(hosts.createdAt), asc(hosts.id))
    .execute()
}
