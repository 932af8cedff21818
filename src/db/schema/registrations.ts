import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { languages } from '../../lib/languages.ts'
import { events } from './events.ts'
import { hosts } from './hosts.ts'

/** Everything with a limit: now the event itself; later categories, sessions, organisations, Länder. */
export const quotas = sqliteTable(
  'quotas',
  {
    id: text('id').primaryKey(),
    hostId: text('host_id')
      .notNull()
      .references(() => hosts.id),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    scope: text('scope').notNull(),
    key: text('key').notNull().default(''),
    /** Seats there are; null is without limit. */
    size: integer('size'),
    /** Seats granted, kept by the house rules alone. */
    taken: integer('taken').notNull().default(0),
    changedAt: integer('changed_at').notNull(),
  },
  (t) => [
    uniqueIndex('quotas_one_per_scope').on(t.eventId, t.scope, t.key),
    check('quotas_never_overbooked', sql`size is null or taken <= size`),
    check('quotas_never_negative', sql`taken >= 0`),
  ],
)

/** One sending of the form. The submission id comes with the form: a repeat is the same booking. */
export const bookings = sqliteTable(
  'bookings',
  {
    id: text('id').primaryKey(),
    hostId: text('host_id')
      .notNull()
      .references(() => hosts.id),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    submission: text('submission').notNull(),
    /** The form as typed, JSON: what the page after sending shows, and how a repeat is told from a correction. */
    form: text('form').notNull(),
    source: text('source', { enum: ['online', 'office'] }).notNull(),
    /** Closed by the last write of the batch that made it: an identical retry finds nothing to do. */
    state: text('state', { enum: ['arriving', 'received'] }).notNull(),
    receivedAt: integer('received_at').notNull(),
    correctedAt: integer('corrected_at'),
  },
  (t) => [
    uniqueIndex('bookings_one_per_submission').on(t.submission),
    index('bookings_by_event').on(t.eventId),
    check('bookings_state_known', sql`state in ('arriving', 'received')`),
  ],
)

export const claimStates = ['waiting', 'granted', 'released'] as const

/** What is granted whole or not at all: now one person's attendance, later a group or a session. */
export const claims = sqliteTable(
  'claims',
  {
    id: text('id').primaryKey(),
    hostId: text('host_id')
      .notNull()
      .references(() => hosts.id),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    bookingId: text('booking_id')
      .notNull()
      .references(() => bookings.id),
    state: text('state', { enum: claimStates }).notNull(),
    /** The place in the queue: lower first. */
    rank: integer('rank').notNull(),
    /** The lent clock enters the house rules through this column. */
    changedAt: integer('changed_at').notNull(),
  },
  (t) => [
    index('claims_queue').on(t.eventId, t.rank).where(sql`state = 'waiting'`),
    index('claims_by_booking').on(t.bookingId),
    check('claims_state_known', sql`state in ('waiting', 'granted', 'released')`),
  ],
)

export const salutations = ['', 'ms', 'mr', 'none'] as const

export const registrations = sqliteTable(
  'registrations',
  {
    /** Also the UID of the person's calendar entry (RFC 7986 § 5.3: a UUID that tells nothing). */
    id: text('id').primaryKey(),
    hostId: text('host_id')
      .notNull()
      .references(() => hosts.id),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    bookingId: text('booking_id')
      .notNull()
      .references(() => bookings.id),
    claimId: text('claim_id')
      .notNull()
      .references(() => claims.id),
    personKey: text('person_key').notNull(),
    salutation: text('salutation', { enum: salutations }).notNull(),
    academicTitle: text('academic_title').notNull(),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    office: text('office').notNull(),
    organisation: text('organisation').notNull(),
    organisationAgs: text('organisation_ags'),
    department: text('department').notNull(),
    email: text('email').notNull(),
    phone: text('phone').notNull(),
    remarks: text('remarks').notNull(),
    language: text('language', { enum: languages }).notNull(),
    /** When the person agreed to stand in the participants' list; null without that consent. */
    listedSince: integer('listed_since'),
    /** The version of the privacy notice that stood beside the form. */
    privacyVersion: text('privacy_version').notNull(),
    sortKey: text('sort_key').notNull(),
    searchKey: text('search_key').notNull(),
    /** SHA-256 of the personal token; raising the generation kills every earlier link. */
    tokenHash: text('token_hash').notNull(),
    linkGeneration: integer('link_generation').notNull().default(0),
    /** Opaque code on the badge. */
    checkInCode: text('check_in_code').notNull(),
    /** The person's share of the calendar SEQUENCE. */
    sequence: integer('sequence').notNull().default(0),
    receivedAt: integer('received_at').notNull(),
    changedAt: integer('changed_at').notNull(),
    cancelledAt: integer('cancelled_at'),
  },
  (t) => [
    uniqueIndex('registrations_one_per_person').on(t.eventId, t.personKey).where(sql`cancelled_at is null`),
    uniqueIndex('registrations_one_per_token').on(t.tokenHash),
    uniqueIndex('registrations_one_per_code').on(t.checkInCode),
    index('registrations_in_order').on(t.eventId, t.sortKey, t.id),
    index('registrations_by_claim').on(t.claimId),
    index('registrations_by_booking').on(t.bookingId),
  ],
)

/** In which quotas a claim takes seats, and for whom. */
export const needs = sqliteTable(
  'needs',
  {
    hostId: text('host_id')
      .notNull()
      .references(() => hosts.id),
    claimId: text('claim_id')
      .notNull()
      .references(() => claims.id),
    registrationId: text('registration_id')
      .notNull()
      .references(() => registrations.id),
    quotaId: text('quota_id')
      .notNull()
      .references(() => quotas.id),
    seats: integer('seats').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.claimId, t.registrationId, t.quotaId], name: 'needs_once' }),
    index('needs_by_quota').on(t.quotaId),
    index('needs_by_registration').on(t.registrationId),
    check('needs_some_seats', sql`seats > 0`),
  ],
)
