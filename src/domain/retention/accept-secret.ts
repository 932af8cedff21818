import { isNull, sql } from 'drizzle-orm'
import { desks } from '../../db/schema/checkin.ts'
import { secretsKnown } from '../../db/schema/identity.ts'
import { session, verification } from '../../db/schema/sign-in.ts'
import type { Deps } from '../../deps.ts'
import { fingerprintOf } from '../../lib/tokens.ts'
import { tokenHash } from '../registrations/reading/person-columns.ts'

type Uses = Pick<Deps, 'store' | 'keys' | 'clock'>

/** How many links one batch renews. */
const atOnce = 500

/**
 * Goes on with another secret, where the one before is lost or known to strangers: every link sent so far is dead, letters
 * from now on carry links that work, desks are closed, everybody is signed out. Broken off, it is simply run again. Who
 * unsubscribed cannot be known any more: those notes were made with the lost secret. Returns how many links were renewed.
 */
export async function acceptSecret({ store, keys, clock }: Uses): Promise<number> {
  const people = await renewLinks({ store, keys }, 'registrations')
  const bookings = await renewLinks({ store, keys }, 'bookings')
  const fingerprint = await fingerprintOf(keys)
  await store.write((draft) => [
    draft.update(desks).set({ closedAt: clock.now() }).where(isNull(desks.closedAt)),
    draft.delete(session),
    draft.delete(verification),
    draft.insert(secretsKnown).values({ fingerprint }),
  ])
  return people + bookings
}

/** Whoever was forgotten has no link, and gets none. */
async function renewLinks({ store, keys }: Omit<Uses, 'clock'>, table: 'registrations' | 'bookings'): Promise<number> {
  const name = sql.identifier(table)
  let renewed = 0
  for (let last = ''; ; ) {
    const some = await store.read.all<{ id: string; generation: number }>(
      sql`select id, link_generation as generation from ${name} where id > ${last} and token_hash <> id order by id limit ${atOnce}`,
    )
    const end = some.at(-1)
    if (!end) return renewed
    const links = await Promise.all(
      some.map(async ({ id, generation }) => ({ id, hash: await tokenHash({ keys }, id, generation) })),
    )
    await store.write((draft) => [
      draft.run(sql`update ${name} set token_hash = p.value ->> 'hash' from json_each(${JSON.stringify(links)}) p
        where ${name}.id = p.value ->> 'id'`),
    ])
    last = end.id
    renewed += some.length
  }
}
