import { expect, test } from 'vitest'
import { inLanguage, isLanguage, words } from '../../src/lib/languages.ts'

test('a text comes in the language asked for, else in German', () => {
  expect(inLanguage({ de: 'Tagung', en: 'Conference' }, 'en')).toBe('Conference')
  expect(inLanguage({ de: 'Tagung', en: 'Conference' }, 'de')).toBe('Tagung')
  expect(inLanguage({ de: 'Tagung' }, 'en')).toBe('Tagung')
  expect(inLanguage({ de: 'Tagung', en: '' }, 'en')).toBe('Tagung')
})

test('German and English are languages of the application, nothing else is', () => {
  expect(['de', 'en'].map(isLanguage)).toEqual([true, true])
  expect(['DE', 'fr', '', undefined, null, 0, '__proto__'].map(isLanguage)).toEqual(Array(7).fill(false))
})

test('words come in both languages, those with values too', () => {
  const text = words({ hello: 'Hallo', days: (n: number) => `${n} Tage` }, { hello: 'Hello', days: (n) => `${n} days` })
  expect([text('de').hello, text('en').hello]).toEqual(['Hallo', 'Hello'])
  expect([text('de').days(2), text('en').days(2)]).toEqual(['2 Tage', '2 days'])
})
