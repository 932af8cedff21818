import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMove, movesHold } from '../../support/moves-hold.ts'

// Lives in which chance seldom steps over a change of the clocks, comes back to the day it left, or changes nothing.
const programme = [
  { from: 0, minutes: 45 },
  { from: 330, minutes: 30 },
]
const berlin = 'Europe/Berlin'
test.each([
  ['over the spring change', { start: '2028-03-20', days: [10], programme, mode: 'file' as const, zone: berlin }],
  [
    'over the autumn change and back',
    { start: '2028-10-27', days: [5, -5], programme, mode: 'invitation' as const, zone: berlin },
  ],
  ['over both', { start: '2028-03-20', days: [220, 3], programme, mode: 'file' as const, zone: berlin }],
  ['nowhere', { start: '2028-03-26', days: [0], programme, mode: 'file' as const, zone: berlin }],
  [
    'onto the day of a change',
    { start: '2028-03-24', days: [2, 217], programme, mode: 'invitation' as const, zone: berlin },
  ],
  [
    'where clocks never change',
    { start: '2028-03-20', days: [220], programme, mode: 'file' as const, zone: 'Asia/Kolkata' },
  ],
])('an event that moves %s keeps its times, and everybody has the right calendar', async (_name, life) => {
  expect(await movesHold(life)).toEqual([])
})

test('so does any event that is moved by any days', async () => {
  await fc.assert(
    fc.asyncProperty(anyMove, async (life) => {
      expect(await movesHold(life)).toEqual([])
    }),
    { numRuns: 12 },
  )
})
