import { index } from 'drizzle-orm/sqlite-core'
import { fact, personal, secret, table } from '../columns.ts'

// The tables of better-auth, in the shape its own generator gives; it writes them by itself.
export const user = table('user', {
  id: fact.text('id').primaryKey(),
  name: personal.text('name').notNull(),
  email: personal.text('email').notNull().unique(),
  emailVerified: fact.integer('email_verified', { mode: 'boolean' }).default(false).notNull(),
  image: personal.text('image'),
  createdAt: fact.integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  updatedAt: fact.integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
})

export const session = table(
  'session',
  {
    id: fact.text('id').primaryKey(),
    expiresAt: fact.integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    token: secret.text('token').notNull().unique(),
    createdAt: fact.integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: fact.integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
    ipAddress: personal.text('ip_address'),
    userAgent: personal.text('user_agent'),
    userId: fact.text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
  },
  (table) => [index('session_userId_idx').on(table.userId)],
)

export const account = table(
  'account',
  {
    id: fact.text('id').primaryKey(),
    accountId: personal.text('account_id').notNull(),
    providerId: fact.text('provider_id').notNull(),
    userId: fact.text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    accessToken: secret.text('access_token'),
    refreshToken: secret.text('refresh_token'),
    idToken: secret.text('id_token'),
    accessTokenExpiresAt: fact.integer('access_token_expires_at', { mode: 'timestamp_ms' }),
    refreshTokenExpiresAt: fact.integer('refresh_token_expires_at', { mode: 'timestamp_ms' }),
    scope: fact.text('scope'),
    password: secret.text('password'),
    createdAt: fact.integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: fact.integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('account_userId_idx').on(table.userId)],
)

export const verification = table(
  'verification',
  {
    id: fact.text('id').primaryKey(),
    identifier: secret.text('identifier').notNull(),
    value: secret.text('value').notNull(),
    expiresAt: fact.integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    createdAt: fact.integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: fact.integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('verification_identifier_idx').on(table.identifier)],
)
