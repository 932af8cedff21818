import { eq, sql } from 'drizzle-orm'
import { registrations } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import { mailAddress } from '../../../lib/mail-address.ts'
import { timeSlices } from '../../../lib/time-slices.ts'
import { personKeys } from '../reading/person-columns.ts'
import { personOf } from '../reading/person-of.ts'

const atOnce = 200

/** As many slices as one run takes; a Worker has little time for each. */
const slices = 20

/**
 * Computes the keys of people who were registered before addresses and names were read as they are now, as SQL cannot: a
 * migration empties `look_alike` of everybody whose keys would come out otherwise today. Who turns out to be somebody else
 * who is registered keeps the old `person_key`, and the office sees both as look-alikes.
 */
export async function renewKeys(deps: Pick<Deps, 'store' | 'closing'>): Promise<void> {
  const othersTurn = timeSlices()
  for (let slice = 0; slice < slices && !deps.closing.aborted; slice++) {
    if ((await renewSome(deps)) === 0) return
    await othersTurn()
  }
}

async function renewSome({ store }: Pick<Deps, 'store'>): Promise<number> {
  const rows = await store.read.select().from(registrations).where(eq(registrations.lookAlike, '')).limit(atOnce)
  if (rows.length === 0) return 0
  const keys = rows.map((row) => {
    const email = mailAddress(row.email) ?? row.email
    const { person_key, sort_key, search_key, look_alike } = personKeys({ ...personOf({ registration: row }), email })
    return { id: row.id, email, person_key, sort_key, search_key, look_alike: row.lastName === '' ? '-' : look_alike }
  })
  const list = JSON.stringify(keys)
  // The plus keeps the planner from the index: it would compare everybody who is still to be renewed with each of the list.
  await store.write((draft) => [
    draft.run(sql`update registrations set look_alike = j.value ->> 'look_alike',
        sort_key = iif(j.value ->> 'look_alike' = '-', sort_key, j.value ->> 'sort_key'),
        search_key = iif(j.value ->> 'look_alike' = '-', search_key, j.value ->> 'search_key')
      from json_each(${list}) j where registrations.id = j.value ->> 'id' and +registrations.look_alike = ''`),
    draft.run(sql`update or ignore registrations set email = j.value ->> 'email', person_key = j.value ->> 'person_key'
      from json_each(${list}) j where registrations.id = j.value ->> 'id' and j.value ->> 'look_alike' <> '-'
        and +registrations.look_alike = j.value ->> 'look_alike' and registrations.person_key <> j.value ->> 'person_key'`),
  ])
  return rows.length
}
