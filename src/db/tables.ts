import { is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as access from './schema/access.ts'
import * as addressChanges from './schema/address-changes.ts'
import * as audit from './schema/audit.ts'
import * as calendar from './schema/calendar.ts'
import * as certificates from './schema/certificates.ts'
import * as checkin from './schema/checkin.ts'
import * as events from './schema/events.ts'
import * as files from './schema/files.ts'
import * as hosts from './schema/hosts.ts'
import * as identity from './schema/identity.ts'
import * as letterTexts from './schema/letter-texts.ts'
import * as letters from './schema/letters.ts'
import * as mailings from './schema/mailings.ts'
import * as pages from './schema/pages.ts'
import * as papers from './schema/papers.ts'
import * as registrations from './schema/registrations.ts'
import * as relations from './schema/relations.ts'
import * as replies from './schema/replies.ts'
import * as search from './schema/search.ts'
import * as seats from './schema/seats.ts'
import * as series from './schema/series.ts'
import * as signIn from './schema/sign-in.ts'

/** Every table of ours, and how they relate. */
export const schema = {
  ...access,
  ...addressChanges,
  ...audit,
  ...calendar,
  ...certificates,
  ...checkin,
  ...events,
  ...files,
  ...hosts,
  ...identity,
  ...letters,
  ...mailings,
  ...letterTexts,
  ...pages,
  ...papers,
  ...registrations,
  ...relations,
  ...replies,
  ...search,
  ...seats,
  ...series,
  ...signIn,
}

/** The tables alone. */
export const tables: readonly SQLiteTable[] = Object.values<unknown>(schema).filter((one) => is(one, SQLiteTable))
