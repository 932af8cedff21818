import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRegistration } from '../../../src/domain/registrations/reading/read-registration.ts'
import { personForm } from '../../../src/domain/registrations/submitting/person-form.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { formOf } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

const errorsOf = (fields: object) =>
  personForm.safeParse({ ...aPerson(), ...fields }).error?.issues.map(({ path, message }) => `${path}: ${message}`) ??
  []

test('what is missing, too long or no address is named by field and code', () => {
  expect(errorsOf({ firstName: '', lastName: ' \t ', organisation: '\u202e', email: '' }).sort()).toEqual([
    'email: missing',
    'lastName: missing',
    'organisation: missing',
  ])
  expect(errorsOf({ email: 'a@b' })).toEqual(['email: not-an-address'])
  expect(errorsOf({ lastName: 'x'.repeat(10_000), remarks: 'x'.repeat(10_000) }).sort()).toEqual([
    'lastName: too-long',
    'remarks: too-long',
  ])
})

test('a word that stands in for a name is none, a short name is one', () => {
  for (const firstName of ['xx', 'Keiner', 'n. a.', 'kein Vorname', 'No last name'])
    expect([firstName, errorsOf({ firstName })]).toEqual([firstName, ['firstName: no-name']])
  for (const firstName of ['No', 'Na', 'X', 'Keinert', 'Xxaver', 'O.', '李'])
    expect([firstName, errorsOf({ firstName })]).toEqual([firstName, []])
})

test('what nobody can see is no name and hides no address', () => {
  for (const unseen of [
    '\u200b',
    '\u200d',
    '\u00ad\u2060',
    ' \u0308 ',
    '\ufeff',
    '\ufffd \ufffd',
    '\u3164',
    '\u2800',
    '\ue000',
  ])
    expect([unseen, errorsOf({ lastName: unseen })]).toEqual([unseen, ['lastName: missing']])
  const copied = { email: '\ufeffa\u200b@x.example\u2060', lastName: 'Mei\u00ader', firstName: '👩\u200d🚀' }
  expect(personForm.parse({ ...aPerson(), ...copied })).toMatchObject({
    email: 'a@x.example',
    lastName: 'Meier',
    firstName: '👩\u200d🚀',
  })
})

test('an address that would forge a header or a second recipient is none', () => {
  const hostile = ['a@x.example,b@x.example', 'a@x.example;b', 'a b@x.example', '"a"@x.example', 'a@@x.example']
  for (const email of hostile) expect([email, errorsOf({ email })]).toEqual([email, ['email: not-an-address']])
  expect(personForm.parse({ ...aPerson(), email: ' ä.ö@müller.example ' }).email).toBe('ä.ö@xn--mller-kva.example')
})

test('a line that others read in letters holds no address of a web page', () => {
  for (const field of ['academicTitle', 'firstName', 'lastName', 'office', 'organisation', 'department', 'phone'])
    expect([field, errorsOf({ [field]: 'ｗｗｗ．evil．example Bitte anmelden' })]).toEqual([
      field,
      [`${field}: web-address`],
    ])
  const honest = {
    academicTitle: 'Dr.med.',
    organisation: 'Landkreis Harz i.d.R.',
    office: 'Amt f. Migration u. Integration',
  }
  expect(
    errorsOf({ ...honest, lastName: 'St. Martin', department: 'A/B', remarks: 'siehe https://harz.example' }),
  ).toEqual([])
})

test('line breaks, control characters and turns of direction leave a line, paragraphs keep their lines', () => {
  const person = personForm.parse({
    ...aPerson(),
    lastName: 'Müller\r\nBcc: x@y.example',
    firstName: 'An\u202ena\u0000',
    remarks: 'eins\r\nzwei\u0007\n\n\u2066drei',
  })
  expect([person.lastName, person.firstName, person.remarks]).toEqual([
    'Müller Bcc: x@y.example',
    'Anna',
    'eins\nzwei\n\ndrei',
  ])
})

test('composed and decomposed letters are one', () => {
  expect(personForm.parse({ ...aPerson(), lastName: 'Mu\u0308ller' }).lastName).toBe('Müller')
})

test('what was accepted once is accepted again as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const given = { ...aPerson(), lastName: text, remarks: text, office: text }
      const first = personForm.safeParse(given)
      if (first.success) expect(personForm.parse(first.data)).toEqual(first.data)
    }),
  )
})

const hostile = [
  '<img src=x onerror=alert(1)>',
  '=1+1',
  '{{name}}',
  'Łódź ß ẞ 👩‍👩‍👧 \u05d0\u05d1',
  `Robert'); drop table registrations;--`,
  'Dr. Dr. h. c. Freifrau von und zu Guttenberg-Sánchez',
  '%s %n $& \\u0000 ?1 :name @x',
]

test('hostile words are kept as they were typed', async () => {
  const { deps } = await world()
  const send = formOf(deps, await anEvent(deps, { capacity: null }))
  for (const [n, text] of hostile.entries()) {
    const person = personForm.parse({ ...aPerson(), lastName: text, office: text, organisation: text, remarks: text })
    const { registration } = await send(`s${n}`, person)
    const record = await readRegistration(deps, registration?.id ?? '')
    const { lastName, office, organisation, remarks } = record?.registration ?? {}
    expect({ lastName, office, organisation, remarks }).toEqual({
      lastName: text,
      office: text,
      organisation: text,
      remarks: text,
    })
  }
})

test('a hostile submission id is nothing but an id', async () => {
  const { deps } = await world()
  const send = formOf(deps, await anEvent(deps))
  const id = `x' or '1'='1`
  expect((await send(id)).as).toBe('new')
  expect((await send(id)).as).toBe('repeat')
})
