import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, index, primaryKey, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { languages } from '../../lib/languages.ts'
import { count, fact, freeText, moves, personal, secret, stays, table } from '../columns.ts'
import { attendanceModes, ofEvent } from './events.ts'
import { ofHost } from './hosts.ts'
import { ofPerson } from './person.ts'
import { categories, quotas } from './seats.ts'

/** How a registration came in: by the form, typed in by the office, or as a walk-in at a check-in desk. */
export const bookingSources = ['online', 'office', 'mail', 'letter', 'fax', 'phone', 'desk'] as const

/** One sending of the form. The submission id comes with the form: a repeat is the same booking. */
export const bookings = table(
  'bookings',
  {
    id: fact.text('id').primaryKey(),
    ...ofEvent(),
    submission: fact.text('submission').notNull(),
    /** The form as typed, JSON: what the page after sending shows, and how a repeat is told from a correction. */
    form: personal.text('form').notNull(),
    /** Raised whenever another form is kept: whether the booking is still the one that was read. */
    revision: fact.integer('revision').notNull().default(0),
    source: fact.text('source', { enum: bookingSources }).notNull(),
    /** Closed by the last write of the batch that made it: an identical retry finds nothing to do. */
    state: fact.text('state', { enum: ['arriving', 'received'] }).notNull(),
    /** What a deadline is compared with; the office may give the day on the letter. */
    receivedAt: stays(fact.integer('received_at').notNull()),
    correctedAt: stays(fact.integer('corrected_at')),
    /** Since when the form alone corrects nothing any more: a personal link was opened, or the same person came again. */
    correctionEndedAt: stays(fact.integer('correction_ended_at')),
    /** Who registered the others and need not take part. */
    contactName: personal.text('contact_name'),
    contactEmail: personal.text('contact_email'),
    /** All or none: one claim for everybody in the form. */
    together: fact.integer('together', { mode: 'boolean' }).notNull().default(false),
    /** SHA-256 of the token of the booking's page, if there is a contact. */
    tokenHash: secret.text('token_hash'),
    linkGeneration: fact.integer('link_generation').notNull().default(0),
    language: fact.text('language', { enum: languages }).notNull().default('de'),
  },
  (t) => [
    uniqueIndex('bookings_one_per_submission').on(t.submission),
    uniqueIndex('bookings_one_per_token').on(t.tokenHash),
    index('bookings_by_event').on(t.eventId),
    index('bookings_by_contact').on(t.eventId, sql`lower(contact_email)`).where(sql`contact_email is not null`),
    check('bookings_state_known', sql`state in ('arriving', 'received')`),
  ],
)

export const claimStates = ['review', 'waiting', 'offered', 'granted', 'released'] as const

/**
 * What is granted whole or not at all: the attendance of one person and their company, or of a group that wants all or none;
 * each chosen session is a claim of its own that waits for the attendance.
 */
export const claims = table(
  'claims',
  {
    id: fact.text('id').primaryKey(),
    ...ofEvent(),
    bookingId: fact
      .text('booking_id')
      .notNull()
      .references(() => bookings.id),
    state: fact.text('state', { enum: claimStates }).notNull(),
    /** The place in the queue: lower first. */
    rank: fact.integer('rank').notNull(),
    /** The provided clock enters the house rules through this column. */
    changedAt: stays(fact.integer('changed_at').notNull()),
    /** The attendance that a session waits for. */
    afterClaim: fact.text('after_claim').references((): AnySQLiteColumn => claims.id),
    /** When an offer ends: the first instant at which it can no longer be accepted. */
    expiresAt: moves(fact.integer('expires_at')),
    /** Seated by the office beyond a limit. */
    overCapacity: fact.integer('over_capacity', { mode: 'boolean' }).notNull().default(false),
    /**
     * Why it waits, kept by the house rules: a quota that is full for it, or the attendance of a session. It is looked at again
     * when that gives way, or as long as nothing stands here.
     */
    blockedBy: fact.text('blocked_by'),
    /** Seats that it needs there; 8 stands for more. */
    blockedSeats: fact.integer('blocked_seats'),
  },
  (t) => [
    index('claims_after').on(t.afterClaim).where(sql`after_claim is not null`),
    index('claims_offered').on(t.expiresAt).where(sql`state = 'offered'`),
    index('claims_offered_by_event').on(t.eventId).where(sql`state = 'offered'`),
    index('claims_in_review').on(t.eventId, t.rank).where(sql`state = 'review'`),
    index('claims_queue').on(t.eventId, t.rank, t.afterClaim).where(sql`state = 'waiting'`),
    index('claims_blocked').on(t.blockedBy, t.blockedSeats, t.rank).where(sql`state = 'waiting'`),
    index('claims_not_placed').on(t.eventId).where(sql`state = 'waiting' and blocked_by is null`),
    index('claims_by_booking').on(t.bookingId),
    check('claims_state_known', sql`state in ('review', 'waiting', 'offered', 'granted', 'released')`),
  ],
)

/** Company takes a seat like everybody; assistance and those who never register take none. */
export const roles = ['participant', 'accompanying', 'assistance', 'speaker', 'host', 'press', 'staff'] as const
export type Role = (typeof roles)[number]

export const decisions = ['accepted', 'declined', 'reserve'] as const
export type Decision = (typeof decisions)[number]

export const registrations = table(
  'registrations',
  {
    /** Also the UID of the person's first calendar entry (RFC 7986 § 5.3: a UUID that tells nothing). */
    id: fact.text('id').primaryKey(),
    ...ofEvent(),
    bookingId: fact
      .text('booking_id')
      .notNull()
      .references(() => bookings.id),
    claimId: fact
      .text('claim_id')
      .notNull()
      .references(() => claims.id),
    personKey: personal.text('person_key').notNull(),
    ...ofPerson(),
    /** The AGS, else the folded name: what is counted as one organisation. */
    organisationKey: personal.text('organisation_key').notNull().default(''),
    /** What the office still waits for, in its own words; empty when nothing is missing. */
    documentsMissing: freeText.text('documents_missing').notNull().default(''),
    /** The version of the privacy notice that stood beside the form. */
    privacyVersion: fact.text('privacy_version').notNull(),
    sortKey: personal.text('sort_key').notNull(),
    searchKey: personal.text('search_key').notNull(),
    /** The same for people who look alike to the eye, hashed; empty until it is computed, '-' of nobody. */
    lookAlike: personal.text('look_alike').notNull().default(''),
    /** SHA-256 of the personal token; raising the generation kills every earlier link. */
    tokenHash: secret.text('token_hash').notNull(),
    linkGeneration: fact.integer('link_generation').notNull().default(0),
    /** Opaque code on the badge. */
    checkInCode: secret.text('check_in_code').notNull(),
    /** Raised with a new address, whose calendar gets entries of its own; those of the old one are taken back there. */
    calendarGeneration: fact.integer('calendar_generation').notNull().default(0),
    /** The person's share of the calendar SEQUENCE. */
    sequence: fact.integer('sequence').notNull().default(0),
    receivedAt: stays(fact.integer('received_at').notNull()),
    changedAt: stays(fact.integer('changed_at').notNull()),
    cancelledAt: stays(fact.integer('cancelled_at')),
    /** The place in the booking's form. */
    position: fact.integer('position').notNull().default(0),
    categoryId: fact.text('category_id').references(() => categories.id),
    attendance: fact.text('attendance', { enum: attendanceModes }).notNull().default('on-site'),
    role: fact.text('role', { enum: roles }).notNull().default('participant'),
    /** The registration that somebody accompanies or assists; no foreign key, whose checks would read the whole table. */
    accompanies: fact.text('accompanies'),
    /** Until when the address has to be confirmed, and when it was. */
    confirmBy: stays(fact.integer('confirm_by')),
    confirmedAt: stays(fact.integer('confirmed_at')),
    /** The deputy who has the seat now. */
    replacedBy: fact.text('replaced_by'),
    /** What the office decided; a draft as long as the claim is in review. */
    decision: fact.text('decision', { enum: decisions }),
    decisionRank: fact.integer('decision_rank'),
    /** Received after the deadline. */
    late: fact.integer('late', { mode: 'boolean' }).notNull().default(false),
    /** The row of `attendee_counts` in which they are counted, kept by the house rules alone; a key would be checked each time. */
    countedIn: fact.integer('counted_in'),
    /** By which `search_parts` means them, the block in its higher digits; null until their words can be looked up. */
    searchNr: fact.integer('search_nr'),
  },
  (t) => [
    uniqueIndex('registrations_one_per_person').on(t.eventId, t.personKey).where(sql`cancelled_at is null`),
    uniqueIndex('registrations_one_per_token').on(t.tokenHash),
    uniqueIndex('registrations_one_per_code').on(t.checkInCode),
    index('registrations_in_order').on(t.eventId, t.sortKey, t.id),
    index('registrations_counted').on(t.countedIn, t.sortKey, t.id),
    index('registrations_not_looked_up').on(t.eventId).where(sql`search_nr is null and search_key <> ''`),
    uniqueIndex('registrations_one_per_search_nr').on(t.searchNr).where(sql`search_nr is not null`),
    index('registrations_by_claim').on(t.claimId),
    index('registrations_by_look').on(t.lookAlike),
    index('registrations_by_booking').on(t.bookingId, t.position),
    index('registrations_accompanying').on(t.accompanies).where(sql`accompanies is not null`),
    index('registrations_to_confirm').on(t.confirmBy).where(sql`confirmed_at is null and cancelled_at is null`),
  ],
)

/** Where a registration stands, in the words of the field. */
export const seatStates = ['confirmed', 'waiting', 'offered', 'review', 'cancelled'] as const

/** How many people of an event stand where, by target group and role, kept by the house rules: lists and figures begin here. */
export const attendeeCounts = table(
  'attendee_counts',
  {
    id: fact.integer('id').primaryKey(),
    ...ofEvent(),
    seat: fact.text('seat', { enum: seatStates }).notNull(),
    /** '' without a target group. */
    categoryId: fact.text('category_id').notNull(),
    role: fact.text('role', { enum: roles }).notNull(),
    people: count.integer('people').notNull().default(0),
  },
  (t) => [uniqueIndex('attendee_counts_once').on(t.eventId, t.seat, t.categoryId, t.role)],
)

/** In which quotas a claim takes seats, and for whom. */
export const needs = table(
  'needs',
  {
    ...ofHost(),
    claimId: fact
      .text('claim_id')
      .notNull()
      .references(() => claims.id),
    registrationId: fact
      .text('registration_id')
      .notNull()
      .references(() => registrations.id),
    quotaId: fact
      .text('quota_id')
      .notNull()
      .references(() => quotas.id),
    seats: fact.integer('seats').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.claimId, t.registrationId, t.quotaId], name: 'needs_once' }),
    index('needs_by_quota').on(t.quotaId, t.claimId),
    index('needs_by_registration').on(t.registrationId),
    check('needs_some_seats', sql`seats > 0`),
  ],
)
