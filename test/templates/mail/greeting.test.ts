import { describe, expect, it } from 'vitest'
import { type Addressee, closing, greeting } from '../../../templates/mail/greeting.ts'

const person = (
  salutation: Addressee['salutation'],
  academicTitle = '',
  firstName = 'Kim',
  lastName = 'Müller',
  office = '',
) => ({ salutation, academicTitle, firstName, lastName, office })
const holder = (salutation: Addressee['salutation'], office: string) =>
  person(salutation, 'Dr.', 'Kim', 'Müller', office)

describe('by title and name', () => {
  it.each([
    [person('ms', 'Dr.'), 'Sehr geehrte Frau Dr. Müller', 'Dear Dr Müller'],
    [person('mr'), 'Sehr geehrter Herr Müller', 'Dear Mr Müller'],
    [person('ms', 'Prof. Dr.'), 'Sehr geehrte Frau Professorin Müller', 'Dear Professor Müller'],
    [person('mr', 'Univ.-Prof. Dr.-Ing.'), 'Sehr geehrter Herr Professor Müller', 'Dear Professor Müller'],
    [person('mr', 'Dipl.-Ing.'), 'Sehr geehrter Herr Müller', 'Dear Mr Müller'],
    [person('ms', 'PD Dr. Dr. h. c.'), 'Sehr geehrte Frau Dr. Müller', 'Dear Dr Müller'],
    [
      person('mr', '', 'Emil', 'Graf von Hardenberg'),
      'Sehr geehrter Herr Graf von Hardenberg',
      'Dear Mr Graf von Hardenberg',
    ],
    [
      person('ms', 'Dr. Dr. h. c. Freifrau', 'Ada', 'von und zu Bach'),
      'Sehr geehrte Frau Dr. Freifrau von und zu Bach',
      'Dear Dr Freifrau von und zu Bach',
    ],
    [person('none'), 'Guten Tag Kim Müller', 'Dear Kim Müller'],
    [person('', 'Dr.'), 'Guten Tag Dr. Kim Müller', 'Dear Dr Kim Müller'],
    [person('ms', '', 'Kim', ''), 'Guten Tag Kim', 'Dear Kim'],
    [person('', '', '', ''), 'Sehr geehrte Damen und Herren', 'Dear Sir or Madam'],
  ])('greets %o', (addressee, german, english) => {
    expect([greeting(addressee, 'de'), greeting(addressee, 'en')]).toEqual([german, english])
  })
})

describe('by the office', () => {
  it.each([
    [holder('ms', 'Landrätin'), 'Sehr geehrte Frau Landrätin', 'Dear District Administrator'],
    [holder('mr', 'Landrat des Landkreises Harz'), 'Sehr geehrter Herr Landrat', 'Dear District Administrator'],
    [holder('mr', '  landrat,  Landkreis Harz'), 'Sehr geehrter Herr Landrat', 'Dear District Administrator'],
    [holder('ms', 'Oberbürgermeisterin der Stadt Halle'), 'Sehr geehrte Frau Oberbürgermeisterin', 'Dear Lord Mayor'],
    [holder('mr', 'Erster Bürgermeister'), 'Sehr geehrter Herr Bürgermeister', 'Dear Mayor'],
    [holder('mr', '1. Bürgermeister (CSU)'), 'Sehr geehrter Herr Bürgermeister', 'Dear Mayor'],
    [
      holder('ms', 'Regierende Bürgermeisterin'),
      'Sehr geehrte Frau Regierende Bürgermeisterin',
      'Dear Governing Mayor',
    ],
    [holder('ms', 'Ministerin für Inneres und Sport'), 'Sehr geehrte Frau Ministerin', 'Dear Minister'],
    [holder('mr', 'Innenminister'), 'Sehr geehrter Herr Minister', 'Dear Minister'],
    [holder('ms', 'Ministerpräsidentin'), 'Sehr geehrte Frau Ministerpräsidentin', 'Dear Minister-President'],
    [holder('mr', 'Parlamentarischer Staatssekretär'), 'Sehr geehrter Herr Staatssekretär', 'Dear State Secretary'],
    [holder('ms', 'Präsidentin des Landkreistages'), 'Sehr geehrte Frau Präsidentin', 'Dear President'],
    [holder('mr', 'Beigeordneter'), 'Sehr geehrter Herr Beigeordneter', 'Dear Dr Müller'],
    [holder('ms', 'Abgeordnete'), 'Sehr geehrte Frau Abgeordnete', 'Dear Dr Müller'],
  ])('greets %o', (addressee, german, english) => {
    expect([greeting(addressee, 'de'), greeting(addressee, 'en')]).toEqual([german, english])
  })
})

describe('whoever does not surely hold the office is greeted by name', () => {
  it.each([
    'Stellvertretende Landrätin',
    'Landrätin i. V.',
    'Landrätin i.V.',
    'Landrätin a. D.',
    'Landrätin a.D.',
    'Landrätin (kommissarisch)',
    'designierte Landrätin',
    'Landrätin-Kandidatin',
    'Vizelandrätin',
    'Altlandrätin',
    '2. Bürgermeisterin',
    'Zweite Bürgermeisterin',
    'Büro der Landrätin',
    'Landrätin, Büro',
    'Vorzimmer Landrätin',
    'Referentin der Landrätin',
    'Persönliche Referentin der Landrätin',
    'in Vertretung der Landrätin',
    'Landrätin in Vertretung',
    'Landratsamt',
    'Landrat/Landrätin',
    'Landrät*in',
    'Landrätin:',
    'Ministerialrätin',
    'Ministerialdirigentin',
    'Dezernentin',
    'Sekretärin',
    '<b>Landrätin</b>',
    '',
  ])('%j', (office) => {
    const addressee = holder('ms', office)
    expect([greeting(addressee, 'de'), greeting(addressee, 'en')]).toEqual([
      'Sehr geehrte Frau Dr. Müller',
      'Dear Dr Müller',
    ])
  })

  it.each([
    [holder('mr', 'Landrätin'), 'Sehr geehrter Herr Dr. Müller'],
    [holder('ms', 'Landrat'), 'Sehr geehrte Frau Dr. Müller'],
    [holder('ms', 'Innenminister'), 'Sehr geehrte Frau Dr. Müller'],
    [holder('none', 'Landrätin'), 'Guten Tag Dr. Kim Müller'],
  ])('an office in the other form is somebody else’s: %o', (addressee, german) => {
    expect(greeting(addressee, 'de')).toBe(german)
  })
})

it.each([
  [holder('ms', 'Landrätin'), 'Guten Tag Frau Landrätin', 'Hello District Administrator'],
  [person('mr', 'Dr.'), 'Guten Tag Herr Dr. Müller', 'Hello Dr Müller'],
  [person('none'), 'Guten Tag Kim Müller', 'Hello Kim Müller'],
  [person('', '', '', ''), 'Guten Tag', 'Hello'],
])('greets %o in plain words', (addressee, german, english) => {
  expect([greeting(addressee, 'de', 'plain'), greeting(addressee, 'en', 'plain')]).toEqual([german, english])
})

it('closes as it greets', () => {
  expect([closing('de'), closing('de', 'plain'), closing('en'), closing('en', 'plain')]).toEqual([
    'Mit freundlichen Grüßen',
    'Freundliche Grüße',
    'Yours sincerely',
    'Kind regards',
  ])
})

it('takes no longer over a hostile office than over its length', () => {
  const office = `Landrätin ${'i. '.repeat(30_000)}`
  expect(greeting(holder('ms', office), 'de')).toBe('Sehr geehrte Frau Landrätin')
})
