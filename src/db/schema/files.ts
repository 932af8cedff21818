import { sql } from 'drizzle-orm'
import { customType, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
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
    bytes: bytes('bytes').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('files_of_host_once').on(t.hostId, t.sha256).where(sql`event_id is null`),
    uniqueIndex('files_of_event_once').on(t.eventId, t.sha256).where(sql`event_id is not null`),
  ],
)
