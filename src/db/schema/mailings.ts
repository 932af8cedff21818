import { sql } from 'drizzle-orm'
import { check, index, primaryKey, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { LanguageMap } from '../../lib/languages.ts'
import { fact, freeText, moves, personal, stays, table } from '../columns.ts'
import { ofEvent } from './events.ts'
import { ofHost } from './hosts.ts'

export const mailingStates = ['draft', 'held', 'sending', 'sent', 'stopped'] as const
export type MailingState = (typeof mailingStates)[number]

/** What goes with a mailing: a file of the event, by the hash of its bytes; the size in bytes. */
export type Attachment = { sha256: string; mediaType: string; name: string; size: number }

export const reminderAnchors = ['before', 'after', 'documents'] as const
export type ReminderAnchor = (typeof reminderAnchors)[number]

/** What a mailing and a reminder have in common: the words, and to whom. */
const letterOf = () => ({
  subject: freeText.text('subject', { mode: 'json' }).$type<LanguageMap>().notNull(),
  body: freeText.text('body', { mode: 'json' }).$type<LanguageMap>().notNull(),
  /** Who gets it, as the form of a filter parses it. */
  filter: personal.text('filter', { mode: 'json' }).$type<unknown>().notNull(),
  /** The contacts of bookings get one letter each, for everybody in the booking. */
  toContacts: fact.integer('to_contacts', { mode: 'boolean' }).notNull().default(false),
})

/** A rule that makes a mailing at its time: so many days before or after the event, or as long as documents are missing. */
export const reminders = table(
  'reminders',
  {
    id: fact.text('id').primaryKey(),
    ...ofEvent(),
    ...letterOf(),
    anchor: fact.text('anchor', { enum: reminderAnchors }).notNull(),
    /** Days before or after; of documents the days between two reminders. */
    days: fact.integer('days').notNull(),
    /** The clock time in the event's zone, "09:00". */
    time: fact.text('time').notNull(),
    active: fact.integer('active', { mode: 'boolean' }).notNull(),
    /** Occurrences before this instant are not made up for. */
    activeSince: stays(fact.integer('active_since').notNull()),
    changedAt: stays(fact.integer('changed_at').notNull()),
  },
  (t) => [index('reminders_by_event').on(t.eventId), index('reminders_active').on(t.active)],
)

/** One text to many people of an event. It is held for a while before it leaves, so that it can be stopped. */
export const mailings = table(
  'mailings',
  {
    id: fact.text('id').primaryKey(),
    ...ofEvent(),
    ...letterOf(),
    /** Counted within the event; the revision of its letters. */
    number: fact.integer('number').notNull(),
    /** The id that came with the form: a repeat is the same mailing. */
    submission: fact.text('submission').notNull(),
    /** It advertises other events, and so it can be unsubscribed from. */
    advertising: fact.integer('advertising', { mode: 'boolean' }).notNull().default(false),
    attachments: freeText.text('attachments', { mode: 'json' }).$type<Attachment[]>().notNull().default([]),
    state: fact.text('state', { enum: mailingStates }).notNull().default('draft'),
    /** The end of the hold: the first instant at which its letters are written. */
    leavesAt: moves(fact.integer('leaves_at')),
    /** When the recipients were fixed, and when the last letter had left or the rest was dropped. */
    startedAt: stays(fact.integer('started_at')),
    endedAt: stays(fact.integer('ended_at')),
    /** The reminder that made it, and for which of its days. */
    reminderId: fact.text('reminder_id').references(() => reminders.id),
    occurrence: fact.text('occurrence'),
    changedAt: stays(fact.integer('changed_at').notNull()),
  },
  (t) => [
    uniqueIndex('mailings_one_per_submission').on(t.eventId, t.submission),
    uniqueIndex('mailings_numbered').on(t.eventId, t.number),
    uniqueIndex('mailings_once_per_occurrence').on(t.reminderId, t.occurrence),
    index('mailings_under_way').on(t.state, t.leavesAt),
    check('mailings_state_known', sql`state in ('draft', 'held', 'sending', 'sent', 'stopped')`),
  ],
)

export const recipientStates = ['waiting', 'written', 'no-address', 'unconfirmed', 'opted-out', 'dropped'] as const
export type RecipientState = (typeof recipientStates)[number]

/** To whom a mailing goes, fixed at the end of its hold: ids only, an address is read when its letter is written. */
export const mailingRecipients = table(
  'mailing_recipients',
  {
    ...ofHost(),
    mailingId: fact
      .text('mailing_id')
      .notNull()
      .references(() => mailings.id),
    /** A registration, or of a contact the booking. */
    about: fact.text('about').notNull(),
    contact: fact.integer('contact', { mode: 'boolean' }).notNull(),
    state: fact.text('state', { enum: recipientStates }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mailingId, t.about], name: 'mailing_recipients_once' }),
    index('mailing_recipients_by_state').on(t.mailingId, t.state),
  ],
)

/** Addresses that want no advertising of a host, as an HMAC: whom it is cannot be read from it. */
export const optOuts = table(
  'opt_outs',
  {
    ...ofHost(),
    addressHash: personal.text('address_hash').notNull(),
    since: fact.integer('since').notNull(),
  },
  (t) => [primaryKey({ columns: [t.hostId, t.addressHash], name: 'opt_outs_once' })],
)
