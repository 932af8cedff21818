import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deskByToken } from '../../../src/domain/checkin/desk.ts'
import { deskInput } from '../../../src/domain/checkin/desk-input.ts'
import { deskToken } from '../../../src/domain/checkin/desk-link.ts'
import { findPeople } from '../../../src/domain/checkin/find-people.ts'
import { openDesk } from '../../../src/domain/checkin/open-desk.ts'
import { findAttendees } from '../../../src/domain/registrations/reading/find-attendees.ts'
import { makeFindable } from '../../../src/domain/registrations/reading/make-findable.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { searchKey } from '../../../src/lib/names.ts'
import { aCrowd } from '../../support/a-crowd.ts'
import { found } from '../../support/a-desk.ts'
import { aWatchedApp, scans } from '../../support/query-plans.ts'
import { count, formOf, nr } from '../../support/registering.ts'
import { plainSearch, searchAgrees, somebody, text, wrongParts } from '../../support/search-agrees.ts'
import { world } from '../../support/world.ts'

const office = { as: 'system', job: 'test' } as const

for (const [kind, numRuns] of [
  ['file', 25],
  ['server', 8],
] as const)
  test(
    `whatever people are called and whatever is typed, a search finds whom reading everybody finds (${kind})`,
    {
      timeout: 60_000,
    },
    () => searchAgrees(kind, numRuns),
  )

test('the desk finds the same people by the same words, in German order', async () => {
  const { deps, client } = await world()
  const crowd = fc.sample(somebody, { numRuns: 400, seed: 11 })
  const { id: eventId } = await aCrowd(deps, client, crowd)
  await makeFindable(deps)
  const input = deskInput.parse({ label: 'x', sessionId: null })
  const desk = found(
    await deskByToken(deps, await deskToken(deps, await openDesk(deps, office, { eventId, desk: input }))),
  )
  await fc.assert(
    fc.asyncProperty(text, async (search) => {
      const words = searchKey(search)
      const listed = await findPeople(deps, desk, search)
      const meant = words === '' ? [] : await plainSearch(client, eventId, search)
      expect(listed.filter(({ id }) => !meant.includes(id))).toEqual([])
      expect(listed.length).toBe(Math.min(30, meant.length))
    }),
    { numRuns: 100 },
  )
})

test('registering writes nothing of it, and an event of few people is read', async () => {
  const { deps, client } = await world()
  const event = await aCrowd(
    deps,
    client,
    Array.from({ length: 126 }, (_, n) => nr(n)[1]),
  )
  await makeFindable(deps)
  expect(await count(client, 'search_blocks')).toBe(0)
  await formOf(deps, event)(...nr(999))
  expect(await count(client, 'search_parts')).toBe(0)
  await makeFindable(deps)
  expect(await count(client, 'registrations where search_nr / 2048 = 1')).toBe(128)
  expect(await wrongParts(client)).toBe(0)
})

test('two processes that do it at once leave what one leaves, and so does one that goes on after another', async () => {
  const { deps, client } = await world()
  const { id } = await aCrowd(
    deps,
    client,
    Array.from({ length: 600 }, (_, n) => nr(n)[1]),
  )
  await Promise.all([makeFindable(deps), makeFindable(deps)])
  await makeFindable(deps)
  expect(await count(client, 'registrations where search_nr is not null')).toBe(512)
  expect(await wrongParts(client)).toBe(0)
  expect((await findAttendees(deps, { eventId: id, search: 'p333' }, { size: 5 })).attendees.length).toBe(1)
})

test('who is forgotten leaves no part of a word, and nobody of the event is taken in again', async () => {
  const { deps, client, clock } = await world()
  const people = Array.from({ length: 600 }, (_, n) => nr(n)[1])
  const { forgetAt } = await aCrowd(deps, client, people)
  await aCrowd(deps, client, people)
  await client.execute(`update events set forget_at = forget_at + 1 where id <> (select min(id) from events)`)
  await makeFindable(deps)
  const before = await count(client, 'search_parts')
  clock.at = forgetAt
  expect(await forgetDueEvents(deps)).toBe(1)
  await makeFindable(deps)
  expect(await count(client, 'search_blocks')).toBe(1)
  expect(await count(client, 'search_parts')).toBe(before / 2)
  expect(await wrongParts(client)).toBe(0)
  clock.at = forgetAt + 1
  expect(await forgetDueEvents(deps)).toBe(1)
  await makeFindable(deps)
  expect([await count(client, 'search_blocks'), await count(client, 'search_parts')]).toEqual([0, 0])
})

test('a search reads no growing table from end to end', async () => {
  const { deps, client, sent } = await aWatchedApp()
  const { id } = await aCrowd(deps, client, [])
  sent.length = 0
  await findAttendees(deps, { eventId: id, search: 'Müller Landratsamt' }, { size: 50 })
  expect(sent.length).toBe(1)
  // The rarest part, the few whom it means, and the places of the page: lists made on the way, none longer than what is shown.
  const scanned = (await scans(client, sent)).map((step) => step.split(':')[0])
  expect(scanned).toEqual(['SCAN p', 'SCAN few', 'SCAN place'])
})
