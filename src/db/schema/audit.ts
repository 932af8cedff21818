import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { events, ofEvent } from './events.ts'
import { ofHost } from './hosts.ts'

/** Who did what: ids and field names, never values; only a reason is free text. */
export const auditNotes = sqliteTable(
  'audit_notes',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    ...ofHost(),
    eventId: text('event_id').references(() => events.id),
    at: integer('at').notNull(),
    /** visitor, attendee, contact, scanner, staff, system. */
    actor: text('actor').notNull(),
    /** The registration, booking, user or job. */
    actorId: text('actor_id'),
    verb: text('verb').notNull(),
    about: text('about').notNull(),
    fields: text('fields', { mode: 'json' }).$type<string[]>().notNull(),
    /** The office's own words why; erased with the event. */
    reason: text('reason'),
  },
  (t) => [
    index('audit_notes_by_host').on(t.hostId, t.id),
    index('audit_notes_by_event').on(t.eventId, t.id),
    index('audit_notes_about').on(t.about, t.id),
  ],
)

/** The protocol of a deletion: what was erased when, in counts. */
export const erasures = sqliteTable(
  'erasures',
  {
    id: text('id').primaryKey(),
    ...ofEvent(),
    erasedAt: integer('erased_at').notNull(),
    counts: text('counts', { mode: 'json' }).$type<Record<string, number>>().notNull(),
  },
  (t) => [index('erasures_by_event').on(t.eventId)],
)
