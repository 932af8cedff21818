import { sql } from 'drizzle-orm'
import { customType, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { events } from './events.ts'
import { ofHost } from './hosts.ts'

/** Drizzle's own blob speaks of Node's Buffer; the file gives an ArrayBuffer, a server a Uint8Array. */
const bytes = customType<{ data: Uint8Array<ArrayBuffer>; driverData: ArrayBuffer | Uint8Array<ArrayBuffer> }>({
  dataType: () => 'blob',
  fromDriver: (value) => new Uint8Array(value),
})

/** What the office uploads: a logo of the host, an annex to letters of an event. Kept once, known by its hash, never changed. */
export const files = sqliteTable(
  'files',
  {
    id: text('id').primaryKey(),
    ...ofHost(),
    /** The event that needs it and with which it is erased; null is the host's own. */
    eventId: text('event_id').references(() => events.id),
    /** SHA-256 of the bytes, base64url. */
    sha256: text('sha256').notNull(),
    mediaType: text('media_type').notNull(),
    name: text('name').notNull(),
    /** In bytes. */
    size: integer('size').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('files_of_host_once').on(t.hostId, t.sha256).where(sql`event_id is null`),
    uniqueIndex('files_of_event_once').on(t.eventId, t.sha256).where(sql`event_id is not null`),
  ],
)

/** In bytes: so long is every part but the last. */
export const partBytes = 1024 * 1024

/** The bytes of a file in parts: a libSQL server takes no value of several megabytes. */
export const fileParts = sqliteTable(
  'file_parts',
  {
    ...ofHost(),
    fileId: text('file_id')
      .notNull()
      .references(() => files.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (t) => [primaryKey({ columns: [t.fileId, t.position], name: 'file_parts_in_order' })],
)
