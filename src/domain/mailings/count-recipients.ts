import { type SQL, sql } from 'drizzle-orm'
import { readInSlices, rowsOf } from '../../db/in-slices.ts'
import type { Deps } from '../../deps.ts'
import type { Language } from '../../lib/languages.ts'
import { findOptedOut } from './opt-outs.ts'
import { type Audience, contactsAmong, peopleAmong, recipients } from './recipients.ts'

/** How many letters a mailing would be, and whom it does not reach. */
export type RecipientCounts = {
  /** Letters that would go out. */
  letters: number
  byLanguage: Record<Language, number>
  /** Of the letters those to contacts. */
  toContacts: number
  withoutAddress: number
  unconfirmed: number
  /** Addresses that are dead or complained: their letters are written and not sent. */
  suppressed: number
  optedOut: number
}

type Row = { state: string; language: Language; contact: number; count: number; suppressed: number }

/** Counts to whom a mailing would go now. */
export async function countRecipients(
  deps: Pick<Deps, 'store' | 'keys'>,
  audience: Audience & { hostId: string; advertising: boolean },
): Promise<RecipientCounts> {
  const optedOut = audience.advertising ? await countOptedOut(deps, audience) : 0
  const rows = await countsOf(deps, audience)
  const sum = (of: (row: Row) => number, which: (row: Row) => boolean = isWaiting) =>
    rows.filter(which).reduce((total, row) => total + of(row), 0)
  const all = ({ count }: Row) => count
  return {
    letters: sum(all) - optedOut,
    byLanguage: {
      de: sum((row) => (row.language === 'de' ? row.count : 0)),
      en: sum((row) => (row.language === 'en' ? row.count : 0)),
    },
    toContacts: sum((row) => (row.contact ? row.count : 0)),
    withoutAddress: sum(all, ({ state }) => state === 'no-address'),
    unconfirmed: sum(all, ({ state }) => state === 'unconfirmed'),
    suppressed: sum(({ suppressed }) => suppressed),
    optedOut,
  }
}

/** Some people, then some bookings at a time; the parts are added by whoever reads them. */
async function countsOf(deps: Pick<Deps, 'store'>, audience: Audience): Promise<Row[]> {
  const { eventId } = audience
  const counts = (among: SQL) => sql`select state, language, contact, count(*) as count,
      sum(exists (select 1 from suppressions s where s.host_id = t.host_id and s.address = lower(t.address))) as suppressed
    from (${among}) t group by state, language, contact`
  const rows: Row[] = []
  const people = rowsOf('registrations', sql`event_id = ${eventId}`)
  for await (const row of readInSlices<Row>(deps, people, (some) => counts(peopleAmong(audience, some)))) rows.push(row)
  const bookings = rowsOf('bookings', sql`event_id = ${eventId} and contact_email is not null`)
  for await (const row of readInSlices<Row>(deps, bookings, (some) => counts(contactsAmong(audience, some))))
    rows.push(row)
  return rows
}

function isWaiting({ state }: Row): boolean {
  return state === 'waiting'
}

/** Whether an address opted out can be told by its hash only, and so by looking at each. */
async function countOptedOut(
  deps: Pick<Deps, 'store' | 'keys'>,
  { hostId, ...audience }: Audience & { hostId: string },
): Promise<number> {
  const rows = await deps.store.read.all<{ address: string }>(
    sql`select address from (${recipients(audience)}) where state = 'waiting'`,
  )
  const addresses = rows.map(({ address }) => address)
  const optedOut = await findOptedOut(deps, hostId, addresses)
  return addresses.filter((address) => optedOut.has(address)).length
}

/** How many letters each of these would be now, in one round trip. */
export async function countLettersOf(
  { store }: Pick<Deps, 'store'>,
  audiences: readonly Audience[],
): Promise<number[]> {
  if (audiences.length === 0) return []
  const counts = audiences.map(
    (audience) => sql`(select count(*) from (${recipients(audience)}) where state = 'waiting')`,
  )
  const row = await store.read.get<{ counts: string }>(sql`select json_array(${sql.join(counts, sql`, `)}) as counts`)
  return JSON.parse(row.counts) as number[]
}
