import type { Deps } from '../../src/deps.ts'
import type { PersonForm } from '../../src/domain/registrations/submitting/person-form.ts'
import { personalToken } from '../../src/lib/tokens.ts'
import { fieldsOf } from './a-guest.ts'
import { aPerson } from './an-event.ts'
import type { world } from './world.ts'

/** The fields of a person at a place in a form for several, as a browser sends them. */
export function fieldsAt(place: number, person: Partial<PersonForm>, more: Record<string, string> = {}) {
  const fields = { ...fieldsOf(aPerson({ listed: false, ...person })), ...more }
  if (place === 0) return fields
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`p${place + 1}-${name}`, value]))
}

/** The link of a person or of a booking, as the letters write it. */
export async function linkOf(deps: Deps, id: string, page: 'r' | 'b' = 'r', generation = 0): Promise<string> {
  return `/${page}/${await personalToken(deps.keys, id, generation)}`
}

/** What stands in the database, row by row. */
export function rowsIn({ client }: Pick<Awaited<ReturnType<typeof world>>, 'client'>) {
  return async (sql: string) => (await client.execute(sql)).rows.map((row) => ({ ...row }))
}

/**
 * Everything in the database as one text, to see that nothing changed; but for the instant at which a personal link was first
 * opened, which every look at one leaves behind.
 */
export async function dumpOf({ client }: Pick<Awaited<ReturnType<typeof world>>, 'client'>): Promise<string> {
  const { rows: tables } = await client.execute("select name from sqlite_master where type = 'table' order by name")
  const all = await Promise.all(tables.map(({ name }) => client.execute(`select * from "${name}"`)))
  return JSON.stringify(all.map(({ rows }) => rows.map(({ correction_ended_at: _, ...row }) => row)))
}
