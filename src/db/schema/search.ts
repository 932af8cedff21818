import { index, primaryKey } from 'drizzle-orm/sqlite-core'
import { fact, personal, table } from '../columns.ts'
import { ofEvent } from './events.ts'

/** Some people of an event whose words can be looked up: a region of `search_parts` of their own. With room for 2,048. */
export const searchBlocks = table('search_blocks', { id: fact.integer('id').primaryKey(), ...ofEvent() }, (t) => [
  index('search_blocks_by_event').on(t.eventId),
])

/**
 * What every word of somebody's search key goes on with from each of its letters, up to six: whoever is searched by a part of a
 * word is found by where that part begins. Kept by the house rules alone; without rowids, and a key would be checked each time.
 */
export const searchParts = table(
  'search_parts',
  {
    block: fact.integer('block').notNull(),
    part: personal.text('part').notNull(),
    /** The registration's `search_nr`. */
    nr: fact.integer('nr').notNull(),
  },
  (t) => [primaryKey({ columns: [t.block, t.part, t.nr], name: 'search_parts_once' })],
)
