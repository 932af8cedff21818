import { SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'

/**
 * SQL for what is asked often: written like drizzle's, but its text is put together once for each shape and not for each
 * call, which takes longer than asking it. A shape is which templates stand within which; nothing but their values differs.
 */
export function keptSql(template: readonly string[], ...values: unknown[]): KeptSql {
  return new KeptSql(template, values)
}

/** A template and what stands in its gaps: values, which are bound, or further templates. */
export class KeptSql implements SQLWrapper {
  readonly template: readonly string[]
  readonly values: readonly unknown[]

  constructor(template: readonly string[], values: readonly unknown[]) {
    this.template = template
    this.values = values
  }

  /** Within SQL of drizzle's, which puts brackets around it. */
  getSQL(): SQL {
    const values = this.values.map((value) => (value instanceof KeptSql ? value.getSQL() : value))
    return sql(this.template as unknown as TemplateStringsArray, ...values)
  }
}

/** Text of the program's own, such as names of columns. Make it once: another call is another shape. */
export function keptText(text: string): KeptSql {
  return new KeptSql([text], [])
}

/** The statement of a batch. */
export function keptStatement(query: KeptSql): BatchItem<'sqlite'> {
  const shape: Shape = []
  const params: unknown[] = []
  survey(query, shape, params)
  const text = textOf(query, shape)
  const prepared = { getQuery: () => ({ sql: text, params }), mapResult: (result: unknown) => result }
  return { _prepare: () => prepared } as unknown as BatchItem<'sqlite'>
}

/** Templates as they are met, and null for each value. */
type Shape = (readonly string[] | null)[]

function survey({ template, values }: KeptSql, shape: Shape, params: unknown[]): void {
  shape.push(template)
  for (const value of values) {
    const piece = pieceOf(value)
    if (piece) survey(piece, shape, params)
    else {
      shape.push(null)
      params.push(value)
    }
  }
}

/** By the outermost template, the shapes in which it was asked. A template that is made anew each time is kept no longer. */
const texts = new WeakMap<readonly string[], { shape: Shape; text: string }[]>()
const mostShapes = 16

function textOf(query: KeptSql, shape: Shape): string {
  const known = texts.get(query.template) ?? []
  const same = known.find((one) => isSame(one.shape, shape))
  if (same) return same.text
  const text = put(query)
  if (known.length < mostShapes) texts.set(query.template, [...known, { shape, text }])
  return text
}

function isSame(one: Shape, other: Shape): boolean {
  return one.length === other.length && one.every((template, place) => template === other[place])
}

function put({ template, values }: KeptSql): string {
  const gaps = values.map((value) => {
    const piece = pieceOf(value)
    return piece ? put(piece) : '?'
  })
  return template.map((piece, place) => `${piece}${gaps[place] ?? ''}`).join('')
}

/** SQL of drizzle's may stand within too, if it is made once and holds no values. */
function pieceOf(value: unknown): KeptSql | undefined {
  if (value instanceof KeptSql) return value
  if (!(value instanceof SQL)) return undefined
  const piece = constants.get(value) ?? keptText(constantText(value))
  constants.set(value, piece)
  return piece
}

const constants = new WeakMap<SQL, KeptSql>()
const dialect = new SQLiteAsyncDialect()

function constantText(value: SQL): string {
  const { sql: text, params } = dialect.sqlToQuery(value)
  if (params.length > 0) throw new Error(`SQL that holds values has to be written with keptSql: ${text}`)
  return text
}
