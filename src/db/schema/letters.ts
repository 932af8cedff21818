import { sql } from 'drizzle-orm'
import { check, index, primaryKey, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { languages } from '../../lib/languages.ts'
import { fact, personal, stays, table } from '../columns.ts'
import { events } from './events.ts'
import { ofHost } from './hosts.ts'

export const letterStates = [
  'waiting',
  'sent',
  'delivered',
  'failed',
  'suppressed',
  'bounced',
  'complained',
  'given-up',
  'dropped',
] as const

/** The states in which a letter did not reach anybody, or was not wanted: somebody in the office has to look. */
export const problemStates = ['given-up', 'failed', 'bounced', 'complained', 'suppressed'] as const

/** Letters about a person's own registration leave before what is written to many. */
export const priorities = { transactional: 0, bulk: 1 } as const

const isProblem = sql`state in ('given-up', 'failed', 'bounced', 'complained', 'suppressed') and settled_at is null`

/**
 * The outbox. A row holds facts, so that a trigger can write one too; the first sender renders it, keeps the bytes, and only
 * then sends, so that every retry is byte-equal under one idempotency key (about, kind, revision).
 */
export const letters = table(
  'letters',
  {
    id: fact.integer('id').primaryKey({ autoIncrement: true }),
    ...ofHost(),
    eventId: fact.text('event_id').references(() => events.id),
    /** The registration (or sign-in) it is about; letters about one leave in the order of their ids. */
    about: fact.text('about').notNull(),
    kind: fact.text('kind').notNull(),
    /** Tells letters of one kind about one thing apart; usually the instant of the change. */
    revision: fact.integer('revision').notNull(),
    address: personal.text('address').notNull(),
    language: fact.text('language', { enum: languages }).notNull(),
    /** What only the writer knew, JSON; nothing that gives access. */
    facts: personal.text('facts', { mode: 'json' }).$type<Record<string, string>>(),
    priority: fact.integer('priority').$type<(typeof priorities)[keyof typeof priorities]>().notNull().default(0),
    /** The mailing it is one letter of. */
    mailingId: fact.text('mailing_id'),
    state: fact.text('state', { enum: letterStates }).notNull().default('waiting'),
    /** Since when it is in its state; null as long as it has had no other. */
    stateAt: stays(fact.integer('state_at')),
    writtenAt: stays(fact.integer('written_at').notNull()),
    /** Not before this instant. */
    dueAt: stays(fact.integer('due_at').notNull()),
    /** Which sender has it to itself, and until when. */
    lease: fact.text('lease'),
    leasedUntil: stays(fact.integer('leased_until').notNull().default(0)),
    /** Counted when it is leased: whoever dies over it must not begin with it for ever. */
    attempts: fact.integer('attempts').notNull().default(0),
    /** When the first of the attempts began that the carrier may have taken without saying so. */
    firstAttemptAt: stays(fact.integer('first_attempt_at')),
    /** How many attempts have an end that nobody knows, the one in hand included. */
    unknownEnds: fact.integer('unknown_ends').notNull().default(0),
    /** It was sent again after an attempt with unknown end, by a carrier that does not recognise a repeat. */
    possiblyTwice: fact.integer('possibly_twice', { mode: 'boolean' }).notNull().default(false),
    /** The rendered letter, JSON, fixed by the first sender; its links are made when it leaves. */
    payload: personal.text('payload'),
    /** Known while it still waits: a sender that had lost its lease is sure that it left. */
    sentAt: stays(fact.integer('sent_at')),
    /** What the carrier called it. */
    carrierId: fact.text('carrier_id'),
    /** Why the last attempt failed: a code of the carrier, never its text (that may name people). */
    problem: fact.text('problem'),
    /** When the office was done with a letter that did not arrive. */
    settledAt: stays(fact.integer('settled_at')),
  },
  (t) => [
    uniqueIndex('letters_once').on(t.about, t.kind, t.revision),
    index('letters_due').on(t.priority, t.dueAt).where(sql`state = 'waiting'`),
    index('letters_in_hand').on(t.lease, t.leasedUntil).where(sql`lease is not null`),
    index('letters_by_event').on(t.eventId, t.state, t.id),
    index('letters_by_host').on(t.hostId, t.state, t.id),
    index('letters_by_mailing').on(t.mailingId, t.state).where(sql`mailing_id is not null`),
    index('letters_sent_of_mailing').on(t.mailingId, t.sentAt).where(sql`mailing_id is not null`),
    index('letters_by_carrier_id').on(t.carrierId).where(sql`carrier_id is not null`),
    index('letters_with_problems').on(t.hostId, t.eventId).where(isProblem),
    check(
      'letters_state_known',
      sql`state in ('waiting', 'sent', 'delivered', 'failed', 'suppressed', 'bounced', 'complained', 'given-up', 'dropped')`,
    ),
    check('letters_priority_known', sql`priority in (0, 1)`),
  ],
)

/** The history of a letter: attempts, what the carrier told later, what the office did. Codes and instants, no personal data. */
export const letterEvents = table(
  'letter_events',
  {
    id: fact.integer('id').primaryKey({ autoIncrement: true }),
    ...ofHost(),
    letterId: fact
      .integer('letter_id')
      .notNull()
      .references(() => letters.id),
    at: fact.integer('at').notNull(),
    what: fact.text('what').notNull(),
    /** The carrier's code. */
    problem: fact.text('problem'),
  },
  (t) => [index('letter_events_by_letter').on(t.letterId)],
)

/** Addresses to which a host's letters are not sent any more, because they are dead or somebody complained. */
export const suppressions = table(
  'suppressions',
  {
    ...ofHost(),
    /** In lower case. */
    address: personal.text('address').notNull(),
    reason: fact.text('reason', { enum: ['bounced', 'complained'] }).notNull(),
    since: fact.integer('since').notNull(),
    /** The letter that found out; the address is erased together with the letter's. */
    letterId: fact
      .integer('letter_id')
      .notNull()
      .references(() => letters.id),
  },
  (t) => [
    primaryKey({ columns: [t.hostId, t.address], name: 'suppressions_once' }),
    index('suppressions_by_letter').on(t.letterId),
  ],
)

/** What every sender of the application obeys: until when a carrier takes nothing, and when it takes the next letter. */
export const carriers = table('carriers', {
  name: fact.text('name').primaryKey(),
  /** Why it rests; null while it does not. A code. */
  problem: fact.text('problem'),
  restsUntil: fact.integer('rests_until').notNull().default(0),
  /** How often it failed as a whole since it last took a letter. */
  faults: fact.integer('faults').notNull().default(0),
  /** The first instant at which the agreed rate allows another letter. */
  nextAt: fact.integer('next_at').notNull().default(0),
  /** With which code it refused the last letters, and which letters those are (JSON of ids); null once it takes one. */
  refusal: fact.text('refusal'),
  refused: fact.text('refused'),
  /** When it last took a letter after it had refused some. */
  tookAt: fact.integer('took_at'),
})

/** Messages of the carrier that were taken, by the id of their delivery: a repeat finds itself here. */
export const takenHooks = table(
  'taken_hooks',
  {
    id: fact.text('id').primaryKey(),
    takenAt: fact.integer('taken_at').notNull(),
  },
  (t) => [index('taken_hooks_by_age').on(t.takenAt)],
)
