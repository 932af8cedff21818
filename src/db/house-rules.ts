import seatRules from '../../drizzle/house-rules.sql'
import pageRules from '../../drizzle/page-rules.sql'
import { shortHash } from '../lib/short-hash.ts'
import { expectedVersion } from './version.ts'

/** The statements of house-rules.sql and page-rules.sql, comments left out. */
export function houseRules(): string[] {
  return [seatRules, pageRules]
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
