import { expect, test } from 'vitest'
import { entryUid } from '../../../src/domain/calendar/entry-uid.ts'
import { isOutdated, revision } from '../../../src/domain/calendar/revision.ts'

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

const uid = (registrationId: string, sessionId: string, more = {}) =>
  entryUid({ registrationId, sessionId, recipient: 'person', generation: 0, ...more })

test('the name of a session’s entry is a UUID of its own for each person and calendar, and always the same', async () => {
  const others = [
    await uid('r1', 's1', { generation: 1 }),
    await uid('r1', 's1', { recipient: 'contact' }),
    await uid('r1', 's1', { recipient: 'contact', generation: 1 }),
  ]
  const uids = [await uid('r1', 's1'), await uid('r1', 's1'), await uid('r1', 's2'), await uid('r2', 's1'), ...others]
  for (const uid of uids) expect(uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(uids).size).toBe(6)
})
