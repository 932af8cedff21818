import { sql } from 'drizzle-orm'
import { check, primaryKey } from 'drizzle-orm/sqlite-core'
import { languages } from '../../lib/languages.ts'
import { count, fact, personal, stays, table } from '../columns.ts'
import { ofHost } from './hosts.ts'
import { user } from './sign-in.ts'

/** Who works for which host. */
export const members = table(
  'members',
  {
    ...ofHost(),
    userId: fact
      .text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    role: fact.text('role', { enum: ['organiser'] }).notNull(),
    since: fact.integer('since').notNull(),
  },
  (t) => [primaryKey({ columns: [t.hostId, t.userId], name: 'members_once' })],
)

/** Counted attempts per window of time. The bucket names a purpose and a hashed address, event or network; no personal data. */
export const attempts = table(
  'attempts',
  {
    bucket: personal.text('bucket').notNull(),
    windowEnd: fact.integer('window_end').notNull(),
    count: count.integer('count').notNull(),
    allowed: fact.integer('allowed').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.bucket, t.windowEnd], name: 'attempts_once' }),
    check('attempts_within_limit', sql`count <= allowed`),
  ],
)

/** Why nobody was signed in: nobody works here by that address, its link was over or never one, it was asked for too often. */
export const failedSignInReasons = ['unknown-address', 'dead-link', 'too-many'] as const

/** How many sign-ins failed on a day of the application, and why; nothing of who tried. */
export const failedSignIns = table(
  'failed_sign_ins',
  {
    day: fact.text('day').notNull(),
    reason: fact.text('reason', { enum: failedSignInReasons }).notNull(),
    count: count.integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.reason], name: 'failed_sign_ins_once' })],
)

/**
 * Links that somebody wants to be sent to an address, known here or not: one row each, until a run a little later has
 * answered them all. The address is erased with the row.
 */
export const askedLinks = table('asked_links', {
  id: fact.integer('id').primaryKey({ autoIncrement: true }),
  /** Null: the link that opens the office. */
  eventId: fact.text('event_id'),
  address: personal.text('address').notNull(),
  language: fact.text('language', { enum: languages }).notNull(),
  at: stays(fact.integer('at').notNull()),
})
