import fc from 'fast-check'
import { test } from 'vitest'
import { historyAgrees } from '../../support/history-agrees.ts'
import { seatingHistory } from '../../support/seating-steps.ts'
import { world } from '../../support/world.ts'

for (const [kind, numRuns] of [
  ['file', 300],
  ['server', 40],
] as const) {
  test(`${numRuns} random histories of several actors agree with a greedy model after every step (${kind})`, {
    timeout: 300_000,
  }, async () => {
    const here = await world(kind)
    await fc.assert(
      fc.asyncProperty(seatingHistory, (history) => historyAgrees(here, history)),
      { numRuns },
    )
  })
}
