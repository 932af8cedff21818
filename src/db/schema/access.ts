import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { languages } from '../../lib/languages.ts'
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

/** Why nobody was signed in: nobody works here by that address, its link was over or never one, it was asked for too often. */
export const failedSignInReasons = ['unknown-address', 'dead-link', 'too-many'] as const

/** How many sign-ins failed on a day of the application, and why; nothing of who tried. */
export const failedSignIns = sqliteTable(
  'failed_sign_ins',
  {
    day: text('day').notNull(),
    reason: text('reason', { enum: failedSignInReasons }).notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.reason], name: 'failed_sign_ins_once' })],
)

/**
 * Links that somebody wants to be sent to an address, known here or not: one row each, until a run a little later has
 * answered them all. The address is erased with the row.
 */
export const askedLinks = sqliteTable('asked_links', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  /** Null: the link that opens the office. */
  eventId: text('event_id'),
  address: text('address').notNull(),
  language: text('language', { enum: languages }).notNull(),
  at: integer('at').notNull(),
})
