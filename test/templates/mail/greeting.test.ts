import { expect, it } from 'vitest'
import { type Addressee, greeting } from '../../../templates/mail/greeting.ts'

const person = (salutation: Addressee['salutation'], academicTitle = '', firstName = 'Kim', lastName = 'Müller') => ({
  salutation,
  academicTitle,
  firstName,
  lastName,
})

it.each([
  [person('ms', 'Dr.'), 'Sehr geehrte Frau Dr. Müller', 'Dear Dr Müller'],
  [person('mr'), 'Sehr geehrter Herr Müller', 'Dear Mr Müller'],
  [person('ms', 'Prof. Dr.'), 'Sehr geehrte Frau Prof. Dr. Müller', 'Dear Professor Müller'],
  [person('mr', 'Dipl.-Ing.'), 'Sehr geehrter Herr Dipl.-Ing. Müller', 'Dear Mr Müller'],
  [person('none'), 'Guten Tag Kim Müller', 'Dear Kim Müller'],
  [person('', 'Dr.'), 'Guten Tag Dr. Kim Müller', 'Dear Dr Kim Müller'],
  [person('ms', '', 'Kim', ''), 'Guten Tag Kim', 'Dear Kim'],
  [person('', '', '', ''), 'Guten Tag', 'Hello'],
])('greets %o', (addressee, german, english) => {
  expect([greeting(addressee, 'de'), greeting(addressee, 'en')]).toEqual([german, english])
})
