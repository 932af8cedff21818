import { expect, test } from 'vitest'
import { sameValue } from '../../src/lib/same-value.ts'

test('two values say the same in whatever order their fields stand', () => {
  expect(sameValue({ a: 1, b: { c: [1, { d: null }] } }, { b: { c: [1, { d: null }] }, a: 1 })).toBe(true)
  expect(sameValue({ a: 1 }, { a: 1, b: undefined })).toBe(true)
})

test('another value, another order of a list and another kind say something else', () => {
  for (const [one, other] of [
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: null }],
    [{ a: '1' }, { a: 1 }],
    [
      ['x', 'y'],
      ['y', 'x'],
    ],
    [['x'], ['x', 'y']],
    [[], {}],
    [null, {}],
    ['', null],
  ])
    expect([sameValue(one, other), sameValue(other, one)]).toEqual([false, false])
})
