import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { faultsIn } from '../../support/a-seated-event.ts'
import { burstsHold, figures, fullApp, lettersAndNotes } from '../../support/bursts-hold.ts'
import { world } from '../../support/world.ts'

for (const [kind, bursts] of [
  ['file', 6],
  ['server', 1],
] as const)
  test(`${bursts} bursts of 64 forms, half of them twice: nothing oversold, lost or stranded (${kind})`, async () => {
    await burstsHold(await world(kind), bursts)
  })

test('four processes on one server: nothing oversold, lost or stranded', async () => {
  const { deps, client, clock, databaseUrl } = await world('server')
  const place = await fullApp(deps, 100)
  const run = (name: string) =>
    promisify(execFile)(process.execPath, [
      'test/support/burst-process.ts',
      databaseUrl,
      JSON.stringify(place),
      '80',
      name,
      String(clock.at),
    ])
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map(run))
  expect(answers.map(({ stdout }) => JSON.parse(stdout))).toEqual(Array(4).fill({ people: 159, cancelled: 40 }))
  expect(await figures(client, place.event.id)).toMatchObject({ bookings: 320, registrations: 636, cancelled: 160 })
  expect(await faultsIn(client)).toEqual({})
  expect(await lettersAndNotes(client)).toEqual({ unheard: 0, unpromoted: 0, bookings: 320, cancellations: 160 })
})
