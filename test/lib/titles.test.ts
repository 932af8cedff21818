import { expect, test } from 'vitest'
import { sortKey } from '../../src/lib/names.ts'
import { titlesApart } from '../../src/lib/titles.ts'
import { greeting } from '../../templates/mail/greeting.ts'

test.each([
  ['Prof. Dr. Weiß', 'Prof. Dr.', 'Weiß'],
  ['Dr.-Ing. Weiß', 'Dr.-Ing.', 'Weiß'],
  ['Dipl.-Ing. (FH) von der Heide', 'Dipl.-Ing. (FH)', 'von der Heide'],
  ['Prof. Dr. h.c. mult. Weiß', 'Prof. Dr. h.c. mult.', 'Weiß'],
  ['PD Dr. med. Weiß', 'PD Dr. med.', 'Weiß'],
  ['Dr Weiß', 'Dr', 'Weiß'],
  ['Weiß', '', 'Weiß'],
  ['Dr.', '', 'Dr.'],
  ['Med Ing', '', 'Med Ing'],
  ['J. R. R. Tolkien', '', 'J. R. R. Tolkien'],
  ['St. John', '', 'St. John'],
  ['Ba', '', 'Ba'],
])('of “%s” the title is “%s”', (typed, academicTitle, lastName) => {
  expect(titlesApart({ academicTitle: '', firstName: '', lastName: typed })).toEqual({
    academicTitle,
    firstName: '',
    lastName,
  })
})

test('titles typed into a name neither lead the list nor the greeting', () => {
  const person = { academicTitle: '', firstName: 'Anna', lastName: 'Prof. Dr. Weiß', salutation: 'ms' } as const
  expect(greeting(person, 'de')).toBe('Sehr geehrte Frau Professorin Weiß')
  expect(greeting({ ...person, firstName: 'Dr. Anna', lastName: 'Weiß' }, 'de')).toBe('Sehr geehrte Frau Dr. Weiß')
  expect(greeting({ ...person, salutation: 'none' }, 'de')).toBe('Guten Tag Anna Prof. Dr. Weiß')
  expect(sortKey('Prof. Dr. Weiß', 'Dr. Anna')).toBe(sortKey('Weiß', 'Anna'))
  expect(sortKey('Dipl.-Ing. (FH) von der Heide')).toBe(sortKey('Heide'))
})
