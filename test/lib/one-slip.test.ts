import { expect, test } from 'vitest'
import { isOneSlip } from '../../src/lib/one-slip.ts'

test('one letter too many, too few, another one, or two that changed places', () => {
  for (const slip of ['vechta ', 'vecta', 'vechtta', 'vecjta', 'vehcta', 'echta', 'vechta'.slice(0, 5)])
    expect([slip, isOneSlip('vechta', slip)]).toEqual([slip, true])
  for (const other of ['vechta', 'vcehat', 'vec', 'vechtaaa', 'atchev', '', 'v'.repeat(100_000)])
    expect([other, isOneSlip('vechta', other)]).toEqual([other, false])
})
