import type { Client } from '@libsql/client'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { text as sqliteText } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { fact, marksOf, moves, movingColumns, stays, table } from '../../src/db/columns.ts'
import { tables } from '../../src/db/tables.ts'
import { world } from '../support/world.ts'

/** Columns of the database that say nothing of what they tell, and marks of columns that are not there. */
async function differences(client: Client, known = tables) {
  const marked = known.flatMap((one) =>
    Object.keys(marksOf(one)).map((key) => `${getTableName(one)}.${getTableColumns(one)[key]?.name}`),
  )
  const { rows } =
    await client.execute(`select t.name || '.' || c.name as name from sqlite_master t, pragma_table_xinfo(t.name) c
    where t.type = 'table' and t.name not like 'sqlite_%' and t.name <> '__drizzle_migrations'`)
  const present = rows.map(({ name }) => String(name))
  return {
    unmarked: present.filter((name) => !marked.includes(name)),
    absent: marked.filter((name) => !present.includes(name)),
  }
}

test('every column of every table says what it tells, and nothing else does', async () => {
  const { client } = await world()
  expect(await differences(client)).toEqual({ unmarked: [], absent: [] })
})

test('a column, a table or a mark too many is noticed', async () => {
  const { client } = await world()
  await client.execute('alter table registrations add column wishes text')
  await client.execute('create table guests (name text)')
  const gone = table('gone', { id: fact.text('id').primaryKey() })
  expect(await differences(client, [...tables, gone])).toEqual({
    unmarked: ['registrations.wishes', 'guests.name'],
    absent: ['gone.id'],
  })
})

test('a table with a column that says nothing is refused before anything runs', () => {
  const wishes = sqliteText('wishes')
  expect(() => table('guests', { id: fact.text('id'), wishes })).toThrow('guests.wishes')
})

test('an instant of what belongs to an event that does not say whether it moves along is refused before anything runs', () => {
  const eventId = fact.text('event_id')
  const ofGuests = (name: 'arrives_at' | 'stays_until' | 'answers_by') =>
    table('guests', { eventId, [name]: fact.integer(name) })
  expect(() => ofGuests('arrives_at')).toThrow('guests.arrives_at does not say whether it goes along')
  expect(() => ofGuests('stays_until')).toThrow('guests.stays_until')
  expect(() => ofGuests('answers_by')).toThrow('guests.answers_by')
  const kept = { arrivesAt: moves(fact.integer('arrives_at')), askedAt: stays(fact.integer('asked_at')) }
  expect(movingColumns(table('guests', { eventId, ...kept }))).toEqual(['arrivesAt'])
  expect(() => table('visits', { at: fact.integer('at') })).not.toThrow()
})
