import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { languages } from '../../lib/languages.ts'
import { events } from './events.ts'
import { ofHost } from './hosts.ts'

export const letterStates = ['waiting', 'sent', 'given-up', 'dropped'] as const

/**
 * The outbox. A row holds facts, so that a trigger can write one too; the first sender renders it, keeps the bytes, and only
 * then sends, so that every retry is byte-equal under one idempotency key (about, kind, revision).
 */
export const letters = sqliteTable(
  'letters',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    ...ofHost(),
    eventId: text('event_id').references(() => events.id),
    /** The registration (or sign-in) it is about; letters about one leave in the order of their ids. */
    about: text('about').notNull(),
    kind: text('kind').notNull(),
    /** Tells letters of one kind about one thing apart; usually the instant of the change. */
    revision: integer('revision').notNull(),
    address: text('address').notNull(),
    language: text('language', { enum: languages }).notNull(),
    /** What only the writer knew, JSON: the link of a sign-in. */
    facts: text('facts', { mode: 'json' }).$type<Record<string, string>>(),
    state: text('state', { enum: letterStates }).notNull().default('waiting'),
    writtenAt: integer('written_at').notNull(),
    /** Not before this instant. */
    dueAt: integer('due_at').notNull(),
    /** Which sender has it to itself, and until when. */
    lease: text('lease'),
    leasedUntil: integer('leased_until').notNull().default(0),
    attempts: integer('attempts').notNull().default(0),
    /** The rendered letter, JSON, fixed by the first sender. */
    payload: text('payload'),
    sentAt: integer('sent_at'),
    /** What the carrier called it. */
    carrierId: text('carrier_id'),
    /** Why the last attempt failed: a code of the carrier, never its text (that may name people). */
    problem: text('problem'),
  },
  (t) => [
    uniqueIndex('letters_once').on(t.about, t.kind, t.revision),
    index('letters_due').on(t.dueAt).where(sql`state = 'waiting'`),
    index('letters_by_event').on(t.eventId, t.id),
    check('letters_state_known', sql`state in ('waiting', 'sent', 'given-up', 'dropped')`),
  ],
)
