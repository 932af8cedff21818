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
  ['LK Vechta', '03460'],
  ['LRA Harz', '15085'],
  ['Landratsamt Dachau', '09174'],
  ['Landratsamt des Landkreises Harz', '15085'],
  ['Kreisverwaltung Vechta', '03460'],
  ['KV Mayen-Koblenz', '07137'],
  ['StV Rostock', '13003'],
  ['Region Hannover', '03241'],
  ['Landkreis Harz, Dezernat III', '15085'],
  ['Landkreis Harz - Ausländerbehörde', '15085'],
  ['Landkreis Harz / FB 2', '15085'],
  ['LK Harz Fachbereich Jugend und Soziales', '15085'],
  ['München, Landkreis', '09184'],
  ['Rostock (Stadt)', '13003'],
  ['Vehcta', '03460'],
  ['Landkreis Vechtaa', '03460'],
  ['LK Dchau, Amt für Migration', '09174'],
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
  ['it is another body of the district', 'Jobcenter Landkreis Harz'],
  ['it is a town that differs from a city by a letter', 'Stadt Haren'],
  ['it is short, and many are a letter apart', 'Hard'],
  ['a city and the district share the name before its department', 'Rostock, Amt für Soziales'],
  ['it is empty', ''],
  ['it is endless', 'a '.repeat(50_000)],
  ['it is a number', '15085'],
])('nothing is guessed when %s', (_why, freeText) => {
  expect(matchDistrict(freeText)).toBeUndefined()
})

test('every district is found by its own name', () => {
  expect(districts().filter((district) => matchDistrict(district.name) !== district)).toEqual([])
})
