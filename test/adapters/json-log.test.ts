import { expect, test, vi } from 'vitest'
import { jsonLog } from '../../src/adapters/json-log.ts'

test('a line keeps the time at which it was written, and what it is, whatever its fields are called', () => {
  const lines: string[] = []
  const out = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  const clashing = { at: 'at http://x.example', level: 'none', what: 'else', place: 'app.ts:1:1' }
  jsonLog(() => 0, { stacks: false }).error('fault', clashing as never)
  out.mockRestore()
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: '1970-01-01T00:00:00.000Z', level: 'error', what: 'fault', place: 'app.ts:1:1' },
  ])
})

test('the log of a product in use names a fault without its message; the demo prints the whole stack beside it', () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
  const out = vi.spyOn(console, 'log').mockImplementation(() => {})
  const fault = new RangeError('lucja.mueller@harz.example')
  jsonLog(() => 0, { stacks: false }).fault('job failed', fault, { job: 'a-job' })
  expect(printed).not.toHaveBeenCalled()
  jsonLog(() => 0, { stacks: true }).fault('job failed', fault, { job: 'a-job' })
  expect(printed.mock.calls).toEqual([[fault]])
  const lines = out.mock.calls.map(([line]) => JSON.parse(line))
  expect(lines).toEqual([lines[1], { ...lines[0], what: 'job failed', job: 'a-job', error: 'RangeError' }])
  expect(JSON.stringify(lines)).not.toContain('harz.example')
})
