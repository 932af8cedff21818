import { expect, test } from 'vitest'
import { missingParts } from '../../../src/domain/events/missing-parts.ts'
import { readEvent } from '../../../src/domain/events/read-event.ts'
import { anEvent } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

async function missing(fields: Parameters<typeof anEvent>[1], later = 0) {
  const { deps, clock } = await world()
  const { id } = await anEvent(deps, fields)
  const event = await readEvent(deps, { id })
  return event && missingParts(event, clock.at + later)
}

test('an event without a programme lacks just that', async () => {
  expect(await missing({})).toEqual(['programme'])
})

test('an empty event lacks everything, and an English text only where there is a German one', async () => {
  const venue = { name: '', street: '', postcode: '', city: '' }
  const empty = { title: { de: 'Forum' }, description: { de: '' }, audience: { de: '' }, venue }
  expect(await missing(empty)).toEqual(['description', 'venue', 'programme', 'audience', 'english'])
})

test('the deadline of a draft is over from its first instant on; once people could register, nothing lacks with it', async () => {
  const { deps, clock } = await world()
  const { closesAt } = await anEvent(deps)
  const after = closesAt - clock.at
  expect(await missing({ status: 'draft' }, after - 1)).toEqual(['programme'])
  expect(await missing({ status: 'draft' }, after)).toEqual(['programme', 'deadline-over'])
  expect(await missing({}, after)).toEqual(['programme'])
})
