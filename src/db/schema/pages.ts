import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * One row: the house rules give it another version with everything that public pages show. Drawn, not counted: after a backup
 * was restored, a count would come back to figures under which other pages are kept.
 */
export const pageVersion = sqliteTable(
  'page_version',
  { id: integer('id').primaryKey(), version: text('version').notNull() },
  () => [check('page_version_once', sql`id = 1`)],
)
