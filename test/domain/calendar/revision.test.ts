import { expect, test } from 'vitest'
import { isOutdated, revision } from '../../../src/domain/calendar/revision.ts'
import { sessionUid } from '../../../src/domain/calendar/session-uid.ts'

const sent = { sequence: 3, lift: 1, cancelled: false }

test.each([
  ['what was never sent has the sum of its parts', 2, undefined, false, { sequence: 2, lift: 0 }],
  ['the same sent again keeps its number', 2, sent, false, { sequence: 3, lift: 1 }],
  ['what moved rises with its parts', 4, sent, false, { sequence: 5, lift: 1 }],
  ['what is taken back rises', 2, sent, true, { sequence: 4, lift: 2 }],
  ['a cancellation sent again keeps its number', 2, { ...sent, cancelled: true }, true, { sequence: 3, lift: 1 }],
  ['what comes again rises above its cancellation', 2, { ...sent, cancelled: true }, false, { sequence: 4, lift: 2 }],
  ['a number never falls, even if a part did', 0, sent, false, { sequence: 3, lift: 3 }],
] as const)('%s', (_name, sum, before, cancelled, after) => {
  expect(revision(sum, before, cancelled)).toEqual(after)
})

test.each([
  ['a new entry', 2, undefined, false, true],
  ['nothing that never was', 2, undefined, true, false],
  ['a moved one', 3, sent, false, true],
  ['not one that stands', 2, sent, false, false],
  ['one that goes', 2, sent, true, true],
  ['not one that went', 9, { ...sent, cancelled: true }, true, false],
] as const)('out of date is %s', (_name, sum, before, cancelled, expected) => {
  expect(isOutdated(sum, before, cancelled)).toBe(expected)
})

test('the name of a session’s entry is a UUID of its own for each person, and always the same', async () => {
  const uids = [
    await sessionUid('r1', 's1'),
    await sessionUid('r1', 's1'),
    await sessionUid('r1', 's2'),
    await sessionUid('r2', 's1'),
  ]
  for (const uid of uids) expect(uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(uids).size).toBe(3)
})
