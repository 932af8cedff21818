import { test } from 'vitest'
import { outlivesStalls } from '../support/outlives-stalls.ts'

const tensOfSeconds = [{ silent: 12_000 }, { slow: 30_000 }, { silent: 30_000 }, { silent: 60_000 }] as const

test('a server that is silent for 12, 30 and 60 seconds and slow for 30 loses nobody, and doubles nobody', async () => {
  await outlivesStalls('server', tensOfSeconds)
})

test('a file that somebody else holds for 12, 30 and 60 seconds and again and again loses nobody, and doubles nobody', async () => {
  await outlivesStalls('file', tensOfSeconds)
})
