import { expect, test } from 'vitest'
import { changeRegistration } from '../../../src/domain/registrations/changing/change-registration.ts'
import { substitute } from '../../../src/domain/registrations/changing/substitute.ts'
import { addToBooking } from '../../../src/domain/registrations/submitting/add-to-booking.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { type Actor, visitor } from '../../../src/lib/actor.ts'
import { hour } from '../../../src/lib/dates.ts'
import { aGuest, fieldsOf, textOf } from '../../support/a-guest.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { count, privacyVersion, refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

const victim = 'victim@elsewhere.example'
const lettersTo = (address: string) => `letters where address = '${address}'`

async function anApp(kind: 'file' | 'server' = 'file') {
  const here = await world(kind)
  const event = await anEvent(here.deps, { capacity: null, mostPeople: 60 })
  const from = (address: string) => ({ ...here.deps, client: { address } })
  /** A form with a first person of its own, and others at these addresses. */
  const send = (nr: string, others: string[], { deps = here.deps, actor = visitor as Actor, contact = '' } = {}) =>
    register(deps, actor, {
      eventId: event.id,
      submission: `form-${nr}`,
      contact: contact ? { name: 'Vorzimmer', email: contact } : null,
      people: [`first-${nr}@harz.example`, ...others].map((email, place) =>
        aPerson({ firstName: `P ${nr} ${place}`, email }),
      ),
      privacyVersion,
    })
  return { ...here, event, from, send }
}

test('a stranger gets forty letters an hour from one network, eighty from all, however the forms are cut', async () => {
  const { client, clock, from, send } = await anApp()
  for (const network of ['192.0.2.1', '192.0.2.2', '192.0.2.3'])
    for (let form = 0; form < 12; form++) {
      const nr = `${network}/${form}`
      await refusal(send(nr, Array(10).fill(victim), { deps: from(network) }))
    }
  expect(await count(client, lettersTo(victim))).toBe(80)
  expect(await count(client, `registrations where email = '${victim}'`)).toBe(80)
  expect(await count(client, `registrations where first_name like '% 0'`)).toBe(8)
  clock.pass(hour)
  expect(await refusal(send('later', [victim]))).toBe('no refusal')
})

test('what stands behind a plus makes no second mailbox, and so no second allowance', async () => {
  const { client, send } = await anApp()
  const tagged = (form: number) => Array.from({ length: 10 }, (_, n) => victim.replace('@', `+${form}.${n}@`))
  for (let form = 0; form < 6; form++) await refusal(send(`tagged-${form}`, tagged(form)))
  expect(await count(client, "letters where address like 'victim%'")).toBe(40)
})

for (const kind of ['file', 'server'] as const) {
  test(`64 forms at the same moment do not exceed what one addressee gets (${kind})`, async () => {
    const { client, send } = await anApp(kind)
    const outcomes = await Promise.all(Array.from({ length: 64 }, (_, n) => refusal(send(`${n}`, [victim]))))
    expect(outcomes.toSorted()).toEqual([...Array(40).fill('no refusal'), ...Array(24).fill('too-many')])
    expect(await count(client, lettersTo(victim))).toBe(40)
    expect(await count(client, 'bookings')).toBe(40)
  })
}

test('a front office registers twenty people at its own address, and a district office everybody at theirs', async () => {
  const { client, send } = await anApp()
  const office = 'vorzimmer@harz.example'
  expect((await send('twenty', Array(20).fill(''), { contact: office })).people).toHaveLength(21)
  expect(await count(client, lettersTo(office))).toBe(1)
  const ownAddresses = (form: number) => Array.from({ length: 59 }, (_, n) => `p${form}-${n}@harz.example`)
  for (let form = 0; form < 10; form++) await send(`${form}`, ownAddresses(form))
  expect(await count(client, 'registrations')).toBe(21 + 600)
})

test('one network gets a number of letters too, to whomever they go', async () => {
  const { client, from, send } = await anApp()
  await send('first', [])
  await client.execute(`update attempts set count = 2998 where bucket like 'letters/%/network/%'`)
  expect(await refusal(send('three', ['a@x.example', 'b@x.example']))).toBe('too-many')
  expect(await refusal(send('two', ['a@x.example']))).toBe('no refusal')
  expect(await refusal(send('elsewhere', ['b@x.example'], { deps: from('198.51.100.7') }))).toBe('no refusal')
})

test('the same form again makes no letter and is not counted, also when nothing is left', async () => {
  const { client, send } = await anApp()
  await send('full', Array(40).fill(victim))
  for (let n = 0; n < 5; n++) expect((await send('full', Array(40).fill(victim))).as).toBe('repeat')
  expect(await count(client, lettersTo(victim))).toBe(40)
})

test('additions, deputies, changed addresses and walk-ins are letters like others; nothing is half done', async () => {
  const { deps, client, event, send } = await anApp()
  const mine = await send('mine', ['other@harz.example'], { contact: 'me@harz.example' })
  await send('full', Array(40).fill(victim))
  const [first = '', second = ''] = mine.people.map((person) => person?.id ?? '')
  const contact: Actor = { as: 'contact', bookingId: mine.booking }
  const before = await client.execute('select id, email, cancelled_at, link_generation from registrations order by id')
  const them = aPerson({ firstName: 'Noch', lastName: 'Jemand', email: victim })
  const desk: Actor = { as: 'scanner', deskId: 'd1', eventId: event.id }
  const attempts = [
    addToBooking(deps, contact, mine.booking, { people: [them], privacyVersion }),
    substitute(deps, contact, first, { person: them, privacyVersion }),
    changeRegistration(deps, { as: 'attendee', registrationId: second }, second, { ...them, organisation: 'Neu' }),
    register(deps, desk, { eventId: event.id, submission: 'walk', source: 'desk', people: [them], privacyVersion }),
  ]
  expect(await Promise.all(attempts.map(refusal))).toEqual(Array(attempts.length).fill('too-many'))
  const after = await client.execute('select id, email, cancelled_at, link_generation from registrations order by id')
  expect(JSON.stringify(after.rows)).toBe(JSON.stringify(before.rows))
  expect(await count(client, lettersTo(victim))).toBe(40)
  const staff: Actor = { as: 'staff', userId: 'u1', hostIds: [event.hostId] }
  expect(await refusal(send('office', [victim], { actor: staff }))).toBe('no refusal')
})

test('a form beyond the allowance comes back with a sentence and everything that was typed', async () => {
  const { deps, client, event, send } = await anApp()
  await send('full', Array(40).fill(victim))
  const fields = { ...fieldsOf(aPerson({ firstName: 'Neu', email: victim })), submission: deps.ids.next() }
  const { status, html } = await aGuest(deps).post(`/e/${event.slug}/registration`, fields)
  expect(status).toBe(429)
  expect(textOf(html)).toContain('Es wurde noch nichts gespeichert. Alles, was Sie eingegeben haben, steht noch da.')
  expect(html).toContain(`value="${victim}"`)
  expect(await count(client, 'bookings')).toBe(1)
})
