import { index, primaryKey } from 'drizzle-orm/sqlite-core'
import { fact, secret, table } from '../columns.ts'
import { ofEvent } from './events.ts'
import { registrations } from './registrations.ts'

/** In whose calendar an entry was put: the person's, or that of who registered them. */
export const recipients = ['person', 'contact'] as const
export type Recipient = (typeof recipients)[number]

/** Which entries were sent, and in which revision: what a later change has to bring up to date or take back. */
export const announcedEntries = table(
  'announced_entries',
  {
    ...ofEvent(),
    registrationId: fact
      .text('registration_id')
      .notNull()
      .references(() => registrations.id),
    recipient: fact.text('recipient', { enum: recipients }).notNull(),
    /** The chosen session; empty for the event itself. */
    sessionId: fact.text('session_id').notNull().default(''),
    /** The SEQUENCE that was sent last. */
    sequence: fact.integer('sequence').notNull(),
    /** By how much it exceeds the sum of the event's, the registration's and the session's: entries that came and went. */
    lift: fact.integer('lift').notNull().default(0),
    /** Taken back with a CANCEL. */
    cancelled: fact.integer('cancelled', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.registrationId, t.recipient, t.sessionId], name: 'announced_entries_once' }),
    index('announced_entries_by_event').on(t.eventId),
  ],
)

/** What the last letter told somebody of the event and of each of their sessions: what a later one says has changed. */
export const notifiedFacts = table(
  'notified_facts',
  {
    ...ofEvent(),
    registrationId: fact
      .text('registration_id')
      .notNull()
      .references(() => registrations.id),
    recipient: fact.text('recipient', { enum: recipients }).notNull(),
    /** Empty for the event itself. */
    sessionId: fact.text('session_id').notNull().default(''),
    /** `NotifiedEvent` or `NotifiedSession`, JSON; the address of taking part online is in it. */
    facts: secret.text('facts').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.registrationId, t.recipient, t.sessionId], name: 'notified_facts_once' }),
    index('notified_facts_by_event').on(t.eventId),
  ],
)
