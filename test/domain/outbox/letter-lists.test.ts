import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letterStates, problemStates } from '../../../src/db/schema/letters.ts'
import { countLetters } from '../../../src/domain/outbox/count-letters.ts'
import { findLetters } from '../../../src/domain/outbox/find-letters.ts'
import type { LetterFilter } from '../../../src/domain/outbox/letter-filter.ts'
import { anEvent } from '../../support/an-event.ts'
import { aWatchedApp, planOf } from '../../support/query-plans.ts'
import { world } from '../../support/world.ts'

/** Two events of one host, one of another, and letters of all of them about this and that. */
async function manyLetters(kind: 'file' | 'server') {
  const here = await world(kind)
  const { deps, client } = here
  const first = await anEvent(deps)
  const second = await anEvent(deps, { hostId: first.hostId })
  const foreign = await anEvent(deps)
  const events = [first, second, foreign].map(({ id, hostId }) => ({ id, hostId }))
  await client.execute({
    sql: `with recursive n (i) as (select 0 union all select i + 1 from n where i < 399),
        e as materialized (select key, value ->> 'id' as id, value ->> 'hostId' as host from json_each(?)),
        s as materialized (select key, value as state from json_each(?))
      insert into letters (host_id, event_id, about, kind, revision, address, language, state, settled_at, written_at, due_at)
      select e.host, iif(i % 7 = 0, null, e.id), 'about ' || i, iif(i % 3, 'change', 'booking'), i, 'p' || (i % 13) || '@x.example', 'de',
        s.state, iif(i % 4 = 0, 1, null), i, 0
      from n cross join e on e.key = (i * 5 / 3) % 3 cross join s on s.key = (i * i + i / 7) % ?`,
    args: [JSON.stringify(events), JSON.stringify(letterStates), letterStates.length],
  })
  return { ...here, events }
}

for (const kind of ['file', 'server'] as const)
  test(`every list of letters, however it is filtered and paged, is the list one would write down (${kind})`, async () => {
    const { deps, client, events } = await manyLetters(kind)
    const { rows } = await client.execute('select * from letters order by id desc')
    const hosts = [...new Set(events.map(({ hostId }) => hostId))]
    const asked = fc.record(
      {
        eventId: fc.constantFrom('nowhere', ...events.map(({ id }) => id)),
        kind: fc.constantFrom('change', 'booking'),
        address: fc.constantFrom('p1', 'P12@', 'nobody'),
        state: fc.constantFrom('open' as const, ...letterStates),
      },
      { requiredKeys: [] },
    )
    const isOpen = (row: (typeof rows)[number]) =>
      row.settled_at === null && problemStates.some((state) => state === row.state)
    const plain = (hostIds: readonly string[], { eventId, kind, address, state }: LetterFilter) =>
      rows
        .filter((row) => hostIds.includes(String(row.host_id)))
        .filter((row) => !eventId || row.event_id === eventId)
        .filter((row) => !kind || row.kind === kind)
        .filter((row) => !address || String(row.address).includes(address.toLowerCase()))
        .filter((row) => !state || (state === 'open' ? isOpen(row) : row.state === state))
    await fc.assert(
      fc.asyncProperty(asked, fc.subarray(hosts), fc.integer({ min: 20, max: 90 }), async (filter, hostIds, size) => {
        const staff = { as: 'staff', userId: 'u', hostIds } as const
        const meant = plain(hostIds, filter).map(({ id }) => Number(id))
        const pages = [await findLetters(deps, staff, filter, { size })]
        for (let older = pages[0]?.older; older; older = pages.at(-1)?.older)
          pages.push(await findLetters(deps, staff, filter, { size, before: older }))
        expect(pages.flatMap((page) => page.rows.map(({ id }) => id))).toEqual(meant)
        const after = meant[size + 3]
        if (after) {
          const newer = (await findLetters(deps, staff, filter, { size, after })).rows.map(({ id }) => id)
          expect(newer).toEqual(meant.slice(3, size + 3))
        }
        const all = plain(hostIds, { ...filter, state: undefined })
        const counts = Object.fromEntries(
          letterStates.map((state) => [state, all.filter((row) => row.state === state).length]),
        )
        expect(await countLetters(deps, staff, filter)).toEqual({ ...counts, open: all.filter(isOpen).length })
      }),
      { numRuns: kind === 'file' ? 80 : 15 },
    )
  })

test('letters are counted in indexes alone, and no list is read beyond its page', async () => {
  const { deps, client, sent } = await aWatchedApp()
  const { id: eventId, hostId } = await anEvent(deps)
  const staff = { as: 'staff', userId: 'u', hostIds: [hostId] } as const
  const ways = async () => (await planOf(client, sent.splice(0))).map(({ step }) => step)
  sent.length = 0
  for (const filter of [{}, { eventId }]) {
    await countLetters(deps, staff, filter)
    const index = 'eventId' in filter ? 'letters_by_event (event_id=?)' : 'letters_by_host (host_id=?)'
    expect(await ways()).toContain(`SEARCH letters USING COVERING INDEX ${index}`)
    await findLetters(deps, staff, filter, { size: 50, before: 9 })
    expect(await ways()).toContain(
      'eventId' in filter
        ? 'SEARCH letters USING COVERING INDEX letters_by_event (event_id=? AND state=? AND id<?)'
        : 'SEARCH letters USING COVERING INDEX letters_by_host (host_id=? AND state=? AND id<?)',
    )
  }
})
