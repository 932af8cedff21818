import { type SQL, sql } from 'drizzle-orm'
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { type KeptSql, keptSql, keptStatement, keptText } from '../../src/db/kept-sql.ts'

const columns = keptText('first, second')
const constant = sql`state = 'waiting'`
const older = (than: number) => keptSql`age > ${than}`
const who = (name: string, condition: KeptSql | SQL | number) =>
  keptSql`select ${columns} from people where name = ${name} and ${condition} and ${constant}`

test('reads like the SQL of drizzle, values in their order', () => {
  const asked = who('Łucja', older(40))
  expect(built(asked)).toEqual({
    sql: "select first, second from people where name = ? and age > ? and state = 'waiting'",
    params: ['Łucja', 40],
  })
  const { sql: text, params } = built(asked)
  expect(byDrizzle(sql`${asked}`)).toEqual({ sql: `(${text})`, params })
  expect(byDrizzle(sql`delete from t where ${older(3)} or x = ${5}`)).toEqual({
    sql: 'delete from t where (age > ?) or x = ?',
    params: [3, 5],
  })
})

test('the text of one shape is the same string each time, and another shape has another', () => {
  const text = (condition: KeptSql | SQL | number) => built(who('x', condition)).sql
  expect(text(older(1))).toBe(text(older(2)))
  expect([text(1), text(keptSql`age < ${1} and ${2}`), text(older(1))]).toEqual(
    ['?', 'age < ? and ?', 'age > ?'].map(
      (condition) => `select first, second from people where name = ? and ${condition} and state = 'waiting'`,
    ),
  )
})

test('which of two gaps holds the value is part of the shape', () => {
  const either = (one: unknown, other: unknown) => built(keptSql`${one} or ${other}`)
  const piece = keptSql`a`
  expect(either(1, piece)).toEqual({ sql: '? or a', params: [1] })
  expect(either(piece, 1)).toEqual({ sql: 'a or ?', params: [1] })
})

test('more shapes than are kept are still right', () => {
  const chain = (length: number): KeptSql => (length === 0 ? keptSql`1` : keptSql`${length} + ${chain(length - 1)}`)
  for (let length = 0; length < 40; length++)
    expect(built(keptSql`select ${chain(length)}`).sql).toBe(`select ${'? + '.repeat(length)}1`)
})

test('SQL of drizzle that holds values is refused, since its text would be made each time', () => {
  expect(() => built(keptSql`select ${sql`${5}`}`)).toThrow('has to be written with keptSql')
})

function built(query: KeptSql) {
  return (keptStatement(query) as unknown as { _prepare(): { getQuery(): unknown } })._prepare().getQuery() as {
    sql: string
    params: unknown[]
  }
}

function byDrizzle(query: SQL) {
  const { sql: text, params } = new SQLiteAsyncDialect().sqlToQuery(query)
  return { sql: text, params }
}
