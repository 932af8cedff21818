import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitText, piecesOf } from '../../../src/formats/pdf/fit-text.ts'

const measure = (text: string) => [...text].length * 0.6
const box = { width: 120, height: 60, largest: 30, smallest: 9, leading: 1.2 }
const fitted = (text: string, more: Partial<typeof box> = {}) => fitText(piecesOf(text), measure, { ...box, ...more })

test('a short text takes one line at the largest size', () => {
  expect(fitted('Ott')).toEqual({ lines: ['Ott'], size: 30, cut: false })
})

test('two words take two lines when that makes them larger', () => {
  expect(fitted('Annegret Kramp')).toEqual({ lines: ['Annegret', 'Kramp'], size: 25, cut: false })
})

test('lines are even', () => {
  expect(fitted('aaaa bbbb cccc dddd', { largest: 20, height: 50 }).lines).toEqual(['aaaa bbbb', 'cccc dddd'])
})

test('a hyphen is a place to break, a word is not while the size allows', () => {
  expect(fitted('Kramp-Karrenbauer').lines).toEqual(['Kramp-', 'Karrenbauer'])
  expect(fitted('Leutheusser').lines).toEqual(['Leutheusser'])
})

test('a word that would get too small is broken, and a text without end ends in an ellipsis', () => {
  const broken = fitted('W'.repeat(40))
  expect(broken.lines.join('')).toBe('W'.repeat(40))
  expect(broken.size).toBeGreaterThan(9)
  const endless = fitted('W'.repeat(10_000))
  expect(endless.size).toBe(9)
  expect(endless.lines.at(-1)).toMatch(/^W+…$/)
})

test('an empty text has no lines', () => {
  expect(fitted('').lines).toEqual([])
})

test('whatever the text is, it stays in its box and loses nothing but what the ellipsis stands for', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'B', 'ß', '-', '/', 'Ł', 'ğ'), minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.integer({ min: 30, max: 300 }), (words, width) => {
      const text = words.join(' ')
      const { lines, size, cut } = fitted(text, { width })
      expect(size).toBeGreaterThanOrEqual(9)
      expect(size).toBeLessThanOrEqual(30)
      for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(width + 1e-6)
      expect(lines.length * size * 1.2).toBeLessThanOrEqual(60 + 1e-6)
      const letters = (all: string) => all.replaceAll(' ', '')
      const kept = letters(lines.join('')).replace(/…$/, '')
      expect(cut).toBe(lines.at(-1)?.endsWith('…'))
      if (cut) expect(letters(text).startsWith(kept)).toBe(true)
      else expect(kept).toBe(letters(text))
    }),
  )
})

test('no line begins with a sign that stands alone, and what belongs to the next word stays with it', () => {
  for (let width = 60; width < 400; width += 10) {
    for (const text of ['Landkreis Harz / Jobcenter – Heide & Co', 'Landkreis Harz /Jobcenter Heide /Co']) {
      const signs = fitted(text, { width }).lines
      expect(signs.filter((line) => /^[^\p{L}]/u.test(line))).toEqual([])
    }
    for (const name of ['Bad Tölz', 'Sankt Wendel', 'St. Wedel']) {
      const { lines } = fitted(`Amt für Migration beim Landkreis ${name}, Dezernat III`, { width })
      expect(lines.filter((line) => /(^| )(Bad|Sankt|St\.)$/.test(line))).toEqual([])
    }
  }
  expect(fitted('Landkreis Bad Tölz').lines).toEqual(['Landkreis', 'Bad Tölz'])
})
