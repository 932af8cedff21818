import { index } from 'drizzle-orm/sqlite-core'
import type { AuditVerb } from '../../lib/audit-verbs.ts'
import { count, fact, freeText, stays, table } from '../columns.ts'
import { events, ofEvent } from './events.ts'
import { ofHost } from './hosts.ts'

/** Who did what: ids and field names, never values; only a reason is free text. */
export const auditNotes = table(
  'audit_notes',
  {
    id: fact.integer('id').primaryKey({ autoIncrement: true }),
    ...ofHost(),
    eventId: fact.text('event_id').references(() => events.id),
    at: stays(fact.integer('at').notNull()),
    /** visitor, attendee, contact, scanner, staff, system. */
    actor: fact.text('actor').notNull(),
    /** The registration, booking, user or job. */
    actorId: fact.text('actor_id'),
    verb: fact.text('verb').$type<AuditVerb>().notNull(),
    about: fact.text('about').notNull(),
    fields: fact.text('fields', { mode: 'json' }).$type<string[]>().notNull(),
    /** The office's own words why; erased with the event. */
    reason: freeText.text('reason'),
    /** The form that did it, in 8 characters, where the same one sent again has to be known. */
    submission: fact.text('submission'),
  },
  (t) => [
    index('audit_notes_by_host').on(t.hostId, t.id),
    index('audit_notes_by_event').on(t.eventId, t.id),
    index('audit_notes_about').on(t.about, t.id),
  ],
)

/** The protocol of a deletion: what was erased when, in counts. */
export const erasures = table(
  'erasures',
  {
    id: fact.text('id').primaryKey(),
    ...ofEvent(),
    erasedAt: stays(fact.integer('erased_at').notNull()),
    counts: count.text('counts', { mode: 'json' }).$type<Record<string, number>>().notNull(),
  },
  (t) => [index('erasures_by_event').on(t.eventId)],
)
