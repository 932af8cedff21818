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

/** A table each of whose columns says what it tells; one that does not is refused before anything runs. */
export function table<Name extends string, Columns extends Record<string, SQLiteColumnBuilderBase>>(
  name: Name,
  columns: Columns,
  extra?: (self: BuildColumns<Name, Columns, 'sqlite'>) => SQLiteTableExtraConfigValue[],
) {
  const marks = Object.entries(columns).map(([key, column]) => [key, markOf(column, `${name}.${key}`)] as const)
  const made = sqliteTable(name, columns, extra)
  marksOfTables.set(made, Object.fromEntries(marks))
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

const marksOfTables = new WeakMap<SQLiteTable, Record<string, Mark>>()

function columnsMarked(mark: Mark): typeof kinds {
  const marked = Object.entries(kinds).map(([kind, build]) => [
    kind,
    (...given: never[]) => Object.assign((build as (...given: never[]) => object)(...given), { mark }),
  ])
  return Object.fromEntries(marked)
}
