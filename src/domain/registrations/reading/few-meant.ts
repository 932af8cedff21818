import { type SQL, sql } from 'drizzle-orm'
import { searchKey } from '../../../lib/names.ts'

/** As many as the house rules number in one block. */
export const peopleInBlock = 2048

/** Walking a list of 100,000 to the fifty of a page that are this many among them costs about as much as fetching all of these. */
export const few = 2000

/** Letters of a part by which a word is looked up, as the view `word_parts` cuts them. */
const letters = 6

/** More parts than these make nobody rarer. */
const mostParts = 12

/** Registrations `r` whose words cannot be looked up yet, in the words of the index. */
export const isNotLookedUp = sql`r.search_nr is null and r.search_key <> ''`

/**
 * Whom a search can mean at most, by the rarest part of its words: `tables` for a `with`, the condition that they are `areFew`
 * for such an event, and a query of their `rows` if so, to be compared with the whole words. Undefined if nothing is asked.
 */
export function fewMeant(eventId: string, search = ''): { tables: SQL; areFew: SQL; rows: SQL } | undefined {
  const words = wordsOf(search)
  if (words.length === 0) return undefined
  const parts = JSON.stringify(words.flatMap(partsOf).slice(0, mostParts))
  const standing = sql`search_blocks b cross join search_parts s on s.block = b.id and s.part >= p.first and s.part < p.beyond`
  const notLookedUp = sql`registrations r where r.event_id = ${eventId} and ${isNotLookedUp}`
  const tables = sql`
    event as materialized (select iif(people < 1000, 200, iif(people < 10000, 700, ${few})) as few
      from (select sum(people) as people from attendee_counts where event_id = ${eventId})
      where exists (select 1 from search_blocks where event_id = ${eventId})
        and not exists (select 1 from ${notLookedUp} limit 1 offset ${few})),
    rarest as materialized (select p.first, p.beyond, (select count(*) from (
        select 1 from ${standing} where b.event_id = ${eventId} limit (select few + 1 from event))) as places
      from (select value ->> 0 as first, value ->> 1 as beyond from json_each(${parts})) p
      where exists (select 1 from event) order by places limit 1)`
  const areFew = sql`coalesce((select places from rarest) <= (select few from event), false)`
  // Where they are many, nothing is read: a condition would be asked again of each row.
  const ifFew = sql`limit iif(${areFew}, -1, 0)`
  const rows = sql`select row from (select r.rowid as row from rarest p cross join ${standing}
        cross join registrations r on r.search_nr = s.nr where b.event_id = ${eventId} ${ifFew})
    union select row from (select r.rowid as row from ${notLookedUp} ${ifFew})`
  return { tables, areFew, rows }
}

/** The condition that registrations `r` have every word that was typed, be it within a longer one. */
export function haveWords(search = ''): SQL {
  const each = wordsOf(search).map((word) => sql`instr(r.search_key, ${word}) > 0`)
  return each.length === 0 ? sql`true` : sql.join(each, sql` and `)
}

/** What was typed, folded like the stored key. */
function wordsOf(search: string): string[] {
  return searchKey(search).split(' ').filter(Boolean)
}

/** Where a word's parts begin, and the first that begins otherwise: a short word is the beginning of parts, a long one has several. */
function partsOf(word: string): [string, string][] {
  const signs = [...word]
  const last = Math.max(0, signs.length - letters)
  const starts = new Set([...Array(Math.ceil(last / letters)).keys()].map((n) => n * letters).concat(last))
  return [...starts].map((start) => {
    const part = signs.slice(start, start + letters).join('')
    return [part, `${part}\u{10FFFF}`]
  })
}
