import { test } from 'vitest'
import { killedInLongWork, longWork } from '../support/killed-in-long-work.ts'

for (const name of Object.keys(longWork) as (keyof typeof longWork)[])
  test(`killed while it ${name}, an application finishes: nobody twice, nobody left out`, async () => {
    await killedInLongWork(name, 1, 2_000)
  })
