import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { languages } from '../../lib/languages.ts'
import { ofEvent } from './events.ts'

/** The text of a letter as the office of an event wrote it; without a row the application's own text holds. */
export const letterTexts = sqliteTable(
  'letter_texts',
  {
    ...ofEvent(),
    kind: text('kind').notNull(),
    language: text('language', { enum: languages }).notNull(),
    subject: text('subject').notNull(),
    /** Markdown with the placeholders of its kind. */
    body: text('body').notNull(),
    changedAt: integer('changed_at').notNull(),
    /** The user; null is the application itself. */
    changedBy: text('changed_by'),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.kind, t.language], name: 'letter_texts_once' })],
)
