import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

/**
 * What a form gave, as columns of a table: a value for which it has none does not compile. Spread into a statement it would be
 * left out silently.
 */
export function columnsOf<Table extends SQLiteTable, Values extends object>(
  _table: Table,
  values: Values & Record<Exclude<keyof Values, keyof Table['$inferInsert']>, never>,
): Values {
  return values
}
