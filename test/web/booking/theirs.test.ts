import { expect, test } from 'vitest'
import { changeRegistration } from '../../../src/domain/registrations/changing/change-registration.ts'
import { substitute } from '../../../src/domain/registrations/changing/substitute.ts'
import { personOf } from '../../../src/domain/registrations/reading/person-of.ts'
import { registrationWith } from '../../../src/domain/registrations/reading/read-registration.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { linkOf } from '../../support/a-delegation.ts'
import { aGuest, fieldsOf } from '../../support/a-guest.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

/** Ana, registered by a front office, and what it may ask about her. */
async function aFrontOffice() {
  const { deps, clock } = await world()
  const event = await anEvent(deps, {})
  const people = [aPerson({ firstName: 'Ana', email: 'ana@harz.example' })]
  const contact = { name: 'Vera Vorzimmer', email: 'vorzimmer@harz.example' }
  const submission = { eventId: event.id, submission: deps.ids.next(), contact, people, privacyVersion: '1' }
  const { booking, people: registered } = await register(deps, visitor, submission)
  const ana = registered[0]?.id ?? ''
  const link = await linkOf(deps, booking, 'b')
  const guest = aGuest(deps)
  const at = (id: string) => `${link}/people/${id}/answers`
  clock.pass(1000)
  return { deps, clock, ana, get: guest.get, post: guest.post, at }
}

test('of what is theirs by now no conflict tells, whatever the form claims to have seen', async () => {
  const { deps, clock, ana, post, at } = await aFrontOffice()
  const own = { ...personOf(await registrationWith(deps, ana)), phone: '0171 4711', remarks: 'vegan' }
  await changeRegistration(deps, { as: 'attendee', registrationId: ana }, ana, own)
  clock.pass(1000)
  const claimed = JSON.stringify({ phone: 'x', remarks: 'x', office: 'x', lastName: 'x', email: 'x' })
  for (const seen of [claimed, JSON.stringify({ ...own, phone: '', remarks: '' })]) {
    const typed = { ...fieldsOf(aPerson({ lastName: 'Y', email: 'y@y.example', phone: '1', remarks: 'y' })), seen }
    const { status, html } = await post(at(ana), typed)
    expect([status, /4711|vegan|ana@harz|Müller.{0,3}“/.test(html)]).toEqual([409, false])
    expect(html).toContain('Diese Angaben ändert die Person selbst')
  }
})

test('a deputy whom the person named is none of those whom the front office typed', async () => {
  const { deps, ana, get, post, at } = await aFrontOffice()
  const person = aPerson({ firstName: 'Dora', lastName: 'Deputy', email: 'dora@harz.example', phone: '0171 4712' })
  const dora = await substitute(deps, { as: 'attendee', registrationId: ana }, ana, { person, privacyVersion: '1' })
  const shown = await get(at(dora))
  expect([shown.status, /4712|dora@harz/.test(shown.html)]).toEqual([409, false])
  const taken = await post(at(dora), { ...fieldsOf(person), email: 'vorzimmer2@harz.example' })
  expect([taken.status, (await registrationWith(deps, dora)).registration.email]).toEqual([409, 'dora@harz.example'])
})
