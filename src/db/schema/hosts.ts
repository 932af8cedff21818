import type { LanguageMap } from '../../lib/languages.ts'
import { fact, freeText, personal, table } from '../columns.ts'
import type { AccessibilityStatement } from './accessibility.ts'

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
export const hosts = table('hosts', {
  id: fact.text('id').primaryKey(),
  slug: fact.text('slug').notNull().unique('hosts_slug_once'),
  name: fact.text('name', { mode: 'json' }).$type<LanguageMap>().notNull(),
  shortName: fact.text('short_name').notNull(),
  contact: personal.text('contact', { mode: 'json' }).$type<Contact>().notNull(),
  /** A mailbox that somebody reads: ORGANIZER of invitations. Empty is none; then calendars get files only. */
  organizerEmail: personal.text('organizer_email').notNull().default(''),
  notices: personal.text('notices', { mode: 'json' }).$type<HostNotices>().notNull(),
  letterhead: freeText.text('letterhead', { mode: 'json' }).$type<Letterhead>().notNull().default(emptyLetterhead),
  /** Null: the host has stated nothing yet. */
  accessibility: personal.text('accessibility', { mode: 'json' }).$type<AccessibilityStatement>(),
  createdAt: fact.integer('created_at').notNull(),
})

/** The column by which a row belongs to a host. */
export const ofHost = () => ({
  hostId: fact
    .text('host_id')
    .notNull()
    .references(() => hosts.id),
})

/** The districts of Germany: facts of the statistical office, not a host's own, laid anew from `db/seed/districts.csv`. */
export const districts = table('districts', {
  ags: fact.text('ags').primaryKey(),
  name: fact.text('name').notNull(),
  shortName: fact.text('short_name').notNull(),
  kind: fact.text('kind').notNull(),
  land: fact.text('land').notNull(),
  landCode: fact.text('land_code').notNull(),
  seat: fact.text('seat').notNull(),
  population: fact.integer('population').notNull(),
  x: fact.real('x_km').notNull(),
  y: fact.real('y_km').notNull(),
  searchKey: fact.text('search_key').notNull(),
})
