import { test } from 'vitest'
import { searchAgrees } from '../support/search-agrees.ts'

test.each(['file', 'server'] as const)(
  'a search finds whom reading everybody finds, many names and words long (%s)',
  {
    timeout: 900_000,
  },
  (kind) => searchAgrees(kind, 400),
)
