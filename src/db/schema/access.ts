import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ofHost } from './hosts.ts'
import { user } from './sign-in.ts'

/** Who works for which host. */
export const members = sqliteTable(
  'members',
  {
    ...ofHost(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    role: text('role', { enum: ['organiser'] }).notNull(),
    since: integer('since').notNull(),
  },
  (t) => [primaryKey({ columns: [t.hostId, t.userId], name: 'members_once' })],
)

/** Counted attempts per window of time. The bucket names a purpose and a hashed address, event or network; no personal data. */
export const attempts = sqliteTable(
  'attempts',
  {
    bucket: text('bucket').notNull(),
    windowEnd: integer('window_end').notNull(),
    count: integer('count').notNull(),
    allowed: integer('allowed').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.bucket, t.windowEnd], name: 'attempts_once' }),
    check('attempts_within_limit', sql`count <= allowed`),
  ],
)
