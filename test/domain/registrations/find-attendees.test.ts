import { expect, test } from 'vitest'
import type { AttendeeFilter } from '../../../src/domain/registrations/reading/attendee-places.ts'
import { findAttendees } from '../../../src/domain/registrations/reading/find-attendees.ts'
import { anEvent } from '../../support/an-event.ts'
import { aWatchedApp, planOf } from '../../support/query-plans.ts'

/** The steps by which the places of a page are found, before the people there are fetched. */
async function stepsTo(filter: Omit<AttendeeFilter, 'eventId'>, edge: 'after' | 'before'): Promise<string[]> {
  const { deps, client, sent } = await aWatchedApp()
  const { id: eventId } = await anEvent(deps)
  sent.length = 0
  await findAttendees(deps, { eventId, ...filter }, { size: 50, [edge]: { sortKey: 'muller , lucja', id: 'x' } })
  const steps = (await planOf(client, sent)).map(({ step }) => step)
  expect(steps.filter((step) => step.startsWith('SCAN r'))).toEqual([])
  return steps.filter((step) => /^(SEARCH (r|k|few|q|n) |USE TEMP)/.test(step))
}

test('a page in the middle of a long list is found by the index, without sorting or reading what comes before', async () => {
  for (const [edge, sign] of [
    ['after', '>'],
    ['before', '<'],
  ] as const) {
    expect((await stepsTo({}, edge))[0]).toBe(
      `SEARCH r USING COVERING INDEX registrations_in_order (event_id=? AND (sort_key,id)${sign}(?,?))`,
    )
    for (const filter of [{ state: 'waiting' }, { categoryId: 'x' }, { role: 'press' }] as const)
      expect((await stepsTo(filter, edge)).slice(0, 3)).toEqual([
        `SEARCH k USING INDEX attendee_counts_once (event_id=?${'state' in filter ? ' AND seat=?' : ''})`,
        `SEARCH r USING COVERING INDEX registrations_counted (counted_in=? AND (sort_key,id)${sign}(?,?))`,
        'USE TEMP B-TREE FOR ORDER BY',
      ])
  }
})
