import { test } from 'vitest'
import { killedInLongWork, longWork } from '../support/killed-in-long-work.ts'

for (const name of Object.keys(longWork) as (keyof typeof longWork)[])
  test(`killed while it ${name}, a house finishes: nobody twice, nobody left out`, { timeout: 240_000 }, async () => {
    await killedInLongWork(name, 2, 2_000)
  })
