import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { faultsOfCalendar } from '../support/check-calendar.ts'
import { manyCalendars } from '../support/many-calendars.ts'

const calendars = manyCalendars()

test('a thousand calendars about both changes of clocks have no fault', () => {
  expect(calendars.flatMap((text) => faultsOfCalendar(text).map((fault) => ({ fault, text })))).toEqual([])
}, 60_000)

test.each(['UTC', 'Europe/Berlin', 'Pacific/Auckland'])('a process in %s writes the same thousand', (TZ) => {
  const script = `import { createHash } from 'node:crypto'
    import { manyCalendars } from './test/support/many-calendars.ts'
    process.stdout.write(createHash('sha256').update(manyCalendars().join('')).digest('hex'))`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TZ },
    encoding: 'utf8',
  })
  expect(stdout).toBe(createHash('sha256').update(calendars.join('')).digest('hex'))
})
