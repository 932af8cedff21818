import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addToBooking } from '../../../src/domain/registrations/submitting/add-to-booking.ts'
import {
  bookingFormOf,
  contactForm,
  readBookingForm,
  sameForm,
} from '../../../src/domain/registrations/submitting/booking-form.ts'
import { personForm } from '../../../src/domain/registrations/submitting/person-form.ts'
import { aPerson } from '../../support/an-event.ts'
import { anEventWith, contact, office, person } from '../../support/an-event-with.ts'
import { count, lettersIn, privacyVersion } from '../../support/registering.ts'

type Kept = { people: Record<string, unknown>[]; [field: string]: unknown }

/** What an older version would have kept of the same form. */
const older: Record<string, (form: Kept) => unknown> = {
  'a field fewer': ({ people, ...form }) => ({ ...form, people: people.map(({ photo, department, ...rest }) => rest) }),
  'a field more': (form) => ({ ...form, newsletter: true, people: form.people.map((one) => ({ ...one, fax: '1' })) }),
  'another order': (form) => reversed({ ...form, people: form.people.map(reversed) }),
  'nothing where today something empty stands': ({ together, ...form }) => ({
    ...form,
    people: form.people.map(({ categoryId, attendance, sessions, role, accompanies, ...rest }) => ({
      ...rest,
      phone: null,
    })),
  }),
  'blanks that are taken out today': (form) => ({
    ...form,
    people: form.people.map((one) => ({ ...one, organisation: ' Landkreis  Harz', lastName: 'Mu\u0308ller' })),
  }),
  'one person and nothing else': ({ people: [first] }) => first,
}

for (const kind of ['file', 'server'] as const)
  for (const [what, keptThen] of Object.entries(older))
    test(`a form that was kept with ${what} is repeated by the same form (${kind})`, async () => {
      const { client, clock, keep, send } = await anOlderApp(kind)
      const first = await send([aPerson()])
      await keep(keptThen)
      clock.pass(1000)
      expect(await send([aPerson()])).toEqual({ ...first, as: 'repeat' })
      expect(await lettersIn(client)).toEqual([`confirmation → ${aPerson().email}`])
      expect(await count(client, `audit_notes where verb = 'booking.corrected'`)).toBe(0)
      const office = await send([aPerson({ office: 'Dezernentin' })])
      expect(office).toMatchObject({ as: 'correction', registration: first.registration })
      expect((await lettersIn(client)).slice(1)).toEqual([`change → ${aPerson().email}`])
      const { rows } = await client.execute('select office, department, link_generation from registrations')
      expect(rows).toEqual([{ office: 'Dezernentin', department: '', link_generation: 0 }])
    })

test('eight at once of a form that an older version kept are eight repeats, after the deadline too', async () => {
  const { client, clock, event, keep, send } = await anOlderApp()
  await send([aPerson()])
  await keep(({ people: [first] }) => first)
  clock.pass(event.closesAt - clock.at)
  const answers = await Promise.all(Array.from({ length: 8 }, () => send([aPerson()])))
  expect(answers.map(({ as }) => as)).toEqual(Array(8).fill('repeat'))
  expect(await count(client, 'letters')).toBe(1)
})

test('an event that is held online only repeats a form that was kept before it could be chosen', async () => {
  const { keep, send } = await anOlderApp('file', { attendanceModes: ['online'] })
  await send([aPerson()])
  await keep(({ people: [{ attendance, ...first } = {}] }) => first)
  expect((await send([aPerson()])).as).toBe('repeat')
})

test('a name that would be refused today stays as it was taken, and whoever is beside it can be corrected', async () => {
  const { client, clock, keep, send } = await anOlderApp()
  const people = [person(1), person(2)]
  await send(people, { contact })
  await keep((form) => ({ ...form, people: form.people.with(0, { ...form.people[0], firstName: 'www.x.example' }) }))
  await client.execute(`update registrations set first_name = 'www.x.example' where position = 0`)
  clock.pass(1000)
  const named = { ...person(1), firstName: 'www.x.example' }
  expect((await send([named, person(2)], { contact })).as).toBe('repeat')
  expect((await send([named, person(2, { office: 'Amt' })], { contact })).as).toBe('correction')
  expect((await lettersIn(client)).slice(3)).toEqual(['change → p2@x.example', `booking → ${contact.email}`])
})

test('what nobody cleaned before it came is repeated and corrected like everything else', async () => {
  const { client, clock, send } = await anOlderApp()
  const raw = (office: string) => [aPerson({ organisation: ' Landkreis  Harz', lastName: 'Mu\u0308ller', office })]
  await send(raw('Amt'))
  expect((await send(raw('Amt'))).as).toBe('repeat')
  clock.pass(1000)
  expect((await send(raw(' Amt \u0007 im  Landkreis'))).as).toBe('correction')
  expect((await send(raw('Amt im Landkreis'))).as).toBe('repeat')
  expect(await count(client, 'letters')).toBe(2)
})

test('sessions that were moved in the programme since are the same choice', async () => {
  const { client, send, sessions } = await anOlderApp()
  await send([person(1, { sessions })])
  expect((await send([person(1, { sessions: sessions.toReversed() })])).as).toBe('repeat')
  expect(await count(client, 'letters')).toBe(1)
})

test('people are added once to a booking that an older version kept, and nobody in it is told of a change', async () => {
  const { deps, client, keep, send } = await anOlderApp()
  const { booking } = await send([person(1)], { contact })
  await keep(({ people, together, ...form }) => ({ ...form, people: people.map(({ photo, role, ...rest }) => rest) }))
  const more = { people: [person(2)], privacyVersion }
  expect((await addToBooking(deps, office, booking, more)).as).toBe('correction')
  expect((await addToBooking(deps, office, booking, more)).as).toBe('repeat')
  expect(await count(client, `letters where kind = 'change'`)).toBe(0)
  expect(await count(client, 'registrations')).toBe(2)
})

test('who adds people to a booking that somebody else corrected meanwhile is told so', async () => {
  const { client, send } = await anOlderApp()
  await send([person(1)], { contact })
  const asRead = { ...{ contact, expected: 0 } }
  expect((await send([person(1, { office: 'Amt' })], { contact, expected: 0 })).as).toBe('correction')
  await expect(send([person(1), person(2)], asRead)).rejects.toThrow('busy')
  expect((await send([person(1, { office: 'Amt' })], asRead)).as).toBe('repeat')
  const { rows } = await client.execute('select revision from bookings')
  expect(rows).toEqual([{ revision: 1 }])
})

test('whatever was typed: what is kept says the same when it is read again', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 })
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(aPerson())), text), text, (typed, name) => {
      const person = personForm.safeParse({ ...aPerson(), ...typed, language: 'de', listed: true, photo: false })
      const contact = contactForm.safeParse({ name, email: 'a@x.example' })
      fc.pre(person.success && contact.success)
      const form = bookingFormOf({ people: [person.data as ReturnType<typeof aPerson>], contact: contact.data ?? null })
      const kept = readBookingForm(JSON.stringify(form))
      expect(kept).toEqual(form)
      expect(kept && sameForm(kept, form)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

async function anOlderApp(kind: 'file' | 'server' = 'file', fields = {}) {
  const here = await anEventWith(kind, { event: 10, sessions: [null, null] }, fields)
  const keep = async (keptThen: (form: Kept) => unknown) => {
    const { rows } = await here.client.execute('select form from bookings')
    const form = keptThen(JSON.parse(String(rows[0]?.form)))
    await here.client.execute({ sql: 'update bookings set form = ?', args: [JSON.stringify(form)] })
  }
  return { ...here, keep }
}

function reversed(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).toReversed())
}
