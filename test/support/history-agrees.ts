import fc from 'fast-check'
import { expect } from 'vitest'
import { aSeatedApp } from './a-seated-app.ts'
import { faultsIn } from './a-seated-event.ts'
import { perhapsCalledOff, type SeatingHistory } from './seating-steps.ts'
import { aMonday, type world } from './world.ts'

type World = Awaited<ReturnType<typeof world>>

/** Random histories, one after another in one application. */
export async function historiesAgree(here: World, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(perhapsCalledOff, (history) => historyAgrees(here, history)),
    { numRuns },
  )
}

/** After every step of a history the application stands as the greedy model does, and at its end nothing contradicts itself. */
export async function historyAgrees(here: World, history: SeatingHistory): Promise<void> {
  here.clock.at = aMonday
  const app = await aSeatedApp(here, history)
  for (const step of history.steps) {
    const answer = await app.take(step)
    expect(answer.real, JSON.stringify(step)).toEqual(answer.imagined)
    const { real, imagined } = await app.states()
    expect(real, JSON.stringify(step)).toEqual(imagined)
  }
  expect(await faultsIn(here.client)).toEqual({})
}
