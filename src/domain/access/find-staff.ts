import { asc, eq } from 'drizzle-orm'
import { members } from '../../db/schema/access.ts'
import { user } from '../../db/schema/sign-in.ts'
import type { Deps } from '../../deps.ts'

/** Somebody who works for a host. */
export type StaffMember = { userId: string; name: string; email: string; since: number }

/** Who works for a host, by address; only for whoever manages it. */
export async function findStaff({ store }: Pick<Deps, 'store'>, hostId: string): Promise<StaffMember[]> {
  return store.read
    .select({ userId: members.userId, name: user.name, email: user.email, since: members.since })
    .from(members)
    .innerJoin(user, eq(user.id, members.userId))
    .where(eq(members.hostId, hostId))
    .orderBy(asc(user.email))
}
