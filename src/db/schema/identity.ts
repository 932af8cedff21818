import { fact, secret, table } from '../columns.ts'

/** Which house rules this database has had, the present ones last: a build that finds its own further up is an older one. */
export const rulesLaid = table('rules_laid', {
  id: fact.integer('id').primaryKey({ autoIncrement: true }),
  fingerprint: fact.text('fingerprint').notNull().unique('rules_laid_once'),
})

/** By which SECRET this database is served, the present one last: a fingerprint that only the secret can make. */
export const secretsKnown = table('secrets_known', {
  id: fact.integer('id').primaryKey({ autoIncrement: true }),
  fingerprint: secret.text('fingerprint').notNull(),
})

/** Nothing for long: here it is tried whether a registration would find room on the disk. */
export const writeProbes = table('write_probes', { bytes: fact.text('bytes').notNull() })
