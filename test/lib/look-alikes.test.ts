import { expect, test } from 'vitest'
import { lookAlikeKey, skeleton } from '../../src/lib/look-alikes.ts'

test('what looks the same has one skeleton', () => {
  const alike = [
    ['Peter', 'Рeter', 'Pеter', 'РЕТЕR'],
    ['Ivo Maier', 'lvo Maier', 'Іvo Маier', 'ivo rnaier'],
    ['Anna', 'Αnna', 'АNNА', 'A\u200bnnа'],
    ['Wolf 10', 'VVolf lo', 'Ԝolf 1o'],
  ]
  for (const [first = '', ...others] of alike)
    expect(others.map((other) => [other, skeleton(other)])).toEqual(others.map((other) => [other, skeleton(first)]))
  expect(new Set(['Anna', 'Anne', 'Hanna', 'Мария', 'Ελένη'].map(skeleton)).size).toBe(5)
})

test('a look-alike in the address counts, in the letters the domain was registered with too', () => {
  const name = { firstName: 'Eva', lastName: 'Maier' }
  const key = lookAlikeKey('eva@harz.example', name)
  expect(lookAlikeKey('еva@harz.example', name)).toBe(key)
  expect(lookAlikeKey(`eva@${new URL('http://hаrz.example').hostname}`, name)).toBe(key)
  expect(lookAlikeKey('eva@hartz.example', name)).not.toBe(key)
})
