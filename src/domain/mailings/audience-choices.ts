import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'

type Choice = { key: string; name: string; count: number }

/** What a filter can choose from at an event: the Länder and organisations that occur, each with how many people. */
export async function audienceChoices(
  { store }: Pick<Deps, 'store'>,
  eventId: string,
): Promise<{ lands: Choice[]; organisations: Choice[] }> {
  const [lands, organisations] = await Promise.all([
    store.read.all<Choice>(sql`select substr(r.organisation_ags, 1, 2) as key, min(d.land) as name, count(*) as count
      from registrations r join districts d on d.ags = r.organisation_ags where r.event_id = ${eventId} group by 1 order by 2`),
    store.read.all<Choice>(sql`select r.organisation_key as key, min(r.organisation) as name, count(*) as count
      from registrations r where r.event_id = ${eventId} and r.organisation_key <> '' group by 1 order by 2`),
  ])
  return { lands, organisations }
}
