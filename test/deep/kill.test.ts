import { test } from 'vitest'
import { outlivesASlowRelay } from '../support/app-over-smtp.ts'
import { killedUnderLoad } from '../support/killed-under-load.ts'
import { survivesKills } from '../support/survives-kills.ts'

test('killed 140 times between render, send and mark, no letter is lost and none is doubled', async () => {
  await survivesKills(140, 200)
})

test('killed 140 times under mixed load, all counts are right, nobody is lost or doubled, and only what was on a line has an unknown end', async () => {
  await killedUnderLoad(140)
})

for (const [name, delays] of [
  ['with a second for each command', { command: 1000 }],
  ['that takes four seconds after the text', { text: 4000 }],
  ['that takes eight seconds after the text', { text: 8000 }],
] as const)
  test(`over a mail server ${name} two hundred letters arrive once each, and the application knows of each`, async () => {
    await outlivesASlowRelay(200, delays)
  })
