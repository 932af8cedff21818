import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Which house rules this database has had, the present ones last: a build that finds its own further up is an older one. */
export const rulesLaid = sqliteTable('rules_laid', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  fingerprint: text('fingerprint').notNull().unique('rules_laid_once'),
})

/** By which SECRET this database is served, the present one last: a fingerprint that only the secret can make. */
export const secretsKnown = sqliteTable('secrets_known', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  fingerprint: text('fingerprint').notNull(),
})

/** Nothing for long: here it is tried whether a registration would find room on the disk. */
export const writeProbes = sqliteTable('write_probes', { bytes: text('bytes').notNull() })
