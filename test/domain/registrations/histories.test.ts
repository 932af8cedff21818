import { test } from 'vitest'
import { plainHistoriesAgree } from '../../support/plain-histories.ts'
import { world } from '../../support/world.ts'

for (const [kind, numRuns] of [
  ['file', 80],
  ['server', 6],
] as const)
  test(`${numRuns} random histories end as in a plain greedy model (${kind})`, async () => {
    await plainHistoriesAgree(await world(kind), numRuns)
  })
