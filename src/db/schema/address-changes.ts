import { sql } from 'drizzle-orm'
import { index } from 'drizzle-orm/sqlite-core'
import { fact, personal, stays, table } from '../columns.ts'
import { ofEvent } from './events.ts'

/**
 * Who heard letters before, whenever they go elsewhere from now on: written by triggers, whatever path the change took. Whoever
 * reads the old address can object; then nothing changes until the office has decided.
 */
export const addressChanges = table(
  'address_changes',
  {
    /** Never given twice: the link in a letter is derived from it. */
    id: fact.integer('id').primaryKey({ autoIncrement: true }),
    ...ofEvent(),
    /** The registration, or the booking of a contact, that has the seat now. */
    about: fact.text('about').notNull(),
    /** Whose address it was: the same, unless a deputy has followed since. */
    holder: fact.text('holder').notNull(),
    kind: fact.text('kind', { enum: ['address', 'deputy', 'contact'] }).notNull(),
    /** Where letters went before. */
    address: personal.text('address').notNull(),
    changedAt: stays(fact.integer('changed_at').notNull()),
    objectedAt: stays(fact.integer('objected_at')),
    settledAt: stays(fact.integer('settled_at')),
    decision: fact.text('decision', { enum: ['kept', 'restored'] }),
  },
  (t) => [
    index('address_changes_by_event').on(t.eventId),
    index('address_changes_by_holder').on(t.holder),
    index('address_changes_by_about').on(t.about),
    index('address_changes_in_question').on(t.hostId).where(sql`objected_at is not null and settled_at is null`),
  ],
)
