import { expect, test, vi } from 'vitest'
import { jsonLog } from '../../src/adapters/json-log.ts'

test('a line keeps the time at which it was written, and what it is, whatever its fields are called', () => {
  const lines: string[] = []
  const out = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  const clashing = { at: 'at http://x.example', level: 'none', what: 'else', place: 'app.ts:1:1' }
  jsonLog(() => 0).error('fault', clashing as never)
  out.mockRestore()
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: '1970-01-01T00:00:00.000Z', level: 'error', what: 'fault', place: 'app.ts:1:1' },
  ])
})
