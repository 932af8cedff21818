import { expect, test } from 'vitest'
import { districtKeyOf, everyDistrict } from '../../../src/domain/organisations/find-districts.ts'

test('the form suggests all 401 districts, each with its Land and its folded key', () => {
  const all = everyDistrict()
  expect(all.length).toBe(401)
  expect(all.find(({ ags }) => ags === '15085')).toEqual({
    ags: '15085',
    name: 'Landkreis Harz',
    land: 'Sachsen-Anhalt',
    key: expect.stringContaining('harz'),
  })
})

for (const [typed, ags, key, why] of [
  ['Landkreis Harz', '15085', '15085', 'an entry chosen from the list'],
  ['Landkreis Harz', '', '15085', 'the same name typed without the script'],
  ['LK Harz', '', '15085', 'a short form that can mean only one'],
  ['Landkreis Regen', '15085', '09276', 'text that was changed after the choice'],
  ['Caritasverband', '15085', '', 'text that is no district, with a key left behind'],
  ['Rostock', '', '', 'a name that may mean two'],
  ['Landkreis Harz', '99999', '15085', 'a key that nobody has'],
] as const) {
  test(`the official key of ${why} is ${key || 'left empty'}`, () => {
    expect(districtKeyOf({ organisation: typed, ags })).toBe(key)
  })
}
