import { expect, test } from 'vitest'
import { columnsOf } from '../../src/db/columns-of.ts'
import { eventPartners } from '../../src/db/schema/events.ts'

test('what has a column passes as it is; what has none does not compile', () => {
  expect(columnsOf(eventPartners, { role: 'inviting' })).toEqual({ role: 'inviting' })
  // @ts-expect-error a partner has no motto: this line fails the check as soon as it compiles
  expect(columnsOf(eventPartners, { role: 'inviting', motto: '' })).toHaveProperty('motto')
})
