import { sql } from 'drizzle-orm'
import { isAmong, readInSlices, rowsOf } from '../../db/in-slices.ts'
import type { Deps } from '../../deps.ts'

type Choice = { key: string; name: string; count: number }
type Found = Choice & { land: number }

/** What a filter can choose from at an event: the Länder and organisations that occur, each with how many people. */
export async function audienceChoices(
  deps: Pick<Deps, 'store'>,
  eventId: string,
): Promise<{ lands: Choice[]; organisations: Choice[] }> {
  const [lands, organisations] = [new Map<string, Choice>(), new Map<string, Choice>()]
  const people = rowsOf('registrations', sql`event_id = ${eventId}`)
  const found = readInSlices<Found>(
    deps,
    people,
    (some) => sql`select 1 as land, substr(r.organisation_ags, 1, 2) as key, min(d.land) as name, count(*) as count
      from registrations r cross join districts d on d.ags = r.organisation_ags where ${isAmong(some, sql`r.rowid`)} group by 2
    union all select 0, r.organisation_key, min(r.organisation), count(*)
      from registrations r where ${isAmong(some, sql`r.rowid`)} and r.organisation_key <> '' group by 2`,
  )
  for await (const { land, ...choice } of found) add(land ? lands : organisations, choice)
  return { lands: byName(lands), organisations: byName(organisations) }
}

function add(choices: Map<string, Choice>, { key, name, count }: Choice): void {
  const known = choices.get(key)
  if (!known) choices.set(key, { key, name, count })
  else Object.assign(known, { name: name < known.name ? name : known.name, count: known.count + count })
}

function byName(choices: ReadonlyMap<string, Choice>): Choice[] {
  return [...choices.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
