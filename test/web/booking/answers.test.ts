import { expect, test } from 'vitest'
import { changeRegistration } from '../../../src/domain/registrations/changing/change-registration.ts'
import { personOf } from '../../../src/domain/registrations/reading/person-of.ts'
import { registrationWith } from '../../../src/domain/registrations/reading/read-registration.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { linkOf, rowsIn } from '../../support/a-delegation.ts'
import { aGuest, fieldsOf, textOf } from '../../support/a-guest.ts'
import { formOf } from '../../support/a-visitor.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

/** A front office that registered one person with an address, who agreed to the list since, and one without. */
async function aFrontOffice() {
  const app = await world()
  const { deps, clock } = app
  const event = await anEvent(deps, {})
  const send = async (at: string) => {
    const people = [aPerson({ firstName: 'Ana', email: `ana@${at}` }), aPerson({ firstName: 'Bea', email: '' })]
    const contact = { name: 'Vera Vorzimmer', email: `vorzimmer@${at}` }
    const submission = { eventId: event.id, submission: deps.ids.next(), contact, people, privacyVersion: '1' }
    const { booking, people: registered } = await register(deps, visitor, submission)
    return { booking, link: await linkOf(deps, booking, 'b'), ids: registered.map((person) => person?.id ?? '') }
  }
  const mine = await send('harz.example')
  const [ana = '', bea = ''] = mine.ids
  const change = async (id: string, more: object, as: 'attendee' | 'contact' = 'attendee') => {
    const actor = as === 'attendee' ? { as, registrationId: id } : { as, bookingId: mine.booking }
    clock.pass(1000)
    return changeRegistration(deps, actor, id, { ...personOf(await registrationWith(deps, id)), ...more })
  }
  await change(ana, { listed: true })
  const guest = aGuest(deps)
  const open = async (id: string) => {
    const path = `${mine.link}/people/${id}/answers`
    const { status, html } = await guest.get(path)
    const values = () => formOf({ address: `http://x.example${path}`, status, html }, '/answers').values
    return { status, html, values, post: (more: object) => guest.post(path, { ...values(), ...more } as never) }
  }
  const delivered = deliveredTo(deps)
  await delivered()
  return { ...app, ...mine, ana, bea, event, send, change, open, guest, delivered, rows: rowsIn(app) }
}

test('the front office puts right what it typed; consents and language stay, and who has an address hears what changed', async () => {
  const { open, ana, rows, delivered, clock } = await aFrontOffice()
  const form = await open(ana)
  expect([form.status, form.html.includes('name="listed"')]).toEqual([200, false])
  clock.pass(1000)
  const sent = await form.post({ firstName: 'Anna', office: 'Dezernentin' })
  expect(sent.location).toMatch(/\?saved=changed$/)
  expect(
    await rows(
      `select first_name, office, language, listed_since > 0 as listed from registrations where id = '${ana}'`,
    ),
  ).toEqual([{ first_name: 'Anna', office: 'Dezernentin', language: 'de', listed: 1 }])
  const letters = (await delivered()).map(({ kind, to }) => `${kind} ${to}`)
  expect(letters.sort()).toEqual(['booking-change vorzimmer@harz.example', 'change ana@harz.example'])
  const [note] = await rows(`select actor, fields from audit_notes where about = '${ana}' order by id desc limit 1`)
  expect(note).toEqual({ actor: 'contact', fields: '["firstName","office"]' })
})

test('of who has no address the contact hears, and a remark alone is told to nobody', async () => {
  const { open, bea, delivered, clock } = await aFrontOffice()
  clock.pass(1000)
  expect((await (await open(bea)).post({ lastName: 'Bauer' })).location).toMatch(/\?saved=changed$/)
  expect((await delivered()).map(({ kind, to }) => `${kind} ${to}`)).toEqual(['booking vorzimmer@harz.example'])
  clock.pass(1000)
  expect((await (await open(bea)).post({ remarks: 'kommt mit dem Zug' })).location).toMatch(/\?saved=noted$/)
  expect(await delivered()).toEqual([])
})

test('another address gets a link of its own, and the old one hears of it', async () => {
  const { open, ana, delivered, clock, rows } = await aFrontOffice()
  clock.pass(1000)
  await (await open(ana)).post({ email: 'anna@harz.example' })
  const letters = (await delivered()).map(({ kind, to }) => `${kind} ${to}`)
  expect(letters).toEqual(expect.arrayContaining(['change anna@harz.example', 'address-changed ana@harz.example']))
  expect(await rows(`select link_generation from registrations where id = '${ana}'`)).toEqual([{ link_generation: 1 }])
})

test('what a person changed themselves is theirs: the office neither reads nor changes it', async () => {
  const { open, ana, change, rows, clock } = await aFrontOffice()
  const before = await open(ana)
  await change(ana, { phone: '0171 4711', remarks: 'vegan' })
  const theirs = await open(ana)
  expect([theirs.status, theirs.html.includes('4711'), theirs.html.includes('vegan')]).toEqual([409, false, false])
  expect(textOf(theirs.html)).toContain('Diese Angaben ändert die Person selbst')
  clock.pass(1000)
  const late = await before.post({ lastName: 'Anders' })
  expect(late.status).toBe(409)
  expect(await rows(`select last_name from registrations where id = '${ana}'`)).toEqual([{ last_name: 'Müller' }])
  expect(await refusal(change(ana, { lastName: 'Anders' }, 'contact'))).toBe('theirs')
})

test('nobody reaches a person of another booking, and consents are not the contact’s', async () => {
  const { guest, link, send, ana, bea, change, event, clock, open } = await aFrontOffice()
  const other = await send('other.example')
  for (const id of [...other.ids, 'nobody']) {
    expect((await guest.get(`${link}/people/${id}/answers`)).status).toBe(404)
    expect((await guest.post(`${link}/people/${id}/answers`, fieldsOf(aPerson({})))).status).toBe(404)
  }
  expect(await refusal(change(ana, { listed: false }, 'contact'))).toBe('forbidden')
  const form = await open(bea)
  clock.at = event.startsAt
  expect((await guest.get(`${link}/people/${bea}/answers`)).status).toBe(303)
  expect((await form.post({ lastName: 'Spät' })).status).toBe(409)
})

test('two tabs: what the other one changed is shown, and only what differs is written', async () => {
  const { open, bea, rows, clock } = await aFrontOffice()
  const [one, other] = [await open(bea), await open(bea)]
  clock.pass(1000)
  await one.post({ lastName: 'Bauer', office: 'Referentin' })
  clock.pass(1000)
  const conflict = await other.post({ lastName: 'Baumann' })
  expect([conflict.status, textOf(conflict.html).includes('Inzwischen steht hier „Bauer“')]).toEqual([409, true])
  await other.post({ phone: '030 1' })
  expect(await rows(`select last_name, office, phone from registrations where id = '${bea}'`)).toEqual([
    { last_name: 'Bauer', office: 'Referentin', phone: '030 1' },
  ])
})

test('bad input keeps what was typed, with a sentence at its field', async () => {
  const { open, bea } = await aFrontOffice()
  const wrong = await (await open(bea)).post({ lastName: '', office: '<b>=1+1', email: 'x' })
  expect(wrong.status).toBe(422)
  expect([...wrong.html.matchAll(/href="#field-(\w+)"/g)].map(([, name]) => name).sort()).toEqual(['email', 'lastName'])
  expect(wrong.html).toContain('value="&lt;b&gt;=1+1"')
})
