import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { events } from './events.ts'
import { ofHost } from './hosts.ts'
import { registrations } from './registrations.ts'

export const replyStates = ['arriving', 'noted', 'asked', 'doubtful', 'settled'] as const
export const partStats = ['ACCEPTED', 'DECLINED', 'TENTATIVE', 'DELEGATED', 'NEEDS-ACTION'] as const

/** Every mail that came back to an invitation, understood or not: nothing is lost. */
export const replies = sqliteTable(
  'replies',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    ...ofHost(),
    /** Unknown until somebody or something says to which registration it belongs. */
    eventId: text('event_id').references(() => events.id),
    registrationId: text('registration_id').references(() => registrations.id),
    /** The session whose entry it answers; null for the event's own. */
    sessionId: text('session_id'),
    /** By the carrier's webhook, or dropped into the office. */
    via: text('via', { enum: ['hook', 'office'] }).notNull(),
    /** What the carrier calls the mail; by it the mail is fetched while the state is arriving. */
    carrierId: text('carrier_id'),
    /** SHA-256 of Message-ID and content: the same mail counts once for a host, whichever way it comes. */
    contentKey: text('content_key').notNull(),
    receivedAt: integer('received_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    state: text('state', { enum: replyStates }).notNull(),
    /** Why somebody has to look at it, or why it changed nothing. */
    reason: text('reason'),
    sender: text('sender').notNull(),
    subject: text('subject').notNull(),
    attendee: text('attendee').notNull().default(''),
    uid: text('uid').notNull().default(''),
    sequence: integer('sequence'),
    /** DTSTAMP: when it was answered. */
    stamp: integer('stamp'),
    partStat: text('part_stat', { enum: partStats }),
    /** What the person wrote with the answer. */
    comment: text('comment').notNull().default(''),
    /** The readable text of the mail. */
    body: text('body').notNull().default(''),
    /** The mail as it came in, cut to the size the office can read. */
    raw: text('raw').notNull().default(''),
    /** The office's own words, when it settled the matter. */
    note: text('note').notNull().default(''),
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
