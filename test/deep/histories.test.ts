import { test } from 'vitest'
import { morningsEndAsOnPaper } from '../support/a-checked-entry.ts'
import { burstsHold } from '../support/bursts-hold.ts'
import { historiesAgree } from '../support/history-agrees.ts'
import { plainHistoriesAgree } from '../support/plain-histories.ts'
import { useShortSight } from '../support/short-sight.ts'
import { world } from '../support/world.ts'

for (const [kind, numRuns] of [
  ['file', 2_000],
  ['server', 150],
] as const) {
  test(`${numRuns} random histories agree with the models: seats, one event alone, and the desks (${kind})`, async () => {
    await historiesAgree(await world(kind), numRuns)
    await plainHistoriesAgree(await world(kind), numRuns)
    await morningsEndAsOnPaper(await world(kind), numRuns)
  })
}

test('where only the first two of a line are looked at, 2,000 random histories agree all the same', async () => {
  const here = await world()
  await useShortSight(here.client)
  await historiesAgree(here, 2_000)
})

test('100 bursts of forms: nothing oversold, lost or stranded', async () => {
  await burstsHold(await world(), 100)
})
