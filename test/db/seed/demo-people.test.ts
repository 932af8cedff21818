import { expect, test } from 'vitest'
import { demoPeople } from '../../../src/db/seed/demo-people.ts'
import { districts } from '../../../src/db/seed/districts.ts'
import { personKey } from '../../../src/lib/names.ts'

const count = (which: (person: ReturnType<typeof demoPeople>[number]) => boolean) => demoPeople().filter(which).length

test('123 people register, six of them cancel: 117 stay', () => {
  expect(demoPeople()).toHaveLength(123)
  expect(count(({ cancelled }) => cancelled)).toBe(6)
})

test('two thirds wish to be in the list of participants', () => {
  expect(count(({ listed }) => listed)).toBe(82)
})

test('nobody registers twice', () => {
  expect(new Set(demoPeople().map((person) => personKey(person.email, person))).size).toBe(123)
})

test('one front office registers two people under its address, and two people have one name', () => {
  expect(count(({ email }) => email === 'vorzimmer.landraetin@landkreis-harz.example')).toBe(2)
  expect(count(({ firstName, lastName }) => `${firstName} ${lastName}` === 'Thomas Müller')).toBe(2)
})

test('who comes from a district carries its name, and everybody else has no key', () => {
  const nameOf = new Map(districts().map(({ ags, name }) => [ags, name]))
  const fromDistricts = demoPeople().filter(({ organisationAgs }) => organisationAgs !== '')
  expect(fromDistricts).toHaveLength(94)
  expect(
    fromDistricts.filter(({ organisation, organisationAgs }) => nameOf.get(organisationAgs ?? '') !== organisation),
  ).toEqual([])
})

test('no address and no number can reach anybody', () => {
  expect(demoPeople().filter(({ email }) => !/^[a-z0-9.-]+@[a-z0-9-]+\.example$/.test(email))).toEqual([])
  expect(demoPeople().filter(({ phone }) => !/^(030 23125 \d{3})?$/.test(phone))).toEqual([])
})

test('everybody has a name, one of them only one, an office and an organisation', () => {
  expect(count(({ firstName }) => firstName === '')).toBe(1)
  expect(demoPeople().filter((one) => !one.lastName || !one.office || !one.organisation)).toEqual([])
})

test('every salutation is there, and five people read English', () => {
  expect(new Set(demoPeople().map(({ salutation }) => salutation))).toEqual(new Set(['ms', 'mr', 'none', '']))
  expect(count(({ language }) => language === 'en')).toBe(5)
})
