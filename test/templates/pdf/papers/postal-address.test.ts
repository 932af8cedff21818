import { describe, expect, test } from 'vitest'
import { postalAddress } from '../../../../templates/pdf/papers/postal-address.ts'

const somebody = {
  ...({ salutation: 'ms', academicTitle: 'Dr.', firstName: 'Łucja', lastName: 'Müller', office: 'Landrätin' } as const),
  ...{ organisation: 'Landkreis Harz', department: '', place: 'Halberstadt' },
}

describe('the lines of an address', () => {
  test('say who holds an office by it, then the name, the organisation and the town', () => {
    expect(postalAddress(somebody, 'de')).toEqual([
      ...['Frau Landrätin', 'Dr. Łucja Müller', 'Landkreis Harz', 'Halberstadt'],
    ])
  })

  test('name others first, in the accusative that the post wants', () => {
    const other = { ...somebody, salutation: 'mr', office: 'Sachbearbeiter', department: 'Amt für Soziales' } as const
    expect(postalAddress(other, 'de').slice(0, 4)).toEqual([
      ...['Herrn Dr. Łucja Müller', 'Sachbearbeiter', 'Landkreis Harz', 'Amt für Soziales'],
    ])
  })

  test.each([
    ['Beigeordneter', 'Herrn Beigeordneten'],
    ['Regierungspräsident', 'Herrn Regierungspräsidenten'],
    ['Präsident des Landtages', 'Herrn Präsidenten'],
    ['Regierender Bürgermeister', 'Herrn Regierenden Bürgermeister'],
    ['Landrat des Kreises Borken', 'Herrn Landrat'],
    ['Oberbürgermeister', 'Herrn Oberbürgermeister'],
  ])('decline the office of a man: %s', (office, line) => {
    expect(postalAddress({ ...somebody, salutation: 'mr', office }, 'de')[0]).toBe(line)
  })

  test('guess nobody’s salutation, and an office in the form of another is no office of theirs', () => {
    expect(postalAddress({ ...somebody, salutation: '' }, 'de').slice(0, 2)).toEqual(['Dr. Łucja Müller', 'Landrätin'])
    expect(postalAddress({ ...somebody, salutation: 'mr' }, 'de')[0]).toBe('Herrn Dr. Łucja Müller')
  })

  test('are English for who writes English, and leave out what is not known', () => {
    expect(postalAddress({ ...somebody, office: '', place: '' }, 'en')).toEqual([
      ...['Ms Dr. Łucja Müller', 'Landkreis Harz'],
    ])
  })
})
