import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { schema } from '../../db/tables.ts'

type Schema = typeof schema
type TableKey = { [Key in keyof Schema]: Schema[Key] extends SQLiteTable ? Key : never }[keyof Schema]

export type Erasure<Column extends PropertyKey = string> = {
  /** Rows that go altogether: nobody counts them afterwards. */
  goes?: true | SQL
  /** What columns hold instead, or beside what follows from the marks. */
  set?: Partial<Record<Column, SQL>>
  /** Columns that keep what they tell, and why. */
  kept?: Partial<Record<Column, string>>
  /** How many rows at once: a few milliseconds of work. */
  atOnce?: number
  /** What becomes of rows that belong to no event: the job that erases them in time, what takes them along, or why they are kept. */
  otherwise?: { job: string } | { with: string } | { kept: string }
}

const published = 'What was published about an event stays as its record.'
const overByThen = 'A meeting online is over by then.'
const office = 'The office itself: it stands on every page and in every letter.'
const logo = 'The logo of the host.'
const trail = 'Who did what stays in the trail, also of whoever works here no longer.'
const noWords = { subject: sql`'{"de":""}'`, body: sql`'{"de":""}'`, filter: sql`'{}'` }

/**
 * What is erased on the day of deletion, in this order. Of most tables and columns nothing need be said: rows of the event
 * stay, so that figures can still be counted, and what is personal, free text or secret in them becomes null or empty. Said is
 * what differs.
 */
export const erasure: { [Key in TableKey]?: Erasure<keyof Schema[Key]['_']['columns']> } = {
  // First: what is on hold lets nobody change it, and the link of an objection dies with its row.
  addressChanges: { goes: true },
  // Before the people: an open desk hears of every change.
  desks: { set: { closedAt: sql`coalesce(closed_at, closes_at)` } },
  // What had not left is stopped. Numbers, days and counts stay.
  mailings: {
    set: {
      ...noWords,
      endedAt: sql`coalesce(ended_at, (select forgotten_at from events where id = event_id))`,
      state: sql`iif(state = 'sent', 'sent', 'stopped')`,
    },
  },
  reminders: { set: { ...noWords, active: sql`0` } },
  mailingRecipients: { set: { state: sql`iif(state = 'waiting', 'dropped', state)` } },
  // The parts of each word go along, so it is more work than it seems. "-" looks like nobody.
  registrations: { set: { lookAlike: sql`'-'` }, atOnce: 100 },
  searchBlocks: { goes: true },
  // The name of an organisation may be a person's; an AGS is not.
  quotas: {
    set: {
      key: sql`iif(scope = 'organisation' and key not glob '[0-9][0-9][0-9][0-9][0-9]', id, key)`,
    },
  },
  // Head counts stay, and that a registration came at all, without when or where: the figures by district are reckoned from it.
  checkIns: {
    goes: sql`(effect <> 'admission' or list_id in (select id from check_in_lists where rehearsal))`,
    set: { until: sql`0` },
  },
  doubtfulScans: { goes: true },
  retiredCodes: { goes: true },
  deskNotes: { goes: true },
  deskChanges: { goes: true },
  certificateTexts: { goes: true },
  notifiedFacts: { goes: true },
  suppressions: { goes: true, otherwise: { kept: 'An address of the office that is dead; the office lifts it.' } },
  // What still waited is dropped, and what did not arrive is settled: there is nobody left to write to.
  letters: {
    set: {
      state: sql`iif(state = 'waiting', 'dropped', state)`,
      settledAt: sql`coalesce(settled_at, state_at, written_at)`,
    },
    otherwise: { job: 'forget-letters' },
  },
  letterTexts: { goes: true },
  // Old addresses of calendars lead nowhere from now on.
  formerEntries: { goes: true },
  formerLinks: { goes: true },
  replies: { otherwise: { job: 'forget-replies' } },
  printedPapers: { goes: true },
  // Nobody knows whom an annex names. A part is long.
  fileParts: { goes: true, atOnce: 1, otherwise: { kept: logo } },
  files: { goes: true, otherwise: { kept: logo } },
  askedLinks: { goes: true, otherwise: { job: 'forget-asked-links' } },
  auditNotes: { otherwise: { kept: 'Why the office did something with its own letters.' } },

  events: {
    kept: {
      ...{ title: published, description: published, audience: published, contact: published, organizer: published },
      ...{ onlineUrl: overByThen, beforeChange: overByThen },
    },
  },
  programmeItems: { kept: { title: published, description: published } },
  withdrawnItems: { kept: { title: published } },
  speakers: { kept: { name: published, office: published } },
  badgeDesigns: { kept: { name: 'Words on everybody’s badge.', design: 'Words on everybody’s badge.' } },

  // What belongs to no event.
  attempts: { otherwise: { job: 'forget-attempts' } },
  session: { otherwise: { job: 'forget-sessions' } },
  verification: { otherwise: { job: 'forget-sessions' } },
  user: { otherwise: { kept: trail } },
  account: { otherwise: { kept: trail } },
  hosts: { otherwise: { kept: office } },
  secretsKnown: { otherwise: { kept: 'By it a wrong SECRET is noticed, which cannot be computed from it.' } },
  optOuts: { otherwise: { kept: 'So that whoever unsubscribed stays so; the address cannot be read from it.' } },
  searchParts: { otherwise: { with: 'registrations.search_key' } },
}
