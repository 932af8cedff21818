import { expect, test } from 'vitest'
import { cutPage } from '../../src/lib/paging.ts'

const id = (row: number) => row

test('the first page goes on to older rows only', () => {
  expect(cutPage([9, 8, 7], { size: 2 }, id)).toEqual({ rows: [9, 8], newer: undefined, older: 8 })
  expect(cutPage([9, 8], { size: 2 }, id)).toEqual({ rows: [9, 8], newer: undefined, older: undefined })
  expect(cutPage([], { size: 2 }, id)).toEqual({ rows: [], newer: undefined, older: undefined })
})

test('a page of older rows goes both ways, the last one back', () => {
  expect(cutPage([7, 6, 5], { size: 2, before: 8 }, id)).toEqual({ rows: [7, 6], newer: 7, older: 6 })
  expect(cutPage([5], { size: 2, before: 6 }, id)).toEqual({ rows: [5], newer: 5, older: undefined })
})

test('a page of newer rows is read upwards and shown downwards', () => {
  expect(cutPage([6, 7, 8], { size: 2, after: 5 }, id)).toEqual({ rows: [7, 6], newer: 7, older: 6 })
  expect(cutPage([8, 9], { size: 2, after: 7 }, id)).toEqual({ rows: [9, 8], newer: undefined, older: 8 })
})
