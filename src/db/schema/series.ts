import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { LanguageMap } from '../../lib/languages.ts'
import { ofHost } from './hosts.ts'

/** Events of one host that belong together, such as the meetings of a network. Each series has a calendar of its own. */
export const eventSeries = sqliteTable('event_series', {
  id: text('id').primaryKey(),
  ...ofHost(),
  slug: text('slug').notNull().unique('event_series_slug_once'),
  title: text('title', { mode: 'json' }).$type<LanguageMap>().notNull(),
  createdAt: integer('created_at').notNull(),
})
