import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultsIn } from '../../support/a-seated-event.ts'
import { aSeatedHouse } from '../../support/a-seated-house.ts'
import { seatingHistory } from '../../support/seating-steps.ts'
import { aMonday, world } from '../../support/world.ts'

for (const [kind, numRuns] of [
  ['file', 300],
  ['server', 40],
] as const) {
  test(`${numRuns} random histories of several actors agree with a greedy model after every step (${kind})`, {
    timeout: 300_000,
  }, async () => {
    const here = await world(kind)
    await fc.assert(
      fc.asyncProperty(seatingHistory, async (history) => {
        here.clock.at = aMonday
        const house = await aSeatedHouse(here, history)
        for (const step of history.steps) {
          const answer = await house.take(step)
          expect(answer.real, JSON.stringify(step)).toEqual(answer.imagined)
          const { real, imagined } = await house.states()
          expect(real, JSON.stringify(step)).toEqual(imagined)
        }
        expect(await faultsIn(here.client)).toEqual({})
      }),
      { numRuns },
    )
  })
}
