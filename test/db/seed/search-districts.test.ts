import { expect, test } from 'vitest'
import { districts } from '../../../src/db/seed/districts.ts'
import { searchDistricts } from '../../../src/db/seed/search-districts.ts'

const names = (text: string, limit = 5) => searchDistricts(text, limit).map(({ name }) => name)

test.each([
  ['Luebeck', ['Hansestadt Lübeck']],
  ['lübeck', ['Hansestadt Lübeck']],
  ['Muelheim', ['Stadt Mülheim an der Ruhr']],
  ['Mülheim Ruhr', ['Stadt Mülheim an der Ruhr']],
  ['lk harz', ['Landkreis Harz']],
  ['Landratsamt Harz', ['Landkreis Harz']],
  ['Kreis Hannover', ['Region Hannover']],
  ['Halberstadt', ['Landkreis Harz']],
  ['GROSS-GERAU', ['Kreis Groß-Gerau']],
  ['Chosebuz', ['Stadt Cottbus/Chóśebuz']],
  ['LK Rostock', ['Landkreis Rostock']],
  ['Stadt Rostock', ['Hanse- und Universitätsstadt Rostock']],
  ['Rostock', ['Hanse- und Universitätsstadt Rostock', 'Landkreis Rostock']],
])('%s finds what is meant', (text, found) => {
  expect(names(text)).toEqual(found)
})

test('what is named so comes before what begins so, and both before what merely has its seat there', () => {
  expect(names('Aschaffenburg')).toEqual(['Stadt Aschaffenburg', 'Landkreis Aschaffenburg'])
  expect(names('Amberg')).toEqual(['Stadt Amberg', 'Landkreis Amberg-Sulzbach'])
  expect(names('Koblenz')).toEqual(['Stadt Koblenz', 'Landkreis Mayen-Koblenz'])
  expect(names('Güstrow')).toEqual(['Landkreis Rostock'])
})

test('a word is found at its beginning only', () => {
  expect(names('stock')).toEqual([])
})

test('no more than the limit comes back', () => {
  expect(searchDistricts('landkreis', 7)).toHaveLength(7)
})

test.each(['', '   ', '%', '<img onerror=alert(1)>', '(', '\r\n', '🙂', 'x'.repeat(10_000)])(
  'a text that names nothing finds nothing: %j',
  (text) => {
    expect(searchDistricts(text, 5)).toEqual([])
  },
)

test('every district is first among those found by its own name', () => {
  expect(districts().filter((district) => searchDistricts(district.name, 1)[0] !== district)).toEqual([])
})
