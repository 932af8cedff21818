import addressChanges from '../../drizzle/house-rules/address-changes.sql'
import attendeeCounts from '../../drizzle/house-rules/attendee-counts.sql'
import calendar from '../../drizzle/house-rules/calendar.sql'
import checkIn from '../../drizzle/house-rules/check-in.sql'
import letters from '../../drizzle/house-rules/letters.sql'
import publicPages from '../../drizzle/house-rules/public-pages.sql'
import refusals from '../../drizzle/house-rules/refusals.sql'
import search from '../../drizzle/house-rules/search.sql'
import seats from '../../drizzle/house-rules/seats.sql'
import signIn from '../../drizzle/house-rules/sign-in.sql'
import waitingList from '../../drizzle/house-rules/waiting-list.sql'
import { refusalCodes } from '../lib/refusal.ts'
import { shortHash } from '../lib/short-hash.ts'
import { expectedVersion } from './version.ts'

/** In the order in which they are laid. Of a table's triggers SQLite fires the youngest first. */
const subjects = [
  refusals.replace(
    '{{codes}}',
    refusalCodes.map((code) => `when '${code}' then raise(abort, 'refusal:${code}')`).join('\n    '),
  ),
  ...[waitingList, seats, letters, addressChanges, attendeeCounts, search, calendar, checkIn, signIn, publicPages],
]

/** The views and triggers of drizzle/house-rules, statement by statement, comments left out. */
export function houseRules(): string[] {
  return subjects
    .flatMap((text) => text.split(/^--;;$/m))
    .map((statement) => statement.replace(/^--.*$/gm, '').trim())
    .filter(Boolean)
}

/** One text for one set of rules, however it is laid out. */
export function plainRule(sql: string): string {
  return sql.toLowerCase().replace(/\s+/g, ' ').replace(/;$/, '').trim()
}

/** By which the rules of this build are known again; rules that come back with later tables are not the old ones. */
export const rulesFingerprint: string = shortHash([expectedVersion, ...houseRules().map(plainRule)].join(';'))
