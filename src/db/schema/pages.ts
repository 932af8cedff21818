import { sql } from 'drizzle-orm'
import { check } from 'drizzle-orm/sqlite-core'
import { fact, table } from '../columns.ts'

/**
 * One row: the house rules give it another version with everything that public pages show. Drawn, not counted: after a backup
 * was restored, a count would come back to figures under which other pages are kept.
 */
export const pageVersion = table(
  'page_version',
  { id: fact.integer('id').primaryKey(), version: fact.text('version').notNull() },
  () => [check('page_version_once', sql`id = 1`)],
)
