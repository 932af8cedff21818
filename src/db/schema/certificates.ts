import { sql } from 'drizzle-orm'
import { index, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { LanguageMap } from '../../lib/languages.ts'
import { fact, freeText, personal, stays, table } from '../columns.ts'
import { ofEvent } from './events.ts'
import { registrations } from './registrations.ts'

/** What the certificates of attendance of an event say in its own words; without a row the application's own text holds. */
export const certificateTexts = table(
  'certificate_texts',
  {
    ...ofEvent(),
    /** Markdown with placeholders; an empty text is the application's own. */
    body: freeText.text('body', { mode: 'json' }).$type<LanguageMap>().notNull(),
    /** Who signs: name and office below the line; may be empty. */
    signer: personal.text('signer', { mode: 'json' }).$type<LanguageMap>().notNull(),
    changedAt: stays(fact.integer('changed_at').notNull()),
  },
  (t) => [uniqueIndex('certificate_texts_once').on(t.eventId)],
)

/** A certificate that was issued, as whoever holds it can prove by its code. */
export const certificates = table(
  'certificates',
  {
    /** 16 characters of Crockford's base 32: opaque, and too many to be guessed. */
    code: fact.text('code').primaryKey(),
    ...ofEvent(),
    registrationId: fact
      .text('registration_id')
      .notNull()
      .references(() => registrations.id),
    /** The name as it is printed; empty once the event is forgotten. */
    name: personal.text('name').notNull(),
    issuedAt: stays(fact.integer('issued_at').notNull()),
    /** No longer counts: the office took it back, or one with a corrected name took its place. */
    revokedAt: stays(fact.integer('revoked_at')),
  },
  (t) => [
    uniqueIndex('certificates_one_that_counts').on(t.registrationId).where(sql`revoked_at is null`),
    index('certificates_by_event').on(t.eventId),
    index('certificates_by_registration').on(t.registrationId),
  ],
)
