import type { Client, InValue } from '@libsql/client'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { marksOf } from '../../src/db/columns.ts'
import { rowsOfEvent } from '../../src/db/rows-of-event.ts'
import { events } from '../../src/db/schema/events.ts'
import { tables } from '../../src/db/tables.ts'

type Row = Record<string, InValue>

/** Said here once more: what is left out over there must not be left out here. */
const tellingColumns = (table: SQLiteTable) =>
  Object.keys(marksOf(table)).filter((key) => /^(personal|free text|secret)$/.test(marksOf(table)[key] ?? ''))

/** Which rows the application would write at all, where a rule binds columns to one another. */
const fitting: Record<string, (row: Row) => Row> = {
  check_ins: (row) =>
    row.effect === 'undo' ? { ...row, direction: 'undo' } : { ...row, direction: 'in', undoes: null },
  quotas: (row) => ({ ...row, scope: 'organisation' }),
}

/** A column of rows of an event, or of none, and what is written into it, a number of its own behind. */
export type Marker = { column: string; ofEvent: boolean; text: string; bytes: string }

/**
 * Rows in every table that tells something: of an event, with each value that a column may have, and of no event where there
 * are such. Whatever is personal, free text or secret in them is a marker of that column; it follows from the marks.
 */
export async function fillTables(client: Client, eventId: string, known = tables): Promise<Marker[]> {
  const telling = known.filter((table) => tellingColumns(table).length > 0)
  const markers = [true, false].flatMap((ofEvent) => telling.flatMap((table) => markersOf(table, ofEvent)))
  const numbered = markers.map((marker, nr) => ({
    ...marker,
    bytes: `Q\xA7\x5E${String.fromCharCode(nr >> 8, nr & 255)}`,
  }))
  const filling = { client, eventId, markers: numbered, rows: new Map<string, Row[]>(), next: 1 }
  for (const ofEvent of [false, true]) for (const table of telling) await fillTable(filling, table, ofEvent)
  return numbered
}

type Filling = { client: Client; eventId: string; markers: Marker[]; rows: Map<string, Row[]>; next: number }

function markersOf(table: SQLiteTable, ofEvent: boolean): Omit<Marker, 'bytes'>[] {
  if (!(ofEvent ? isOfEvent(table) : mayBeOfNone(table))) return []
  return tellingColumns(table)
    .filter((key) => !isKey(table, key))
    .map((key) => {
      const column = `${getTableName(table)}.${key}`
      return { column, ofEvent, text: `qz${column.replaceAll(/\W|_/g, '').toLowerCase()}${ofEvent ? 'of' : 'no'}zq` }
    })
}

/** A key of another row says only which: it cannot be a marker. */
function isKey(table: SQLiteTable, key: string): boolean {
  return getTableConfig(table).foreignKeys.some((one) => one.reference().columns[0] === getTableColumns(table)[key])
}

const isOfEvent = (table: SQLiteTable) => rowsOfEvent(table, '') !== undefined

/** No way leads to an event, or one over a key that may be null. */
function mayBeOfNone(table: SQLiteTable): boolean {
  if (!isOfEvent(table)) return true
  const own = getTableConfig(table).columns.find(({ name }) => name === 'event_id')
  if (own) return !own.notNull
  if (table === events) return false
  const way = getTableConfig(table).foreignKeys.find((key) => isOfEvent(key.reference().foreignTable))
  return way !== undefined && mayBeOfNone(way.reference().foreignTable)
}

/** Writes one row, and of an event one more for each other value that its columns may have. */
async function fillTable(filling: Filling, table: SQLiteTable, ofEvent: boolean): Promise<void> {
  const place = `${getTableName(table)} ${ofEvent}`
  if (filling.rows.has(place) || !(ofEvent ? isOfEvent(table) : mayBeOfNone(table))) return
  filling.rows.set(place, [])
  if (table === events) return markEvent(filling)
  for (const parent of parentsOf(table)) await fillTable(filling, parent, ofEvent)
  const choices = getTableConfig(table).columns.flatMap((column) =>
    (column.enumValues ?? []).map((value: string) => ({ [column.name]: value })),
  )
  for (const choice of [{}, ...(ofEvent ? choices : [])]) await writeRow(filling, table, ofEvent, choice)
}

function parentsOf(table: SQLiteTable): SQLiteTable[] {
  return getTableConfig(table).foreignKeys.flatMap((key) =>
    key.reference().foreignTable === table ? [] : [key.reference().foreignTable],
  )
}

async function writeRow(filling: Filling, table: SQLiteTable, ofEvent: boolean, choice: Row): Promise<void> {
  const name = getTableName(table)
  const values = Object.entries(getTableColumns(table)).map(([key, column]) => [
    column.name,
    choice[column.name] ?? valueIn(filling, table, { key, column, ofEvent }),
  ])
  const made: Row = Object.fromEntries(values.filter(([, value]) => value !== undefined))
  const row = fitting[name]?.(made) ?? made
  const columns = Object.keys(row)
  // A second one where only one may be is none.
  const [written] = await filling.client
    .execute({
      sql: `insert or ignore into ${name} (${columns}) values (${columns.map(() => '?')}) returning *`,
      args: Object.values(row),
    })
    .then(({ rows }) => rows)
  if (!written) return
  filling.rows.get(`${name} ${ofEvent}`)?.push({ ...written })
  await writeAgain(filling, name, { ...row, ...(written.id !== undefined && { id: written.id }) })
}

/** What triggers made of a row is made what was meant. */
async function writeAgain({ client }: Filling, name: string, row: Row): Promise<void> {
  const which = ['id', 'code', 'nr'].find((column) => column in row)
  if (!which) return
  const columns = Object.keys(row)
  await client.execute({
    sql: `update or ignore ${name} set ${columns.map((column) => `${column} = ?`)} where ${which} = ?`,
    args: [...Object.values(row), row[which] ?? null],
  })
}

type Place = { key: string; column: SQLiteColumn; ofEvent: boolean }

function valueIn(filling: Filling, table: SQLiteTable, { key, column, ofEvent }: Place): InValue | undefined {
  const marker = filling.markers.find(
    (one) => one.column === `${getTableName(table)}.${key}` && one.ofEvent === ofEvent,
  )
  if (marker) return marked(filling, column, marker)
  if (column.name === 'event_id') return ofEvent ? filling.eventId : null
  const way = getTableConfig(table).foreignKeys.find((one) => one.reference().columns[0] === column)
  if (way) return keyOf(filling, way.reference(), ofEvent)
  if (column.hasDefault && !column.enumValues) return undefined
  if (!column.notNull) return null
  if (column.enumValues) return column.enumValues.at(-1)
  if (column.dataType === 'string') return `f${filling.next++}`
  return column.dataType === 'json' ? '{}' : filling.next++
}

/** In JSON, in bytes, in digits or as it is: what is searched for later. A number is six bytes long. */
function marked(filling: Filling, column: SQLiteColumn, { text, bytes }: Marker): InValue {
  const nr = filling.next++
  if (column.dataType === 'json') return JSON.stringify({ de: `${text}${nr}` })
  if (column.dataType === 'custom') return new TextEncoder().encode(`${text}${nr}`)
  if (column.dataType === 'string') return `${text}${nr}`
  return Number.parseInt(Buffer.from(`${bytes}${String.fromCharCode(nr & 255)}`, 'latin1').toString('hex'), 16)
}

function keyOf(
  { rows, eventId }: Filling,
  { foreignTable, foreignColumns }: { foreignTable: SQLiteTable; foreignColumns: SQLiteColumn[] },
  ofEvent: boolean,
): InValue {
  if (foreignTable === events) return ofEvent ? eventId : null
  const name = getTableName(foreignTable)
  const [row] = rows.get(`${name} ${ofEvent}`) ?? rows.get(`${name} false`) ?? []
  return row?.[foreignColumns[0]?.name ?? ''] ?? null
}

async function markEvent(filling: Filling): Promise<void> {
  const telling = Object.entries(getTableColumns(events)).filter(([key]) => tellingColumns(events).includes(key))
  const row = telling.map(([key, column]) => [column.name, valueIn(filling, events, { key, column, ofEvent: true })])
  // Twice: the first time a trigger keeps what stood there before.
  for (const _ of [1, 2]) await writeAgain(filling, 'events', { id: filling.eventId, ...Object.fromEntries(row) })
}
