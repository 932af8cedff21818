import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { LanguageMap } from '../../lib/languages.ts'

/** How a host can be reached; printed on every page and in every letter. */
export type Contact = { name: string; phone: string; email: string }

/** What the privacy notice and the imprint say of a host (Art. 13 GDPR, § 5 DDG). */
export type HostNotices = {
  address: string
  dataProtectionOfficer: Contact
  supervisoryAuthority: LanguageMap
  legalBasis: LanguageMap
  imprint: LanguageMap
}

/** What stands on the paper of a host; the name itself is above it. Lines are plain text. */
export type Letterhead = {
  /** An image of the room `files`, by its hash; pixels. */
  logo: { sha256: string; mediaType: string; width: number; height: number } | null
  /** Who sends, where: address, telephone, web. */
  sender: string
  /** What has to stand at the foot: register, legal form, who represents. */
  footer: string
}

export const emptyLetterhead: Letterhead = { logo: null, sender: '', footer: '' }

/** Who holds events: an association, a ministry. Every other row belongs to one. The first one is at home here. */
export const hosts = sqliteTable('hosts', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique('hosts_slug_once'),
  name: text('name', { mode: 'json' }).$type<LanguageMap>().notNull(),
  shortName: text('short_name').notNull(),
  contact: text('contact', { mode: 'json' }).$type<Contact>().notNull(),
  /** A mailbox that somebody reads: ORGANIZER of invitations. Empty is none; then calendars get files only. */
  organizerEmail: text('organizer_email').notNull().default(''),
  notices: text('notices', { mode: 'json' }).$type<HostNotices>().notNull(),
  letterhead: text('letterhead', { mode: 'json' }).$type<Letterhead>().notNull().default(emptyLetterhead),
  createdAt: integer('created_at').notNull(),
})

/** The column by which a row belongs to a host. */
export const ofHost = () => ({
  hostId: text('host_id')
    .notNull()
    .references(() => hosts.id),
})

/** The districts of Germany: facts of the statistical office, not a host's own, laid anew from `db/seed/districts.csv`. */
export const districts = sqliteTable('districts', {
  ags: text('ags').primaryKey(),
  name: text('name').notNull(),
  shortName: text('short_name').notNull(),
  kind: text('kind').notNull(),
  land: text('land').notNull(),
  landCode: text('land_code').notNull(),
  seat: text('seat').notNull(),
  population: integer('population').notNull(),
  x: real('x_km').notNull(),
  y: real('y_km').notNull(),
  searchKey: text('search_key').notNull(),
})
