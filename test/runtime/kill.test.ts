import { test } from 'vitest'
import { outlivesASlowRelay } from '../support/app-over-smtp.ts'
import { killedUnderLoad } from '../support/killed-under-load.ts'
import { survivesKills } from '../support/survives-kills.ts'

test('killed again and again between render, send and mark, no letter is lost and none is doubled', async () => {
  await survivesKills(24, 60)
})

test('killed while people register, cancel, hand on and look, all counts are right and only what was on a line has an unknown end', async () => {
  await killedUnderLoad(8)
})

test('over a mail server that takes its time every letter arrives once, and the application knows of each', async () => {
  await outlivesASlowRelay(30, { command: 30, text: 150 })
})
