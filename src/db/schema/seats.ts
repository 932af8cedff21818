import { sql } from 'drizzle-orm'
import { check, index, primaryKey, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { LanguageMap } from '../../lib/languages.ts'
import { count, fact, moves, personal, stays, table } from '../columns.ts'
import { ofEvent } from './events.ts'

export const quotaScopes = ['event', 'category', 'session', 'attendance', 'organisation', 'land'] as const
export type QuotaScope = (typeof quotaScopes)[number]

/**
 * Everything with a limit. The key within its scope: '' for the event, the id of a category or session, a mode of attendance,
 * an organisation's AGS or folded name, the first two digits of an AGS.
 */
export const quotas = table(
  'quotas',
  {
    id: fact.text('id').primaryKey(),
    ...ofEvent(),
    scope: fact.text('scope', { enum: quotaScopes }).notNull(),
    key: personal.text('key').notNull().default(''),
    /** Seats there are; null is without limit. */
    size: fact.integer('size'),
    /** Fewer seats than are granted: nobody gets one, and the size follows down, until no more than these are taken. */
    aim: fact.integer('aim'),
    /** Seats granted, kept by the house rules alone. */
    taken: count.integer('taken').notNull().default(0),
    /** Seats came back, and claims that are blocked here wait to be looked at: 1, or 2 for more than sixteen of one size. */
    freed: fact.integer('freed').notNull().default(0),
    changedAt: stays(fact.integer('changed_at').notNull()),
  },
  (t) => [
    uniqueIndex('quotas_one_per_scope').on(t.eventId, t.scope, t.key),
    index('quotas_freed').on(t.eventId).where(sql`freed > 0`),
    index('quotas_with_aim').on(t.eventId).where(sql`aim is not null`),
    check('quotas_never_overbooked', sql`size is null or taken <= size`),
    check('quotas_never_negative', sql`taken >= 0`),
  ],
)

export const ruleScopes = ['organisation', 'land'] as const

/** "At most two per district": one rule, and a quota for each key on its first use. */
export const quotaRules = table(
  'quota_rules',
  {
    ...ofEvent(),
    scope: fact.text('scope', { enum: ruleScopes }).notNull(),
    size: fact.integer('size').notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.scope], name: 'quota_rules_once' })],
)

/** Target groups of an event, each with a window and a quota of its own. */
export const categories = table(
  'categories',
  {
    id: fact.text('id').primaryKey(),
    ...ofEvent(),
    position: fact.integer('position').notNull(),
    name: fact.text('name', { mode: 'json' }).$type<LanguageMap>().notNull(),
    /** First instants that count and no longer count; null is as the event. */
    opensAt: moves(fact.integer('opens_at')),
    closesAt: moves(fact.integer('closes_at')),
    /** closed: only the office puts people there. */
    access: fact
      .text('access', { enum: ['open', 'closed'] })
      .notNull()
      .default('open'),
    /** Of the bar on the badge, #rrggbb; empty is the one that goes with the position. */
    colour: fact.text('colour').notNull().default(''),
  },
  (t) => [index('categories_by_event').on(t.eventId, t.position)],
)
