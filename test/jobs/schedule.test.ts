import { expect, test } from 'vitest'
import { jobsDue, runDueJobs, runEveryJob, schedule } from '../../src/jobs/schedule.ts'
import { day, minute } from '../../src/lib/dates.ts'
import { aLog } from '../support/a-log.ts'
import { anEvent } from '../support/an-event.ts'
import { count, formOf, nr } from '../support/registering.ts'
import { world } from '../support/world.ts'

test('a tick runs what fell due since the one before, wherever in the minute it came', () => {
  const names = (tick: number) => jobsDue(tick - minute, tick).map(({ name }) => name)
  const midnight = Date.UTC(2027, 10, 9)
  const everyMinute = schedule.filter((job) => job.everyMs === minute).map(({ name }) => name)
  expect(names(midnight + 61_234)).toEqual(everyMinute)
  expect(names(midnight + 60 * minute + 59_999).toSorted()).toEqual(
    [...everyMinute, 'report-problems', 'forget-attempts', 'forget-asked-links'].toSorted(),
  )
  expect(names(midnight + 120 * minute)).toEqual(schedule.map(({ name }) => name))
})

test('a day of ticks runs every job as often as it should', () => {
  const counts: Record<string, number> = {}
  for (let tick = 0; tick < day; tick += minute) {
    for (const { name } of jobsDue(tick - minute, tick)) counts[name] = (counts[name] ?? 0) + 1
  }
  const expected = schedule.map(({ name, everyMs }) => [name, day / everyMs])
  expect(counts).toEqual(Object.fromEntries(expected))
})

test('a tick that comes late, or after sleeping through the night, catches up once', () => {
  const names = (last: number, tick: number) => jobsDue(last, tick).map(({ name }) => name)
  const two = Date.UTC(2027, 10, 9, 2)
  expect(names(two - 1, two + 59_999)).toEqual(schedule.map(({ name }) => name))
  expect(names(two, two + 59_999)).toEqual([])
  expect(names(two - 5 * day, two + 5 * day)).toEqual(schedule.map(({ name }) => name))
})

test('a job that breaks is logged by its name and the place of its fault, and the others run', async () => {
  const { deps, client, clock } = await world()
  const event = await anEvent(deps)
  await formOf(deps, event)(...nr(1))
  clock.at = event.forgetAt
  await client.execute('alter table attempts rename to gone')
  const { log, lines } = aLog()
  await runEveryJob({ ...deps, log })
  const place = expect.stringMatching(/^src\/adapters\/file-\S+\.ts:\d+:\d+$/)
  expect(lines).toEqual([
    { what: 'job failed', job: 'forget-attempts', error: 'LibsqlBatchError', code: 'SQLITE_ERROR', place },
  ])
  expect(await count(client, 'erasures')).toBe(1)
})

test('a bug in a job is logged with the place in our code where it struck', async () => {
  const { deps } = await world()
  const { log, lines } = aLog()
  await runEveryJob({ ...deps, log, store: {} as typeof deps.store })
  const place = expect.stringMatching(/^src\/domain\/retention\/forget-replies\.ts:\d+:\d+$/)
  expect(lines).toContainEqual({ what: 'job failed', job: 'forget-replies', error: 'TypeError', place })
  expect(lines.filter((line) => !/^src\/\S+\.ts:\d+:\d+$/.test(String(line.place)))).toEqual([])
})

test('a tick of the timer delivers what is due', async () => {
  const { deps, client } = await world()
  await formOf(deps, await anEvent(deps))(...nr(1))
  await runDueJobs(deps, deps.clock.now(), deps.clock.now() + minute)
  expect(await count(client, `letters where state = 'sent'`)).toBe(1)
})
