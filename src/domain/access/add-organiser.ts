import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { members } from '../../db/schema/access.ts'
import { user } from '../../db/schema/sign-in.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { addressKey } from '../../lib/mail-address.ts'
import { note } from '../audit/note.ts'
import { mayManage } from './may-manage.ts'

/** Lets someone work for a host; known people stay who they are. Returns the id of the user. Throws Refusal `forbidden`. */
export async function addOrganiser(
  { store, ids, clock }: Pick<Deps, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  input: { hostId: string; email: string; name: string },
): Promise<string> {
  mayManage(actor, input.hostId)
  const email = addressKey(input.email)
  const now = clock.now()
  const moment = new Date(now)
  const id = ids.next()
  return store.write(
    (draft) => [
      draft
        .insert(user)
        .values({ id, name: input.name, email, emailVerified: true, createdAt: moment, updatedAt: moment })
        .onConflictDoNothing(),
      draft.run(sql`insert into ${members} (host_id, user_id, role, since)
        select ${input.hostId}, id, 'organiser', ${now} from user where email = ${email} on conflict do nothing`),
      note(draft, actor, { hostId: input.hostId, eventId: null, at: now, verb: 'organiser.added', about: id }),
    ],
    {
      select: sql`select json_object('id', id) from user where email = ${email}`,
      shape: z.object({ id: z.string() }).transform((row) => row.id),
    },
  )
}
