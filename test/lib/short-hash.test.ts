import { expect, test } from 'vitest'
import { shortHash } from '../../src/lib/short-hash.ts'

test('the hash is FNV-1a with 32 bits, as its authors publish it', () => {
  expect(['', 'a', 'foobar'].map(shortHash)).toEqual(['811c9dc5', 'e40c292c', 'bf9cf968'])
})
