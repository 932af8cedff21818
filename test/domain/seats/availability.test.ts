import fc from 'fast-check'
import { expect, test } from 'vitest'
import { availability } from '../../../src/domain/seats/availability.ts'

test('free, few and waiting list, at their edges', () => {
  expect([0, 89, 90, 99, 100].map((taken) => availability({ size: 100, taken }))).toEqual([
    'free',
    'free',
    'few',
    'few',
    'waiting-list',
  ])
  expect([0, 1, 2].map((taken) => availability({ size: 3, taken }))).toEqual(['free', 'few', 'few'])
  expect(availability({ size: null, taken: 1_000_000 })).toBe('free')
})

test('it never gets better while seats are taken, and a full house is always said', () => {
  const worse = ['free', 'few', 'waiting-list']
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(2000), (size, taken) => {
      const now = worse.indexOf(availability({ size, taken }))
      const next = worse.indexOf(availability({ size, taken: taken + 1 }))
      expect(next).toBeGreaterThanOrEqual(now)
      expect(availability({ size, taken }) === 'waiting-list').toBe(taken >= size)
    }),
  )
})
