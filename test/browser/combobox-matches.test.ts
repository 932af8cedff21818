import { expect, test } from 'vitest'
import { matchDistricts } from '../../src/browser/match-districts.ts'
import { everyDistrict } from '../../src/domain/organisations/find-districts.ts'
import { searchKey } from '../../src/lib/names.ts'

const districts = [
  'Dortmund',
  'Landkreis München',
  'Münster',
  'Landkreis Nordwestmecklenburg',
  'Landkreis Görlitz',
].map((name, place) => ({ ags: String(place), name, land: '', key: searchKey(name) }))
const found = (typed: string) => matchDistricts(districts, typed).map(({ name }) => name)

test('ü, ue and u are one', () => {
  expect(found('Görlitz')).toEqual(['Landkreis Görlitz'])
  expect(found('GOERLITZ')).toEqual(['Landkreis Görlitz'])
  expect(found('gorlitz')).toEqual(['Landkreis Görlitz'])
})

test('what begins with the typed text comes first, then what has a word that begins so', () => {
  expect(found('mü')).toEqual(['Münster', 'Landkreis München', 'Dortmund'])
})

test('words may stand in any order', () => {
  expect(found('mecklenburg landkreis')).toEqual(['Landkreis Nordwestmecklenburg'])
})

test('nothing typed is everything, and what nobody has is nothing', () => {
  expect(found('  ')).toEqual(districts.map(({ name }) => name))
  expect(found('Verband')).toEqual([])
})

test.each([
  ['LK Vechta', 'Landkreis Vechta'],
  ['LRA Harz', 'Landkreis Harz'],
  ['Landratsamt Dachau', 'Landkreis Dachau'],
  ['Landkreis Harz, Dezernat III', 'Landkreis Harz'],
  ['Vehcta', 'Landkreis Vechta'],
  ['StV Rostock', 'Hanse- und Universitätsstadt Rostock'],
  ['Harz', 'Landkreis Harz'],
])('of all districts “%s” finds %s first', (typed, name) => {
  expect(matchDistricts(everyDistrict(), typed)[0]?.name).toBe(name)
})

test('districts of one kind stand by their names', () => {
  const [first, second, third] = matchDistricts(everyDistrict(), 'Landkreis').map(({ name }) => name)
  expect([first, second, third]).toEqual([
    'Landkreis Ahrweiler',
    'Landkreis Aichach-Friedberg',
    'Landkreis Altenburger Land',
  ])
})

test('what the server takes a text for is what the list shows first', () => {
  const all = everyDistrict()
  for (const { name, ags } of all) expect(matchDistricts(all, name)[0]?.ags).toBe(ags)
})
