import { sql } from 'drizzle-orm'
import { check, index, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { LanguageMap } from '../../lib/languages.ts'
import { fact, freeText, moves, personal, secret, stays, table } from '../columns.ts'
import { type Contact, ofHost } from './hosts.ts'
import { eventSeries } from './series.ts'

export const attendanceModes = ['on-site', 'online'] as const
export type AttendanceMode = (typeof attendanceModes)[number]

export const waitingListModes = ['automatic', 'offered', 'paused'] as const
export type WaitingListMode = (typeof waitingListModes)[number]

export const letterStyles = ['formal', 'plain'] as const
export type LetterStyle = (typeof letterStyles)[number]

export const eventStatuses = ['draft', 'published', 'cancelled'] as const
export type EventStatus = (typeof eventStatuses)[number]

/** How entries reach calendars: as a file to open, or as an invitation from the host's mailbox (RFC 5546 PUBLISH, REQUEST). */
export const calendarModes = ['file', 'invitation'] as const
export type CalendarMode = (typeof calendarModes)[number]

/** What entries said before a burst of changes: what people have in their calendars until it is announced. */
export type EventBefore = {
  startsAt: number
  endsAt: number
  allDay: 0 | 1
  zone: string
  venue: Venue
  onlineUrl: string
  attendanceModes?: AttendanceMode[]
  sequence: number
}
export type SessionBefore = { startsAt: number | null; endsAt: number | null; room: string; sequence: number }

export type Venue = { name: string; street: string; postcode: string; city: string }

export const events = table(
  'events',
  {
    id: fact.text('id').primaryKey(),
    ...ofHost(),
    /** The series that the event belongs to, if any. */
    seriesId: fact.text('series_id').references(() => eventSeries.id),
    slug: fact.text('slug').notNull(),
    status: fact.text('status', { enum: eventStatuses }).notNull().default('draft'),
    title: freeText.text('title', { mode: 'json' }).$type<LanguageMap>().notNull(),
    description: freeText.text('description', { mode: 'json' }).$type<LanguageMap>().notNull(),
    audience: freeText.text('audience', { mode: 'json' }).$type<LanguageMap>().notNull(),
    freeOfCharge: fact.integer('free_of_charge', { mode: 'boolean' }).notNull().default(true),
    zone: fact.text('zone').notNull(),
    /** First instant of the event; for an all-day event 0:00 of its first day in the zone. */
    startsAt: moves(fact.integer('starts_at').notNull()),
    /** First instant after the event. */
    endsAt: moves(fact.integer('ends_at').notNull()),
    allDay: fact.integer('all_day', { mode: 'boolean' }).notNull().default(false),
    venue: fact.text('venue', { mode: 'json' }).$type<Venue>().notNull(),
    contact: personal.text('contact', { mode: 'json' }).$type<Contact>().notNull(),
    /** ORGANIZER of its public entries, once the contact has another address than when it was published: an entry has one for life. */
    organizer: personal.text('organizer'),
    /** First instant at which a registration counts. */
    opensAt: moves(fact.integer('opens_at').notNull()),
    /** First instant at which a registration no longer counts. */
    closesAt: moves(fact.integer('closes_at').notNull()),
    /** Between the closing and this instant registrations are taken for approval; null is without grace. */
    lateUntil: moves(fact.integer('late_until')),
    /** First instants at which people can no longer change, cancel, name a deputy; null is the start of the event. */
    changeUntil: moves(fact.integer('change_until')),
    cancelUntil: moves(fact.integer('cancel_until')),
    substituteUntil: moves(fact.integer('substitute_until')),
    /** Everybody who registers is reviewed first. */
    approval: fact.integer('approval', { mode: 'boolean' }).notNull().default(false),
    /** For how many hours a seat is held until the address is confirmed; null is without confirmation. */
    confirmHours: fact.integer('confirm_hours'),
    /** automatic grants a free seat to who waits, offered asks first, paused does neither. */
    waitingList: fact.text('waiting_list', { enum: waitingListModes }).notNull().default('automatic'),
    /** For how many hours an offered seat is held. */
    offerHours: fact.integer('offer_hours').notNull().default(48),
    /** First instant at which nobody moves up any more; null, or later, is the start of the event. */
    promoteUntil: moves(fact.integer('promote_until')),
    /** When everybody who waited was told that nobody moves up any more; null again once that instant is put off. */
    waitingEndedAt: stays(fact.integer('waiting_ended_at')),
    /** How many people one form may register. */
    mostPeople: fact.integer('most_people').notNull().default(10),
    /** Whether people may bring company. */
    accompanying: fact.integer('accompanying', { mode: 'boolean' }).notNull().default(false),
    attendanceModes: fact
      .text('attendance_modes', { mode: 'json' })
      .$type<AttendanceMode[]>()
      .notNull()
      .default(['on-site']),
    /** Whether photographs are taken, so that people are asked for their consent. */
    photos: fact.integer('photos', { mode: 'boolean' }).notNull().default(false),
    /** How letters greet and close: "Sehr geehrte Frau …" or "Guten Tag Frau …". */
    letterStyle: fact.text('letter_style', { enum: letterStyles }).notNull().default('formal'),
    calendarMode: fact.text('calendar_mode', { enum: calendarModes }).notNull().default('file'),
    /** An invitation asks for a reply. */
    calendarRsvp: fact.integer('calendar_rsvp', { mode: 'boolean' }).notNull().default(false),
    /** How many minutes before the start calendars remind; null is never. */
    alarmMinutes: fact.integer('alarm_minutes'),
    /** Where who takes part online does so; only in personal entries and on personal pages. */
    onlineUrl: secret.text('online_url').notNull().default(''),
    /** RFC 5545 SEQUENCE of the event itself; a house rule raises it when date, place or status change. */
    sequence: fact.integer('sequence').notNull().default(0),
    /** When the changes since the last letters are told to everybody with a seat; null is nothing to tell. House rules set it. */
    announceAt: stays(fact.integer('announce_at')),
    /** The state before the first change that is not told yet. */
    beforeChange: secret.text('before_change', { mode: 'json' }).$type<EventBefore>(),
    /** When it was called off, why in a line, and what else the office says about it; they never change afterwards. */
    cancelledAt: stays(fact.integer('cancelled_at')),
    cancellationReason: freeText.text('cancellation_reason', { mode: 'json' }).$type<LanguageMap>(),
    cancellationText: freeText.text('cancellation_text', { mode: 'json' }).$type<LanguageMap>(),
    /** When it was called off, until everybody concerned has a letter about it in the outbox; null is nothing owed. */
    cancellationOwedAt: stays(fact.integer('cancellation_owed_at')),
    /** When the personal values of this event are erased. */
    forgetAt: moves(fact.integer('forget_at').notNull()),
    forgottenAt: stays(fact.integer('forgotten_at')),
    createdAt: stays(fact.integer('created_at').notNull()),
    changedAt: stays(fact.integer('changed_at').notNull()),
  },
  (t) => [
    uniqueIndex('events_slug_once').on(t.slug),
    index('events_by_start').on(t.startsAt),
    index('events_by_host').on(t.hostId, t.startsAt),
    index('events_by_series').on(t.seriesId).where(sql`series_id is not null`),
    index('events_to_announce').on(t.announceAt).where(sql`announce_at is not null`),
    index('events_owing_cancellations').on(t.cancellationOwedAt).where(sql`cancellation_owed_at is not null`),
    index('events_to_forget').on(t.forgetAt),
    check('events_end_after_start', sql`ends_at > starts_at`),
    check('events_close_after_opening', sql`closes_at > opens_at`),
  ],
)

/** The columns by which a row belongs to an event and its host. */
export const ofEvent = () => ({
  ...ofHost(),
  eventId: fact
    .text('event_id')
    .notNull()
    .references(() => events.id),
})

/** Bodies beside the host that a page names: in cooperation with, invited by. */
export const eventPartners = table(
  'event_partners',
  {
    id: fact.text('id').primaryKey(),
    ...ofEvent(),
    position: fact.integer('position').notNull(),
    role: fact.text('role', { enum: ['cooperation', 'inviting'] }).notNull(),
    name: fact.text('name', { mode: 'json' }).$type<LanguageMap>().notNull(),
  },
  (t) => [uniqueIndex('event_partners_in_order').on(t.eventId, t.position)],
)

export const programmeItems = table(
  'programme_items',
  {
    id: fact.text('id').primaryKey(),
    ...ofEvent(),
    position: fact.integer('position').notNull(),
    startsAt: moves(fact.integer('starts_at')),
    endsAt: moves(fact.integer('ends_at')),
    title: freeText.text('title', { mode: 'json' }).$type<LanguageMap>().notNull(),
    description: freeText.text('description', { mode: 'json' }).$type<LanguageMap>(),
    /** A session that people choose; its quota has the scope `session` and this id as its key. */
    bookable: fact.integer('bookable', { mode: 'boolean' }).notNull().default(false),
    room: fact.text('room').notNull().default(''),
    /** It does not take place; who chose it has given it up. */
    calledOff: fact.integer('called_off', { mode: 'boolean' }).notNull().default(false),
    /** It stood in the feed of the published event, and stays there whatever becomes of it; a house rule sets it. */
    inFeed: fact.integer('in_feed', { mode: 'boolean' }).notNull().default(false),
    /** When it was called off: whose claim ended at that instant has lost it, and did not give it up before. */
    calledOffAt: stays(fact.integer('called_off_at')),
    /** The session's share of the calendar SEQUENCE; a house rule raises it when time or room change or it is called off. */
    sequence: fact.integer('sequence').notNull().default(0),
    /** The same of what the public entry alone says: description and speakers. */
    publicSequence: fact.integer('public_sequence').notNull().default(0),
    changedAt: stays(fact.integer('changed_at').notNull().default(0)),
    /** The state before the first change that is not told yet. */
    beforeChange: fact.text('before_change', { mode: 'json' }).$type<SessionBefore>(),
  },
  (t) => [uniqueIndex('programme_items_in_order').on(t.eventId, t.position)],
)

/**
 * Items that stood in the feed of a published event with a time and have none any more, or are gone: they stay in it as
 * CANCELLED. House rules write them.
 */
export const withdrawnItems = table(
  'withdrawn_items',
  {
    /** The id that the item has or had: the UID of its entry. */
    id: fact.text('id').primaryKey(),
    ...ofEvent(),
    /** Of the past: where it stood in calendars. */
    startsAt: stays(fact.integer('starts_at').notNull()),
    endsAt: stays(fact.integer('ends_at')),
    title: freeText.text('title', { mode: 'json' }).$type<LanguageMap>().notNull(),
    room: fact.text('room').notNull().default(''),
    sequence: fact.integer('sequence').notNull().default(0),
    withdrawnAt: stays(fact.integer('withdrawn_at').notNull()),
  },
  (t) => [index('withdrawn_items_by_event').on(t.eventId)],
)

export const speakerStatuses = ['requested', 'confirmed', 'declined'] as const

/** Who speaks in an item of the programme. A place can be requested, confirmed or declined. */
export const speakers = table(
  'speakers',
  {
    id: fact.text('id').primaryKey(),
    ...ofHost(),
    itemId: fact
      .text('item_id')
      .notNull()
      .references(() => programmeItems.id),
    position: fact.integer('position').notNull(),
    name: personal.text('name', { mode: 'json' }).$type<LanguageMap>().notNull(),
    office: personal.text('office', { mode: 'json' }).$type<LanguageMap>(),
    status: fact.text('status', { enum: speakerStatuses }).notNull(),
  },
  (t) => [uniqueIndex('speakers_in_order').on(t.itemId, t.position)],
)
