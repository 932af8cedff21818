import { type SQL, sql } from 'drizzle-orm'
import type { Deps } from '../../../deps.ts'
import { consents } from './consents.ts'

/**
 * Whether the person of a registration has changed by themselves what was told of them, more than a consent, or is a deputy whom
 * the person before them named: it is theirs alone, and who registered them neither reads nor changes it.
 */
export function isTheirOwn(id: string): SQL {
  const given = sql.join(
    consents.map((consent) => sql`${consent}`),
    sql`, `,
  )
  return sql`(exists (select 1 from audit_notes n where n.about = ${id} and n.actor = 'attendee' and n.verb = 'registration.changed'
      and exists (select 1 from json_each(n.fields) f where f.value not in (${given})))
    or exists (select 1 from registrations t join registrations p on p.booking_id = t.booking_id and p.replaced_by = t.id
      join audit_notes n on n.about = p.id and n.actor = 'attendee' and n.verb = 'registration.substituted' where t.id = ${id}))`
}

/** The same, asked beforehand. */
export async function readIsTheirOwn({ store }: Pick<Deps, 'store'>, id: string): Promise<boolean> {
  const [row] = await store.read.all<{ own: number }>(sql`select ${isTheirOwn(id)} as own`)
  return row?.own === 1
}
