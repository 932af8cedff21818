import type { LanguageMap } from '../../lib/languages.ts'
import { fact, table } from '../columns.ts'
import { ofHost } from './hosts.ts'

/** Events of one host that belong together, such as the meetings of a network. Each series has a calendar of its own. */
export const eventSeries = table('event_series', {
  id: fact.text('id').primaryKey(),
  ...ofHost(),
  slug: fact.text('slug').notNull().unique('event_series_slug_once'),
  title: fact.text('title', { mode: 'json' }).$type<LanguageMap>().notNull(),
  createdAt: fact.integer('created_at').notNull(),
})
