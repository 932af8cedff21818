import { eq } from 'drizzle-orm'
import { members } from '../../db/schema/access.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'

/** What a signed-in user may act as: staff of every host they work for, as the database says now. */
export async function readStaff(
  { store }: Pick<Deps, 'store'>,
  userId: string,
): Promise<Extract<Actor, { as: 'staff' }>> {
  const rows = await store.read.select({ hostId: members.hostId }).from(members).where(eq(members.userId, userId))
  return { as: 'staff', userId, hostIds: rows.map((row) => row.hostId) }
}
