import { sql } from 'drizzle-orm'
import { primaryKey, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { fact, freeText, stays, table } from '../columns.ts'
import { events } from './events.ts'
import { ofHost } from './hosts.ts'

/** What the office uploads: a logo of the host, an annex to letters of an event. Kept once, known by its hash, never changed. */
export const files = table(
  'files',
  {
    id: fact.text('id').primaryKey(),
    ...ofHost(),
    /** The event that needs it and with which it is erased; null is the host's own. */
    eventId: fact.text('event_id').references(() => events.id),
    /** SHA-256 of the bytes, base64url. */
    sha256: fact.text('sha256').notNull(),
    mediaType: fact.text('media_type').notNull(),
    name: freeText.text('name').notNull(),
    /** In bytes. */
    size: fact.integer('size').notNull(),
    createdAt: stays(fact.integer('created_at').notNull()),
  },
  (t) => [
    uniqueIndex('files_of_host_once').on(t.hostId, t.sha256).where(sql`event_id is null`),
    uniqueIndex('files_of_event_once').on(t.eventId, t.sha256).where(sql`event_id is not null`),
  ],
)

/** In bytes: so long is every part but the last. */
export const partBytes = 1024 * 1024

/** The bytes of a file in parts: a libSQL server takes no value of several megabytes. */
export const fileParts = table(
  'file_parts',
  {
    ...ofHost(),
    fileId: fact
      .text('file_id')
      .notNull()
      .references(() => files.id, { onDelete: 'cascade' }),
    position: fact.integer('position').notNull(),
    bytes: freeText.blob('bytes').notNull(),
  },
  (t) => [primaryKey({ columns: [t.fileId, t.position], name: 'file_parts_in_order' })],
)
