import { expect, test } from 'vitest'
import { anEvent } from '../../support/an-event.ts'
import { roundTrips } from '../../support/round-trips.ts'
import { anOffice } from './an-office.ts'

/** What a list asks the database does not grow with its rows. The sign-in is asked anew by each page. */
const lists = [
  ['/office', 9],
  ['/office/events/:id/attendees', 7],
  ['/office/letters?state=waiting', 8],
  ['/office/audit', 6],
  ['/office/events/:id', 8],
  ['/office/events/:id/texts', 6],
  ['/office/events/:id/texts/confirmation/de', 8],
] as const

test.each(lists)('%s takes %i round trips, with one row as with three', async (list, expected) => {
  const counts: number[] = []
  for (const size of [1, 3]) {
    const { deps, client, host, event, submitted, page } = await anOffice()
    for (let more = 1; more < size; more++) await anEvent(deps, { hostId: host.id })
    await submitted(Array.from({ length: size }, (_, i) => ({ email: `p${i}@x.example` })))
    const trips = roundTrips(client)
    await page(list.replace(':id', event.id))
    counts.push(trips())
  }
  expect(counts).toEqual([expected, expected])
})
