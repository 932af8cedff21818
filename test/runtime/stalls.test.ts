import { test } from 'vitest'
import { outlivesStalls } from '../support/outlives-stalls.ts'

test.each(['server', 'file'] as const)(
  'while its %s takes nothing, every page is answered, and who sends once more is there once',
  async (kind) => {
    await outlivesStalls(kind, [{ silent: 8_000 }, { slow: 3_000 }])
  },
)
