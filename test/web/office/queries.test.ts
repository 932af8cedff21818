import { expect, test } from 'vitest'
import { anEvent } from '../../support/an-event.ts'
import { anOffice, roundTrips } from './an-office.ts'

/** With one row and with three: what a list asks the database does not grow with its rows. */
const lists = [
  '/office',
  '/office/events/:id/attendees',
  '/office/letters?state=waiting',
  '/office/audit',
  '/office/events/:id',
]

test.each(lists)('%s takes as many round trips for three rows as for one', async (list) => {
  const counts: number[] = []
  for (const size of [1, 3]) {
    const { deps, client, host, event, submitted, page } = await anOffice()
    for (let more = 1; more < size; more++) await anEvent(deps, { hostId: host.id })
    await submitted(Array.from({ length: size }, (_, i) => ({ email: `p${i}@x.example` })))
    counts.push(await roundTrips(client, () => page(list.replace(':id', event.id))))
  }
  expect(counts[0]).toBe(counts[1])
  expect(counts[0]).toBeLessThanOrEqual(7)
})
