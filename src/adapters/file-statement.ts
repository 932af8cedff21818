import type { InArgs, InStatement, InValue, ResultSet } from '@libsql/client'
import type Database from 'libsql'
import { fileRows } from './file-rows.ts'

/** A statement kept with what is asked of it: a kept one forgets no value, so all are bound each time or none. */
export type KeptStatement = { run(args: InArgs): ResultSet; changesTables: boolean }

export function keptStatement(database: Database.Database, sql: string): KeptStatement {
  const statement = database.prepare(sql).safeIntegers(true)
  const asks = placeholdersIn(sql)
  const run = statement.reader ? reading(statement) : writing(statement)
  return {
    run: (args) => run(boundTo(asks, args)),
    changesTables: /^\s*(create|drop|alter|attach|detach|vacuum|pragma|reindex)\b/i.test(sql),
  }
}

/** A statement in the two shapes in which a client takes it. */
export function inParts(statement: InStatement | [string, InArgs?]): { sql: string; args: InArgs } {
  if (typeof statement === 'string') return { sql: statement, args: [] }
  if (Array.isArray(statement)) return { sql: statement[0], args: statement[1] ?? [] }
  return { sql: statement.sql, args: statement.args ?? [] }
}

function reading(statement: Database.Statement) {
  statement.raw(true)
  const columns = statement.columns()
  const names = columns.map(({ name }) => name)
  const types = columns.map(({ type }) => type ?? '')
  const rows = fileRows(names)
  return (values: unknown[]) => resultOf(names, types, rows(statement.all(values) as unknown[][]), 0, undefined)
}

function writing(statement: Database.Statement) {
  return (values: unknown[]) => {
    const { changes, lastInsertRowid } = statement.run(values)
    return resultOf([], [], [], changes, BigInt(lastInsertRowid))
  }
}

function resultOf(
  columns: string[],
  columnTypes: string[],
  rows: ResultSet['rows'],
  rowsAffected: number,
  lastInsertRowid: bigint | undefined,
): ResultSet {
  const toJSON = () => ({
    ...{ columns, columnTypes, rowsAffected, lastInsertRowid: lastInsertRowid?.toString() ?? null },
    rows: rows.map((row) => Array.from(row, (value) => (value instanceof ArrayBuffer ? base64(value) : value))),
  })
  return { columns, columnTypes, rows, rowsAffected, lastInsertRowid, toJSON }
}

function base64(bytes: ArrayBuffer): string {
  return Buffer.from(bytes).toString('base64')
}

/** How many values a statement asks for, or by which names, in the order in which SQLite counts them. */
type Asked = number | string[]

/** Text in quotes and comments asks for nothing. */
const token = /'[^']*'|"[^"]*"|--[^\n]*|\?\d*|[:@$][A-Za-z_]\w*/g

function placeholdersIn(sql: string): Asked {
  const names = new Set<string>()
  let count = 0
  for (const [found] of sql.matchAll(token)) {
    if (found.startsWith('?')) count = found === '?' ? count + 1 : Math.max(count, Number(found.slice(1)))
    else if (/^[:@$]/.test(found)) names.add(found.slice(1))
  }
  return names.size > 0 ? [...names] : count
}

function boundTo(asked: Asked, args: InArgs): unknown[] {
  const given = Array.isArray(args) ? args : Object.entries(args)
  const needed = typeof asked === 'number' ? asked : asked.length
  if (given.length !== needed) throw new RangeError(`${needed} values are asked for, ${given.length} were given`)
  if (Array.isArray(args)) return args.map(toSql)
  const byName = new Map(Object.entries(args).map(([name, value]) => [name.replace(/^[:@$]/, ''), value]))
  return (asked as string[]).map((name) => toSql(byName.get(name)))
}

const largest = 2n ** 63n - 1n

function toSql(value: InValue | undefined): unknown {
  switch (typeof value) {
    case 'boolean':
      return value ? 1 : 0
    case 'number':
      if (!Number.isFinite(value)) throw new RangeError('Only finite numbers can be bound')
      return value
    case 'bigint':
      if (value < -largest - 1n || value > largest)
        throw new RangeError('A bigint of more than 64 bits cannot be bound')
      return value
    case 'undefined':
      throw new TypeError('undefined cannot be bound')
    case 'object':
      if (value instanceof ArrayBuffer) return Buffer.from(value)
      return value instanceof Date ? value.valueOf() : value
    default:
      return value
  }
}
