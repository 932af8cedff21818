import { test } from 'vitest'
import { holdsUnderAnyClock } from '../support/under-any-clock.ts'
import { world } from '../support/world.ts'

test('clocks that jump ahead and back, over midnight and over a change of the clock, lose nothing and do nothing twice', async () => {
  await holdsUnderAnyClock(await world(), 3)
})
