import { primaryKey } from 'drizzle-orm/sqlite-core'
import { languages } from '../../lib/languages.ts'
import { fact, freeText, stays, table } from '../columns.ts'
import { ofEvent } from './events.ts'

/** The text of a letter as the office of an event wrote it; without a row the application's own text holds. */
export const letterTexts = table(
  'letter_texts',
  {
    ...ofEvent(),
    kind: fact.text('kind').notNull(),
    language: fact.text('language', { enum: languages }).notNull(),
    subject: freeText.text('subject').notNull(),
    /** Markdown with the placeholders of its kind. */
    body: freeText.text('body').notNull(),
    changedAt: stays(fact.integer('changed_at').notNull()),
    /** The user; null is the application itself. */
    changedBy: fact.text('changed_by'),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.kind, t.language], name: 'letter_texts_once' })],
)
