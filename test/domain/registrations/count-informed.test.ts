import { expect, test } from 'vitest'
import { seedRegistrations } from '../../../scripts/bench/seed-registrations.ts'
import { countInformed } from '../../../src/domain/registrations/reading/count-informed.ts'
import { anEvent } from '../../support/an-event.ts'
import { aWatchedApp } from '../../support/query-plans.ts'

test('who hears of a move is counted some at a time, so that nobody waits for it', async () => {
  const { deps, client, sent } = await aWatchedApp()
  const event = await anEvent(deps, { capacity: null })
  const seeded = { id: event.id, hostId: event.hostId, categoryId: null, sessions: [] }
  await seedRegistrations(client, seeded, { from: 1, to: 2_500, state: 'granted' })
  await client.execute(`update registrations set email = ''`)
  await client.execute(
    `update bookings set contact_name = 'V', contact_email = rowid || '@v.example' where rowid <= 1200`,
  )
  sent.length = 0
  expect(await countInformed(deps, event.id)).toMatchObject({
    confirmed: 2_500,
    contacts: 1_200,
    withoutAddress: 1_300,
  })
  const lists = sent.flatMap((one) => (typeof one === 'object' && Array.isArray(one.args) ? one.args : []))
  const sizes = lists.flatMap((arg) => (String(arg).startsWith('[') ? JSON.parse(String(arg)).length : []))
  expect(sizes).toEqual([1_000, 200, 1_000, 1_000, 500])
})
