import { index, primaryKey } from 'drizzle-orm/sqlite-core'
import { count, fact, freeText, personal, stays, table } from '../columns.ts'
import { ofEvent } from './events.ts'
import { registrations } from './registrations.ts'

/** How the badges of an event look: a document in the language of badge designs. */
export const badgeDesigns = table(
  'badge_designs',
  {
    id: fact.text('id').primaryKey(),
    ...ofEvent(),
    name: freeText.text('name').notNull(),
    /** As docs/badge-design.md describes it, with its own version. */
    design: freeText.text('design', { mode: 'json' }).$type<unknown>().notNull(),
    createdAt: stays(fact.integer('created_at').notNull()),
    changedAt: stays(fact.integer('changed_at').notNull()),
  },
  (t) => [index('badge_designs_by_event').on(t.eventId, t.createdAt)],
)

export const designScopes = ['event', 'category', 'role'] as const
export type DesignScope = (typeof designScopes)[number]

/** Whose badges a design is for; the key within its scope is '' for the event, the id of a category, a role. */
export const badgeDesignUses = table(
  'badge_design_uses',
  {
    ...ofEvent(),
    scope: fact.text('scope', { enum: designScopes }).notNull(),
    key: fact.text('key').notNull().default(''),
    designId: fact
      .text('design_id')
      .notNull()
      .references(() => badgeDesigns.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.scope, t.key], name: 'badge_design_uses_once' })],
)

/**
 * Everything the office prints at once, or the badge of one person at a check-in desk. Unfinished: its papers are still being
 * written, or being removed; nobody sees it, and it goes with the event if nobody comes back to it.
 */
export const paperKinds = ['badges', 'badge-at-desk', 'unfinished'] as const
export type PaperKind = (typeof paperKinds)[number]

/** A printing: which paper was made when, by whom and how, without names. */
export const printings = table(
  'printings',
  {
    id: fact.text('id').primaryKey(),
    ...ofEvent(),
    paper: fact.text('paper', { enum: paperKinds }).notNull(),
    printedAt: stays(fact.integer('printed_at').notNull()),
    /** The user, or the desk; null is the application itself. */
    printedBy: fact.text('printed_by'),
    /** How many papers. */
    size: count.integer('size').notNull(),
    /** The id of the sheet in the catalogue, or the name of one of the office's own; what is remembered is found by it. */
    product: fact.text('product').notNull(),
    /** Sheet, offset, design, whom and in which order, as the form of a printing parses it. */
    options: fact.text('options', { mode: 'json' }).$type<unknown>().notNull(),
    /** The parts that were fetched, from 1. */
    fetched: fact.text('fetched', { mode: 'json' }).$type<number[]>().notNull(),
  },
  (t) => [
    index('printings_by_event').on(t.eventId, t.paper, t.printedAt),
    index('printings_by_host').on(t.hostId, t.product, t.printedAt),
  ],
)

/** What stood on the paper of a registration in a printing: a hash of each part of it, so that changes are found without names. */
export const printedPapers = table(
  'printed_papers',
  {
    ...ofEvent(),
    printingId: fact
      .text('printing_id')
      .notNull()
      .references(() => printings.id, { onDelete: 'cascade' }),
    position: fact.integer('position').notNull(),
    registrationId: fact
      .text('registration_id')
      .notNull()
      .references(() => registrations.id),
    fingerprint: personal.text('fingerprint', { mode: 'json' }).$type<Record<string, string>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.printingId, t.position], name: 'printed_papers_in_order' }),
    index('printed_papers_by_registration').on(t.registrationId),
    index('printed_papers_by_event').on(t.eventId),
  ],
)
