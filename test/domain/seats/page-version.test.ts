import { expect, test } from 'vitest'
import { availability } from '../../../src/domain/seats/availability.ts'
import { anEvent } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

const sizes = [null, 0, 1, 2, 3, 4, 9, 10, 11, 19, 20, 21, 29, 30, 31, 99, 100, 101]

test('the version of pages changes with the word for seats, and not with their number', async () => {
  const { deps, client } = await world()
  await anEvent(deps, { capacity: 0 })
  for (const size of sizes) {
    await client.execute({ sql: 'update quotas set taken = 0, size = ?', args: [size] })
    for (let taken = 1; taken <= (size ?? 20); taken++) {
      const before = await deps.store.pageVersion()
      await client.execute(`update quotas set taken = ${taken}`)
      const changed = (await deps.store.pageVersion()) !== before
      const other = availability({ size, taken }) !== availability({ size, taken: taken - 1 })
      expect([size, taken, changed]).toEqual([size, taken, other])
    }
  }
})

test('of quotas that no page shows, the seats taken change no page', async () => {
  const { deps, client } = await world()
  await anEvent(deps)
  await client.execute(`update quotas set scope = 'organisation', key = '15085', size = 2`)
  const before = await deps.store.pageVersion()
  for (const taken of [1, 2, 1, 0]) await client.execute(`update quotas set taken = ${taken}`)
  expect(await deps.store.pageVersion()).toBe(before)
})

test('the version changes too where the statement that changes a page ignores conflicts', async () => {
  const { deps, client } = await world()
  await anEvent(deps, { slug: 'tagung' })
  for (const way of ['or ignore', 'or replace', 'or rollback']) {
    const before = await deps.store.pageVersion()
    await client.execute(`update ${way} events set description = '{"de":"${way}"}'`)
    expect([way, (await deps.store.pageVersion()) !== before]).toEqual([way, true])
  }
})
