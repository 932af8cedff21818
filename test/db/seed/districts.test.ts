import { expect, test } from 'vitest'
import { districts } from '../../../src/db/seed/districts.ts'

test('there are 294 Landkreise and 107 cities of district rank', () => {
  const groups = Map.groupBy(districts(), ({ group }) => group)
  expect([districts().length, groups.get('landkreis')?.length, groups.get('stadt')?.length]).toEqual([401, 294, 107])
})

test('every district has a key of its own that begins with its Land, and lies in one of 16', () => {
  const landByPrefix = new Map(districts().map(({ ags, landCode }) => [ags.slice(0, 2), landCode]))
  expect(new Set(districts().map(({ ags }) => ags)).size).toBe(401)
  expect(districts().filter(({ ags }) => !/^\d{5}$/.test(ags))).toEqual([])
  expect(districts().filter(({ ags, landCode }) => landByPrefix.get(ags.slice(0, 2)) !== landCode)).toEqual([])
  expect(landByPrefix.size).toBe(16)
})

test('no name is there twice', () => {
  expect(new Set(districts().map(({ name }) => name)).size).toBe(401)
})

test('a district is read with numbers as numbers and a folded search key', () => {
  expect(districts().find(({ ags }) => ags === '01003')).toEqual({
    ags: '01003',
    name: 'Hansestadt Lübeck',
    shortName: 'Lübeck',
    kind: 'Kreisfreie Stadt',
    group: 'stadt',
    land: 'Schleswig-Holstein',
    landCode: 'DE-SH',
    seat: 'Lübeck',
    population: 216889,
    x: 338.1,
    y: 136.7,
    searchKey: 'hansestadt lubeck lubeck lubeck',
  })
})

test('every kind is one of five, and every number is a positive number', () => {
  expect(new Set(districts().map(({ kind }) => kind))).toEqual(
    new Set(['Landkreis', 'Kreis', 'Kreisfreie Stadt', 'Stadtkreis', 'Regionalverband']),
  )
  expect(districts().filter(({ population, x, y }) => !(population > 30_000 && x > 0 && y > 0))).toEqual([])
})
