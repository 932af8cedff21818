import type { Client } from '@libsql/client'
import type { Deps } from '../../src/deps.ts'
import { personColumns } from '../../src/domain/registrations/reading/person-columns.ts'
import type { PersonForm } from '../../src/domain/registrations/submitting/person-form.ts'
import { anEvent, aPerson } from './an-event.ts'
import { formOf } from './registering.ts'

/** An event with somebody who registered, and as many more, laid beside them with all the columns that tell who they are. */
export async function aCrowd(deps: Deps, client: Client, people: Partial<PersonForm>[]) {
  const event = await anEvent(deps, { capacity: null })
  await formOf(deps, event)(`first-${event.id}`, {
    firstName: 'Erste',
    lastName: 'Person',
    email: 'erste@person.example',
  })
  await seedBeside(deps, client, event.id, people)
  return event
}

/** Lays people beside those who are there, in the same booking. */
export async function seedBeside(deps: Deps, client: Client, eventId: string, people: Partial<PersonForm>[]) {
  const { rows } = await client.execute(`select name from pragma_table_info('registrations')`)
  const own = people.map((person) => {
    const id = deps.ids.next()
    const columns = Object.entries({ ...personColumns(aPerson(person)), person_key: id }).map(([name, value]) => [
      name,
      // As the entries take what is typed.
      value?.toWellFormed().replaceAll('\0', '') ?? null,
    ])
    return { id, token_hash: id, check_in_code: id, ...Object.fromEntries(columns) }
  })
  const names = rows.map((row) => String(row.name)).filter((name) => name !== 'counted_in' && name !== 'search_nr')
  const values = names.map((name) => (own[0] && name in own[0] ? `j.value ->> '${name}'` : `r.${name}`))
  await client.execute({
    sql: `insert into registrations (${names.join(', ')}) select ${values.join(', ')}
      from json_each(?) j cross join (select * from registrations where event_id = ? limit 1) r`,
    args: [JSON.stringify(own), eventId],
  })
  return own.map(({ id }) => id)
}
