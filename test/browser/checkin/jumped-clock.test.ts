import { expect, test } from 'vitest'
import { readCheckInOverview } from '../../../src/domain/checkin/read-check-in-overview.ts'
import { hour, minute } from '../../../src/lib/dates.ts'
import { aMorning, scansIn } from '../../support/a-desk.ts'
import { aReadyHandheld } from '../../support/a-handheld.ts'
import { office } from '../../support/an-event-with.ts'

test('a clock that jumped between scanning and sending loses no scan: the desk sees it, the office decides', async () => {
  const here = await aMorning()
  const { deps, clock, guest, event } = here
  const device = await aReadyHandheld(deps, await here.open())
  clock.pass(minute)
  device.network.is = 'gone'
  device.clock.fast = -4 * hour
  expect((await device.desk.scan((await guest(0)).code)).says).toBe('welcome')
  device.clock.fast = 0
  device.network.is = 'there'
  await device.desk.pulse()
  expect(device.desk.state()).toMatchObject({ queued: 0, conflicts: 1 })
  expect(device.desk.conflicts()[0]?.answer.says).toBe('in-doubt')
  expect(device.store.sizes().scans).toBe(0)
  expect(await scansIn(here)).toEqual([])
  const { doubtful } = await readCheckInOverview(deps, office, event.id)
  expect(doubtful).toMatchObject([{ registrationId: (await guest(0)).id, deviceAt: clock.now() - 4 * hour }])
})
