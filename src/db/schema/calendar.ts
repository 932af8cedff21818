import { index, primaryKey, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { fact, personal, secret, table } from '../columns.ts'
import { ofEvent } from './events.ts'
import { registrations } from './registrations.ts'

/** In whose calendar an entry was put: the person's, or that of who registered them. */
export const recipients = ['person', 'contact'] as const
export type Recipient = (typeof recipients)[number]

/** What was sent of an entry. */
const ofEntry = () => ({
  /** The chosen session; empty for the event itself. */
  sessionId: fact.text('session_id').notNull().default(''),
  /** The SEQUENCE that was sent last. */
  sequence: fact.integer('sequence').notNull(),
  /** By how much it exceeds the sum of the event's, the registration's and the session's: entries that came and went. */
  lift: fact.integer('lift').notNull().default(0),
  /** Taken back with a CANCEL. */
  cancelled: fact.integer('cancelled', { mode: 'boolean' }).notNull().default(false),
  /** How often it came or went since, which no sum tells; kept by the application rules. */
  turns: fact.integer('turns').notNull().default(0),
  /** The address of its ORGANIZER, which stays what it was at first (RFC 5546 § 2.1.4 knows no other). */
  organizer: personal.text('organizer'),
  /** No letter brought it, but it could be read in a feed: there it ends as CANCELLED, and no letter takes it back. */
  unsent: fact.integer('unsent', { mode: 'boolean' }).notNull().default(false),
})

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
    ...ofEntry(),
  },
  (t) => [
    primaryKey({ columns: [t.registrationId, t.recipient, t.sessionId], name: 'announced_entries_once' }),
    index('announced_entries_by_event').on(t.eventId),
  ],
)

/**
 * Links that a newer one has replaced, written by triggers whatever path the change took. Their pages lead nowhere; their
 * calendars go on saying that their entries are over, as nobody can be told to unsubscribe.
 */
export const formerLinks = table(
  'former_links',
  {
    id: fact.integer('id').primaryKey({ autoIncrement: true }),
    ...ofEvent(),
    recipient: fact.text('recipient', { enum: recipients }).notNull(),
    /** The registration, or the booking of a contact. */
    about: fact.text('about').notNull(),
    /** The generation of the entries that went by it (`calendar_generation`; of a booking, its links). */
    generation: fact.integer('generation').notNull(),
    tokenHash: secret.text('token_hash').notNull(),
    /** Where its letters went. */
    address: personal.text('address').notNull(),
  },
  (t) => [
    uniqueIndex('former_links_one_per_token').on(t.tokenHash),
    index('former_links_by_about').on(t.about),
    index('former_links_by_event').on(t.eventId),
  ],
)

/** Which entries went to who had such a link: they have to be taken back there, for the new address has entries of its own. */
export const formerEntries = table(
  'former_entries',
  {
    ...ofEvent(),
    linkId: fact
      .integer('link_id')
      .notNull()
      .references(() => formerLinks.id),
    registrationId: fact
      .text('registration_id')
      .notNull()
      .references(() => registrations.id),
    ...ofEntry(),
  },
  (t) => [
    primaryKey({ columns: [t.linkId, t.registrationId, t.sessionId], name: 'former_entries_once' }),
    index('former_entries_by_event').on(t.eventId),
    index('former_entries_by_registration').on(t.registrationId),
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
