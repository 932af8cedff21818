import { expect, test } from 'vitest'
import { type KeptPage, keptPages } from '../../src/lib/kept-pages.ts'

const page = (size: number): KeptPage => ({
  ...{ version: '', until: 0, tag: '', headers: {}, packed: new Map() },
  bytes: new Uint8Array(size),
})

test('what was not asked for longest goes first, and all together never take more than their room', () => {
  const pages = keptPages(1000)
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) pages.keep(key, page(61))
  expect(['a', 'h'].map((key) => pages.find(key) !== undefined)).toEqual([true, true])
  pages.keep('i', page(61))
  expect(['a', 'b', 'c', 'i'].map((key) => pages.find(key) !== undefined)).toEqual([true, false, true, true])
})

test('one page may not push all the others out, and a page made anew takes the place of the old one', () => {
  const pages = keptPages(1000)
  pages.keep('a', page(10))
  pages.keep('big', page(63))
  expect([pages.find('a')?.bytes.length, pages.find('big')]).toEqual([10, undefined])
  for (let turn = 0; turn < 100; turn++) pages.keep('b', page(20 + (turn % 2)))
  expect([pages.find('a')?.bytes.length, pages.find('b')?.bytes.length]).toEqual([10, 21])
  pages.keep('a', page(63))
  expect(pages.find('a')).toBe(undefined)
})
