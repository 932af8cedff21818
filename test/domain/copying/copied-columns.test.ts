import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { fact, freeText, movingColumns, table } from '../../../src/db/columns.ts'
import { rowsOfEvent } from '../../../src/db/rows-of-event.ts'
import { ofEvent } from '../../../src/db/schema/events.ts'
import { schema, tables } from '../../../src/db/tables.ts'
import { copiedColumns, copiedTables } from '../../../src/domain/copying/copied-columns.ts'
import { notCopied } from '../../../src/domain/copying/not-copied.ts'

const named = (keys: readonly string[]): unknown[] => keys.map((key) => schema[key as keyof typeof schema])
const declared = [...named(copiedTables), ...named(Object.keys(notCopied))]

const leads = (one: SQLiteTable) => rowsOfEvent(one, '') !== undefined || 'eventId' in getTableColumns(one)

/** Those that lead to an event, of which nobody said whether their rows go into a copy. */
function undeclared(among: readonly SQLiteTable[]): string[] {
  return among.filter((one) => leads(one) && !declared.includes(one)).map(getTableName)
}

const guests = table('guests', { ...ofEvent(), id: fact.text('id').primaryKey(), name: freeText.text('name') })
const gifts = table('gifts', { guestId: fact.text('guest_id').references(() => guests.id) })

test('of every table of an event it is said whether it is copied; a planted one, or one that leads to it, is noticed', () => {
  expect(undeclared(tables)).toEqual([])
  expect(undeclared([...tables, guests, gifts])).toEqual(['guests', 'gifts'])
})

test('no table is declared twice, or without rows of an event', () => {
  expect(copiedTables.filter((key) => key in notCopied)).toEqual([])
  const others = tables.filter((one) => !leads(one)).map(getTableName)
  expect(others.filter((name) => declared.some((one) => is(one, SQLiteTable) && getTableName(one) === name))).toEqual(
    [],
  )
})

test('of every column it is said what becomes of it, and what moves is what the schema says moves', () => {
  for (const key of copiedTables) {
    const ways: Record<string, string> = copiedColumns[key]
    expect([key, Object.keys(ways).sort()]).toEqual([key, Object.keys(getTableColumns(schema[key])).sort()])
    const moved = Object.keys(ways).filter((column) => ways[column] === 'moved')
    expect([key, moved.sort()]).toEqual([key, [...movingColumns(schema[key])].sort()])
  }
})

test('what tells of people, gives access or says how things stood is never the same in the copy', () => {
  const never =
    /^(status|sequence|taken|freed|announceAt|beforeChange|inFeed|tokenHash|salt|verifier|.*Sequence|revision)$/
  const same = copiedTables.flatMap((key) =>
    Object.entries(copiedColumns[key]).flatMap(([column, way]) => (way === 'same' ? [column] : [])),
  )
  expect(same.filter((column) => never.test(column) || /(Url|Generation|Code)$/.test(column))).toEqual([])
})
