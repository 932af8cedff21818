import { expect, test } from 'vitest'
import { findAttendees } from '../../../src/domain/registrations/find-attendees.ts'
import { anEvent } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

test('a page in the middle of a long list is found by the index, without sorting or reading what comes before', async () => {
  const { deps, client } = await world()
  const { id: eventId } = await anEvent(deps)
  const statements: string[] = []
  const { execute } = client
  client.execute = (statement: string | { sql: string }, ...rest: never[]) => {
    statements.push(typeof statement === 'string' ? statement : statement.sql)
    return execute.call(client, statement as string, ...rest)
  }
  const edge = { sortKey: 'muller , lucja', id: 'x' }
  await findAttendees(deps, { eventId }, { size: 50, after: edge })
  await findAttendees(deps, { eventId }, { size: 50, before: edge })
  client.execute = execute
  for (const statement of statements) {
    const { rows } = await client.execute({
      sql: `explain query plan ${statement}`,
      args: Array.from(statement.matchAll(/\?/g), () => 'x'),
    })
    const [first, ...joins] = rows.map((row) => String(row.detail))
    expect(first).toMatch(
      /^SEARCH registrations USING INDEX registrations_in_order \(event_id=\? AND \(sort_key,id\)[<>]\(\?,\?\)\)$/,
    )
    expect(joins.map((detail) => detail.split(' (')[0])).toEqual([
      'SEARCH claims USING INDEX sqlite_autoindex_claims_1',
      'SEARCH bookings USING INDEX sqlite_autoindex_bookings_1',
      'SEARCH categories USING INDEX sqlite_autoindex_categories_1',
      'CORRELATED SCALAR SUBQUERY 1',
      'SEARCH n USING INDEX needs_by_registration',
      'SEARCH s USING INDEX sqlite_autoindex_claims_1',
      'SEARCH q USING INDEX sqlite_autoindex_quotas_1',
    ])
  }
  expect(statements).toHaveLength(2)
})
