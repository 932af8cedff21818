import { expect, test } from 'vitest'
import { districts } from '../../../src/db/seed/districts.ts'
import { matchDistrict } from '../../../src/db/seed/match-district.ts'

test.each([
  ['Landkreis Harz', '15085'],
  ['  landkreis   HARZ ', '15085'],
  ['LK Harz', '15085'],
  ['Harz', '15085'],
  ['Luebeck', '01003'],
  ['Hansestadt Lübeck', '01003'],
  ['Landkreis Ostholstein', '01055'],
  ['Landkreis Rostock', '13072'],
  ['Stadt Rostock', '13003'],
  ['Kreisfreie Stadt Rostock', '13003'],
  ['Landeshauptstadt München', '09162'],
  ['Landratsamt München', '09184'],
  ['Stadt Oldenburg', '03403'],
  ['Landkreis Oldenburg', '03458'],
  ['Rheinisch Bergischer Kreis', '05378'],
  ['Staedteregion Aachen', '05334'],
  ['Landkreis Muehldorf a. Inn', '09183'],
])('%s is one district', (freeText, ags) => {
  expect(matchDistrict(freeText)?.ags).toBe(ags)
})

test.each([
  ['a city and the district around it share the name', 'Rostock'],
  ['the other one carries an addition', 'Oldenburg'],
  ['the other one lies on a river', 'Offenbach'],
  ['two cities are called so', 'Stadt Frankfurt'],
  ['it may be the Land', 'Brandenburg'],
  ['it is only the beginning of a name', 'Landkreis Mecklen'],
  ['it is a body of its own', 'Caritasverband im Harz'],
  ['it says no name', 'Landkreis'],
  ['it is empty', ''],
  ['it is a number', '15085'],
])('nothing is guessed when %s', (_why, freeText) => {
  expect(matchDistrict(freeText)).toBeUndefined()
})

test('every district is found by its own name', () => {
  expect(districts().filter((district) => matchDistrict(district.name) !== district)).toEqual([])
})
