import type { BuildColumns } from 'drizzle-orm'
import {
  customType,
  integer,
  real,
  type SQLiteColumnBuilderBase,
  type SQLiteTable,
  type SQLiteTableExtraConfigValue,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core'

/** What a column tells, and so what becomes of it on the day of deletion: `personal`, `free text` and `secret` are erased. */
export type Mark = 'personal' | 'free text' | 'secret' | 'fact' | 'count'

/** Drizzle's own blob speaks of Node's Buffer; the file gives an ArrayBuffer, a server a Uint8Array. */
const blob = customType<{ data: Uint8Array<ArrayBuffer>; driverData: ArrayBuffer | Uint8Array<ArrayBuffer> }>({
  dataType: () => 'blob',
  fromDriver: (value) => new Uint8Array(value),
})

const kinds = { text, integer, real, blob }

/** Who somebody is, what they chose and when they did what. */
export const personal = columnsMarked('personal')
/** Somebody's own words, which may name anybody. */
export const freeText = columnsMarked('free text')
/** What opens something, or from which it could be computed. */
export const secret = columnsMarked('secret')
/** What may be kept: keys of our own, states, dates and settings of an event. */
export const fact = columnsMarked('fact')
export const count = columnsMarked('count')

/** Whether an instant goes along when its event is moved, or tells of what happened, of a person, of our own work. */
export type Dated = 'moves' | 'stays'

/** An instant that belongs to the date of its event, and goes along when that is moved. */
export const moves = dated('moves')
/** An instant of the past, of a person or of our own work, whatever becomes of its event. */
export const stays = dated('stays')

/**
 * A table each of whose columns says what it tells; one that does not is refused before anything runs. So is an instant of what
 * belongs to an event that does not say whether it moves with it.
 */
export function table<Name extends string, Columns extends Record<string, SQLiteColumnBuilderBase>>(
  name: Name,
  columns: Columns,
  extra?: (self: BuildColumns<Name, Columns, 'sqlite'>) => SQLiteTableExtraConfigValue[],
) {
  const marks = Object.entries(columns).map(([key, column]) => [key, markOf(column, `${name}.${key}`)] as const)
  const made = sqliteTable(name, columns, extra)
  marksOfTables.set(made, Object.fromEntries(marks))
  if (name === 'events' || 'eventId' in columns)
    datedOfTables.set(
      made,
      Object.entries(columns).flatMap(([key, column]) => datedOf(key, column, `${name}.${key}`)),
    )
  return made
}

function markOf(column: object & { mark?: Mark }, name: string): Mark {
  if (!column.mark)
    throw new Error(
      `The column ${name} does not say what it tells: make it by personal, freeText, secret, fact or count.`,
    )
  return column.mark
}

/** What the columns of a table tell, by their names here. */
export function marksOf(of: SQLiteTable): Readonly<Record<string, Mark>> {
  return marksOfTables.get(of) ?? {}
}

/** The columns of a table that go along when its event is moved, by their names here. */
export function movingColumns(of: SQLiteTable): readonly string[] {
  return (datedOfTables.get(of) ?? []).flatMap(([key, dated]) => (dated === 'moves' ? [key] : []))
}

/** By its name in the database, since only that says what a number is. */
const isInstant = /(^|_)(at|until|by|since|on)$/

function datedOf(key: string, column: SQLiteColumnBuilderBase & { dated?: Dated }, name: string): [string, Dated][] {
  // drizzle keeps what a column is called and holds in a field that its types do not show.
  const { config } = column as unknown as { config: { name: string; dataType: string } }
  if (column.dated) return [[key, column.dated]]
  if (config.dataType === 'number' && isInstant.test(config.name))
    throw new Error(`The column ${name} does not say whether it goes along when its event is moved: moves or stays.`)
  return []
}

function dated(dated: Dated) {
  return <Column extends SQLiteColumnBuilderBase>(column: Column): Column => Object.assign(column, { dated })
}

const datedOfTables = new WeakMap<SQLiteTable, [string, Dated][]>()
const marksOfTables = new WeakMap<SQLiteTable, Record<string, Mark>>()

function columnsMarked(mark: Mark): typeof kinds {
  const marked = Object.entries(kinds).map(([kind, build]) => [
    kind,
    (...given: never[]) => Object.assign((build as (...given: never[]) => object)(...given), { mark }),
  ])
  return Object.fromEntries(marked)
}
