import { type SQL, sql } from 'drizzle-orm'

/** Values by column name. */
export type Values = Record<string, string | number | null>

/** `a, b, c` for an insert. */
export function names(values: Values): SQL {
  return sql.join(
    Object.keys(values).map((name) => sql.identifier(name)),
    sql`, `,
  )
}

/** The values in the same order, bound. */
export function list(values: Values): SQL {
  return sql.join(
    Object.values(values).map((value) => sql`${value}`),
    sql`, `,
  )
}

/** `a = ?, b = ?` for an update. */
export function assignments(values: Values): SQL {
  return sql.join(
    Object.entries(values).map(([name, value]) => sql`${sql.identifier(name)} = ${value}`),
    sql`, `,
  )
}
