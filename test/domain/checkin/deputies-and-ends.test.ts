import { expect, test } from 'vitest'
import { deputyAtDesk, deputyInput } from '../../../src/domain/checkin/deputy-at-desk.ts'
import { readHeadCount } from '../../../src/domain/checkin/read-head-count.ts'
import { hour, minute } from '../../../src/lib/dates.ts'
import { aMorning, inShort, scansIn } from '../../support/a-desk.ts'
import { privacyVersion } from '../../support/registering.ts'

const { person: vera } = deputyInput.parse({
  ...{ person: { firstName: 'Vera', lastName: 'Vertretung' }, nonce: 'only-the-person', device: 'phone' },
})

test('a deputy who is named after the badge was scanned takes the place inside, too: one head, one who came', async () => {
  const here = await aMorning()
  const { guest, open, deps, clock } = here
  const { scan, desk } = await open()
  const { id, code } = await guest(0)
  await scan({ code })
  clock.pass(minute)
  const deputy = { person: vera, nonce: 'deputy-1', device: 'phone' }
  const came = await deputyAtDesk(deps, await desk(), id, deputy, privacyVersion)
  expect(came.scans.answers.map(inShort)).toEqual(['welcome'])
  expect(await readHeadCount(deps, await desk())).toMatchObject({ inside: 1, people: 1 })
  const again = await deputyAtDesk(deps, await desk(), id, deputy, privacyVersion)
  expect(again.registration).toBe(came.registration)
  expect(await readHeadCount(deps, await desk())).toMatchObject({ inside: 1, people: 1 })
  expect((await scansIn(here)).sort()).toEqual(['in admission', 'in undone', 'undo undo'])
})

test('a deputy who takes over in the afternoon finds room in a full house, and the morning stays whose it was', async () => {
  const here = await aMorning()
  const { guest, open, deps, clock } = here
  const { scan, desk } = await open({ headCountLimit: 1, limitIsHard: true })
  const { id, code } = await guest(0)
  await scan({ code })
  clock.pass(4 * hour)
  await deputyAtDesk(deps, await desk(), id, { person: vera, nonce: 'deputy-2', device: 'phone' }, privacyVersion)
  expect(await readHeadCount(deps, await desk())).toMatchObject({ inside: 1, people: 2 })
  expect((await scansIn(here)).sort()).toEqual(['in admission', 'in admission', 'out exit'])
})

test('a desk that is over takes what was scanned in time, and tells nobody who that was', async () => {
  const here = await aMorning()
  const { guest, open, clock } = here
  const { scan, close } = await open()
  const { id } = await guest(0)
  const at = clock.now()
  clock.pass(minute)
  await close()
  expect(await scan({ registration: id, at, offline: true })).toMatchObject({ says: 'welcome', person: null })
  expect(await scansIn(here)).toEqual(['in admission'])
})

test('a rehearsal takes back nothing that was scanned for real', async () => {
  const here = await aMorning()
  const { guest, open, deps } = here
  const [real, rehearsal] = [await open(), await open({ rehearsal: true })]
  const { id } = await guest(0)
  await real.scan({ registration: id, nonce: 'for-real-1' })
  await rehearsal.scan({ registration: id, direction: 'undo', undoes: 'for-real-1' })
  await real.scan({ registration: id })
  expect(await scansIn(here)).toEqual(['in admission', 'in repeat'])
  expect(await readHeadCount(deps, await real.desk())).toMatchObject({ inside: 1, people: 1 })
})
