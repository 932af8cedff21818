import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapLines } from '../../../src/formats/pdf/wrap-lines.ts'

const measure = (text: string) => [...text].length

test('lines are as full as they can be, broken at blanks and after hyphens', () => {
  expect(wrapLines('Kreis Groß-Gerau am Main', measure, 12)).toEqual(['Kreis Groß-', 'Gerau am', 'Main'])
})

test('a word longer than a line is broken', () => {
  expect(wrapLines('Donaudampfschiff', measure, 6)).toEqual(['Donaud', 'ampfsc', 'hiff'])
})

test('nothing gives no line', () => {
  expect([wrapLines('', measure, 6), wrapLines('  ', measure, 6)]).toEqual([[], []])
})

test('no line is too wide, and nothing but blanks is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 2, max: 20 }), (typed, width) => {
      const text = typed.replace(/\s+/g, ' ')
      const lines = wrapLines(text, measure, width)
      expect(lines.filter((line) => measure(line) > width)).toEqual([])
      expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''))
    }),
  )
})
