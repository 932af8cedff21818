import { test } from 'vitest'
import { historiesAgree } from '../../support/history-agrees.ts'
import { world } from '../../support/world.ts'

for (const [kind, numRuns] of [
  ['file', 100],
  ['server', 12],
] as const)
  test(`${numRuns} random histories of several actors agree with a greedy model after every step (${kind})`, async () => {
    await historiesAgree(await world(kind), numRuns)
  })
