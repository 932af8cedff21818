import { type FieldName, fields, type PersonValues, unsaid } from '../../lib/person/person-values.ts'
import text from './demo-people.csv'
import { readTable } from './read-table.ts'

/** An invented registration, and whether they cancel it later. */
export type DemoPerson = PersonValues & { cancelled: boolean }

/** 123 people in the order in which they register; six of them cancel later. Nobody here is real. */
export function demoPeople(): readonly DemoPerson[] {
  people ??= readTable(text, columns).map(toPerson)
  return people
}

let people: readonly DemoPerson[] | undefined

/** As the table has them: what none of them tells has no column. */
const columns = text.slice(0, text.indexOf('\n')).split(';') as (FieldName | 'cancelled')[]

function toPerson(row: Record<FieldName | 'cancelled', string>): DemoPerson {
  const given = fields
    .filter(([name]) => columns.includes(name))
    .map(([name, { kind }]) => [name, kind === 'consent' ? row[name] === 'yes' : row[name]])
  return { ...unsaid, ...Object.fromEntries(given), cancelled: row.cancelled === 'yes' }
}
