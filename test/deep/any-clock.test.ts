import { test } from 'vitest'
import { holdsUnderAnyClock } from '../support/under-any-clock.ts'
import { world } from '../support/world.ts'

test('no clock is found under which something is lost or done twice', async () => {
  await holdsUnderAnyClock(await world(), 100)
})
