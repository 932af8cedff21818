import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMove, movesHold } from '../support/moves-hold.ts'

test('many events that are moved by any days keep their times, and everybody has the right calendar', async () => {
  const holds = fc.asyncProperty(anyMove, async (life) => {
    expect(await movesHold(life)).toEqual([])
  })
  await fc.assert(holds, { numRuns: 600 })
})
