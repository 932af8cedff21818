import type { Client } from '@libsql/client'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect } from 'vitest'
import { fewMeant } from '../../src/domain/registrations/reading/few-meant.ts'
import { everyAttendee } from '../../src/domain/registrations/reading/find-attendees.ts'
import { makeFindable } from '../../src/domain/registrations/reading/make-findable.ts'
import { searchKey } from '../../src/lib/names.ts'
import { aCrowd, seedBeside } from './a-crowd.ts'
import { count } from './registering.ts'
import { world } from './world.ts'

type World = Awaited<ReturnType<typeof world>>

const pieces = [
  ...[
    'Müller',
    'Mueller',
    'Strauß',
    'STRAUSS',
    'ﬁscher',
    'O’Brien',
    'von der Höhe',
    'Łącki',
    'Ægir',
    'Ŋ',
    'Kreis',
    'a',
  ],
  ...['李明', '王', 'ที่', 'محمد علي', 'שרה', 'Ελένη', 'Еlena', 'İstanbul', 'ı', 'é', 'ё', '👩‍🚀', '𝔘𝔫𝔦', '𐐷', '٣', '²'],
  ...['%', '_', "'", '"', '\\', '\u0000', '\ud800', '\u{10FFFF}', '\u00ad', ' ', '@', 'x@y', '-', 'null', '0', '--;;'],
]
export const text = fc.oneof(
  fc.constantFrom(...pieces),
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }).map((some) => some.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('a', 'b', 'ä', 'ß', '李'), minLength: 1, maxLength: 14 }),
)
export const somebody = fc.record({ firstName: text, lastName: text, organisation: text, office: text, email: text })

/** Whom a search means, as one would write it down. */
export async function plainSearch(client: Client, eventId: string, search: string): Promise<string[]> {
  const { rows } = await client.execute({
    sql: 'select id, search_key from registrations where event_id = ? order by sort_key, id',
    args: [eventId],
  })
  const words = searchKey(search).split(' ').filter(Boolean)
  return rows.filter((row) => words.every((word) => String(row.search_key).includes(word))).map(({ id }) => String(id))
}

async function searched({ deps }: Pick<World, 'deps'>, eventId: string, search: string): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of everyAttendee(deps, { eventId, search })) ids.push(id)
  return ids
}

async function isFew({ deps }: Pick<World, 'deps'>, eventId: string, search: string): Promise<number> {
  const meant = fewMeant(eventId, search)
  if (!meant) return 0
  const { few } = await deps.store.read.get<{ few: number }>(sql`with ${meant.tables} select ${meant.areFew} as few`)
  return few
}

/** What is written of people's words, against the words of now. */
export async function wrongParts(client: Client): Promise<number> {
  return (
    (await count(client, '(select block, part, nr from search_parts except select block, part, nr from word_parts)')) +
    (await count(client, '(select block, part, nr from word_parts except select block, part, nr from search_parts)'))
  )
}

/** Whatever people are called and whatever is typed: before anybody can be looked up, afterwards, and when they change. */
export async function searchAgrees(kind: 'file' | 'server', numRuns: number) {
  const here = await world(kind)
  const { deps, client } = here
  const crowd = fc.sample(somebody, { numRuns: 700, seed: 9 })
  const { id: eventId } = await aCrowd(deps, client, crowd)
  const other = await aCrowd(deps, client, crowd.slice(0, 20))
  const asked = fc.oneof(
    text,
    fc
      .tuple(fc.constantFrom(...crowd.map((one) => Object.values(one).join(' '))), fc.nat(30), fc.nat(15))
      .map(([all, from, length]) => all.slice(from, from + length)),
  )
  // Of the same words each time, so that no run is one of the rare ones.
  const howManyAreFew = async () => {
    let few = 0
    for (const search of fc.sample(asked, { numRuns: 30, seed: 12 })) few += await isFew(here, eventId, search)
    return few
  }
  const agree = () =>
    fc.assert(
      fc.asyncProperty(asked, async (search) => {
        expect(await searched(here, eventId, search)).toEqual(await plainSearch(client, eventId, search))
      }),
      { numRuns },
    )
  await agree()
  expect(await howManyAreFew()).toBe(0)
  await makeFindable(deps)
  expect([await count(client, 'search_blocks'), await count(client, 'registrations where search_nr is null')]).toEqual([
    1,
    1 + 700 - 640 + 21,
  ])
  await agree()
  expect(await howManyAreFew()).toBeGreaterThan(10)
  // Others come, and every third is called otherwise; a few are erased.
  await seedBeside(deps, client, eventId, fc.sample(somebody, { numRuns: 300, seed: 10 }))
  await client.execute(`update registrations set search_key = search_key || ' neu' where rowid % 3 = 0`)
  await client.execute(`update registrations set search_key = '' where rowid % 50 = 0`)
  expect(await wrongParts(client)).toBe(0)
  await agree()
  await makeFindable(deps)
  expect(await wrongParts(client)).toBe(0)
  await agree()
  expect(await searched(here, other.id, 'neu')).toEqual(await plainSearch(client, other.id, 'neu'))
}
