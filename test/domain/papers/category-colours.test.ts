import { expect, test } from 'vitest'
import { categoryColour } from '../../../src/domain/papers/category-colours.ts'

test('a category has its own colour', () => {
  expect(categoryColour({ colour: '#123ABC', position: 0 })).toBe('#123ABC')
})

test('without one it has that of its place, and each of the first seven another', () => {
  const colours = Array.from({ length: 8 }, (_, position) => categoryColour({ colour: '', position }))
  expect(new Set(colours).size).toBe(7)
  expect(colours[7]).toBe(colours[0])
})

test('what is no colour is not printed as one', () => {
  expect(categoryColour({ colour: 'red; drop', position: 1 })).toBe('#d55e00')
})
