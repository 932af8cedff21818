import { sql } from 'drizzle-orm'
import { check, index, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { fact, freeText, personal, secret, stays, table } from '../columns.ts'
import { events } from './events.ts'
import { ofHost } from './hosts.ts'
import { registrations } from './registrations.ts'

export const replyStates = ['arriving', 'noted', 'asked', 'doubtful', 'settled'] as const
export const partStats = ['ACCEPTED', 'DECLINED', 'TENTATIVE', 'DELEGATED', 'NEEDS-ACTION'] as const

/** Every mail that came back to an invitation, understood or not: nothing is lost. */
export const replies = table(
  'replies',
  {
    id: fact.integer('id').primaryKey({ autoIncrement: true }),
    ...ofHost(),
    /** Unknown until somebody or something says to which registration it belongs. */
    eventId: fact.text('event_id').references(() => events.id),
    registrationId: fact.text('registration_id').references(() => registrations.id),
    /** The session whose entry it answers; null for the event's own. */
    sessionId: fact.text('session_id'),
    /** By the carrier's webhook, from the mailbox, or dropped into the office. */
    via: fact.text('via', { enum: ['hook', 'imap', 'office'] }).notNull(),
    /** What the carrier calls the mail; by it the mail is fetched while the state is arriving. */
    carrierId: secret.text('carrier_id'),
    /** SHA-256 of Message-ID and content: the same mail counts once for a host, whichever way it comes. */
    contentKey: personal.text('content_key').notNull(),
    receivedAt: stays(fact.integer('received_at').notNull()),
    attempts: fact.integer('attempts').notNull().default(0),
    state: fact.text('state', { enum: replyStates }).notNull(),
    /** Why somebody has to look at it, or why it changed nothing. */
    reason: fact.text('reason'),
    sender: personal.text('sender').notNull(),
    subject: freeText.text('subject').notNull(),
    attendee: personal.text('attendee').notNull().default(''),
    uid: personal.text('uid').notNull().default(''),
    sequence: fact.integer('sequence'),
    /** DTSTAMP: when it was answered. */
    stamp: fact.integer('stamp'),
    partStat: fact.text('part_stat', { enum: partStats }),
    /** What the person wrote with the answer. */
    comment: freeText.text('comment').notNull().default(''),
    /** The readable text of the mail. */
    body: freeText.text('body').notNull().default(''),
    /** The mail as it came in, cut to the size the office can read. */
    raw: freeText.text('raw').notNull().default(''),
    /** The office's own words, when it settled the matter. */
    note: freeText.text('note').notNull().default(''),
  },
  (t) => [
    uniqueIndex('replies_once').on(t.hostId, t.contentKey),
    uniqueIndex('replies_once_per_carrier').on(t.carrierId),
    index('replies_by_host').on(t.hostId, t.state, t.id),
    index('replies_by_event').on(t.eventId, t.state, t.id),
    index('replies_by_registration').on(t.registrationId, t.id),
    index('replies_arriving').on(t.receivedAt).where(sql`state = 'arriving'`),
    check('replies_state_known', sql`state in ('arriving', 'noted', 'asked', 'doubtful', 'settled')`),
  ],
)
