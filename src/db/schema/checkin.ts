import { sql } from 'drizzle-orm'
import { check, index, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { count, fact, freeText, moves, personal, secret, stays, table } from '../columns.ts'
import { ofEvent } from './events.ts'
import { registrations } from './registrations.ts'

/** A place where people are checked in: who has its link works there, without an account. */
export const desks = table(
  'desks',
  {
    id: fact.text('id').primaryKey(),
    ...ofEvent(),
    label: freeText.text('label').notNull(),
    /** The session it keeps the list of; null: the event, day by day. */
    sessionId: fact.text('session_id'),
    /** What is scanned here is never counted, and erased when the rehearsal ends. */
    rehearsal: fact.integer('rehearsal', { mode: 'boolean' }).notNull().default(false),
    /** How many people may be inside at once; beyond it the desk warns, or lets nobody in if the limit is hard. */
    headCountLimit: fact.integer('head_count_limit'),
    limitIsHard: fact.integer('limit_is_hard', { mode: 'boolean' }).notNull().default(false),
    /** Whether people without a registration are taken in here. */
    walkIns: fact.integer('walk_ins', { mode: 'boolean' }).notNull().default(true),
    /** SHA-256 of the token of its link; null once the event is forgotten. */
    tokenHash: secret.text('token_hash'),
    /** Salts the hashes of codes and the passphrase of this desk. */
    salt: secret.text('salt').notNull(),
    /** What the passphrase derives, by which a device tells offline whether it was typed right. */
    verifier: secret.text('verifier').notNull(),
    openedAt: stays(fact.integer('opened_at').notNull()),
    /** First instant at which the link no longer counts. */
    closesAt: moves(fact.integer('closes_at').notNull()),
    /** Closed by hand before. */
    closedAt: stays(fact.integer('closed_at')),
    /** When its link was last opened or a device asked by it, to a minute. */
    visitedAt: stays(fact.integer('visited_at')),
  },
  (t) => [
    uniqueIndex('desks_one_per_token').on(t.tokenHash),
    index('desks_by_event').on(t.eventId, t.openedAt),
    index('desks_open').on(t.eventId).where(sql`closed_at is null`),
  ],
)

export const listScopes = ['day', 'session'] as const
export type ListScope = (typeof listScopes)[number]

/** Who came on a day ("2027-12-02") or to a session (its id). Head counts are kept by the house rules alone. */
export const checkInLists = table(
  'check_in_lists',
  {
    id: fact.text('id').primaryKey(),
    ...ofEvent(),
    scope: fact.text('scope', { enum: listScopes }).notNull(),
    key: fact.text('key').notNull(),
    rehearsal: fact.integer('rehearsal', { mode: 'boolean' }).notNull().default(false),
    /** How many are inside now, and how many came at all. */
    inside: count.integer('inside').notNull().default(0),
    people: count.integer('people').notNull().default(0),
  },
  (t) => [
    uniqueIndex('check_in_lists_one_per_key').on(t.eventId, t.rehearsal, t.scope, t.key),
    check('check_in_lists_never_negative', sql`inside >= 0 and people >= 0`),
  ],
)

export const scanKinds = ['scan', 'name', 'group', 'walk-in'] as const
export type ScanKind = (typeof scanKinds)[number]

/**
 * What a scan did, by the house rules: let somebody in for the first time or again, out, nothing (a repeat, an exit without
 * entry), or a conflict: in already, at another desk or device.
 */
export const scanEffects = [
  'pending',
  'admission',
  're-entry',
  'exit',
  'repeat',
  'conflict',
  'void',
  'undone',
  'undo',
] as const
export type ScanEffect = (typeof scanEffects)[number]

function whatWasScanned() {
  return {
    /** Lent by the device: a repeat is the same scan. */
    nonce: personal.text('nonce').notNull(),
    direction: fact.text('direction', { enum: ['in', 'out', 'undo'] }).notNull(),
    /** The nonce of the scan that an undo takes back. */
    undoes: personal.text('undoes'),
  }
}

function howItWasScanned() {
  return {
    /** Null: the office, signed in. */
    deskId: personal.text('desk_id').references(() => desks.id),
    device: personal.text('device').notNull(),
    kind: fact.text('kind', { enum: scanKinds }).notNull(),
    /** How the registration stood when the scan came in; anything but confirmed was let in offline. */
    standing: fact.text('standing').notNull(),
  }
}

/** Every scan at a desk, kept as it came; what it did follows from all scans of the person in the list, in order of time. */
export const checkIns = table(
  'check_ins',
  {
    id: fact.integer('id').primaryKey({ autoIncrement: true }),
    ...ofEvent(),
    listId: fact
      .text('list_id')
      .notNull()
      .references(() => checkInLists.id),
    registrationId: fact
      .text('registration_id')
      .notNull()
      .references(() => registrations.id),
    ...whatWasScanned(),
    /** When it was scanned, by the device's clock as corrected; and when we heard of it. */
    at: stays(personal.integer('at').notNull()),
    receivedAt: stays(personal.integer('received_at').notNull()),
    ...howItWasScanned(),
    effect: fact.text('effect', { enum: scanEffects }).notNull().default('pending'),
    /** When they left again, if the scan let them in. */
    until: stays(personal.integer('until')),
    /** When the office had looked at the conflict that it is. */
    settledAt: stays(personal.integer('settled_at')),
  },
  (t) => [
    uniqueIndex('check_ins_one_per_nonce').on(t.eventId, t.nonce),
    uniqueIndex('check_ins_one_admission').on(t.registrationId, t.listId).where(sql`effect = 'admission'`),
    uniqueIndex('check_ins_inside_once')
      .on(t.registrationId, t.listId)
      .where(sql`effect in ('admission', 're-entry') and until is null`),
    index('check_ins_of_person').on(t.registrationId, t.listId, t.at, t.nonce),
    index('check_ins_by_list').on(t.listId, t.effect, t.at),
    check(
      'check_ins_direction_known',
      sql`direction in ('in', 'out', 'undo') and (direction = 'undo') = (undoes is not null)`,
    ),
  ],
)

/** How the office settles a doubtful scan: counted at the time of the device's clock or of its arrival, or not at all. */
export const settlements = ['device', 'arrival', 'dismissed'] as const
export type Settlement = (typeof settlements)[number]

/** Scans whose time cannot be true: the clock of the device jumped after them. The office says whether and when they count. */
export const doubtfulScans = table(
  'doubtful_scans',
  {
    id: fact.integer('id').primaryKey({ autoIncrement: true }),
    ...ofEvent(),
    registrationId: fact
      .text('registration_id')
      .notNull()
      .references(() => registrations.id),
    ...whatWasScanned(),
    /** What the clock of the device said, and when we heard of it. */
    deviceAt: stays(personal.integer('device_at').notNull()),
    receivedAt: stays(personal.integer('received_at').notNull()),
    ...howItWasScanned(),
    settledAt: stays(personal.integer('settled_at')),
    outcome: fact.text('outcome', { enum: settlements }),
  },
  (t) => [
    uniqueIndex('doubtful_scans_one_per_nonce').on(t.eventId, t.nonce),
    index('doubtful_scans_open').on(t.eventId, t.receivedAt).where(sql`settled_at is null`),
    // Its foreign key is looked for with every new registration.
    index('doubtful_scans_of_person').on(t.registrationId),
    check('doubtful_scans_settled_somehow', sql`(settled_at is null) = (outcome is null)`),
  ],
)

/** Whose line in the lists of the desks has changed, in order: what a desk asks for every second. */
export const deskChanges = table(
  'desk_changes',
  {
    nr: fact.integer('nr').primaryKey({ autoIncrement: true }),
    ...ofEvent(),
    registrationId: fact.text('registration_id').notNull(),
  },
  (t) => [index('desk_changes_since').on(t.eventId, t.nr, t.registrationId)],
)

/** What the desk should know about somebody ("Rollstuhlplatz reserviert"); erased right after the event. */
export const deskNotes = table(
  'desk_notes',
  {
    registrationId: fact
      .text('registration_id')
      .primaryKey()
      .references(() => registrations.id),
    ...ofEvent(),
    note: freeText.text('note').notNull(),
    changedAt: stays(fact.integer('changed_at').notNull()),
  },
  (t) => [index('desk_notes_by_event').on(t.eventId)],
)

/** Codes that no longer count, so that an old badge is told from an unknown one. A house rule keeps them. */
export const retiredCodes = table(
  'retired_codes',
  {
    code: secret.text('code').primaryKey(),
    ...ofEvent(),
    registrationId: fact
      .text('registration_id')
      .notNull()
      .references(() => registrations.id),
    why: fact.text('why', { enum: ['substituted', 'reissued'] }).notNull(),
    retiredAt: stays(fact.integer('retired_at').notNull()),
  },
  (t) => [
    index('retired_codes_by_event').on(t.eventId),
    // Its foreign key is looked for with every new registration.
    index('retired_codes_of_person').on(t.registrationId),
  ],
)
