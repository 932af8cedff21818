import { expect, test } from 'vitest'
import { cancelRegistration } from '../../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { settleAddressChanges } from '../../../../src/domain/registrations/changing/settle-address-changes.ts'
import { substitute } from '../../../../src/domain/registrations/changing/substitute.ts'
import { findOpenChanges } from '../../../../src/domain/registrations/reading/find-on-hold.ts'
import { readByToken } from '../../../../src/domain/registrations/reading/read-registration.ts'
import type { Actor } from '../../../../src/lib/actor.ts'
import { personalToken } from '../../../../src/lib/tokens.ts'
import { aRegistration, rendered } from '../../../support/an-address-change.ts'
import { contact, person } from '../../../support/an-event-with.ts'
import { count, notesIn, refusal } from '../../../support/registering.ts'

test('the office restores the first address of two changes: its link is new, every other one is dead, the calendar is right', async () => {
  const here = await aRegistration()
  const { deps, client, id, change, object, decide, letters, now } = here
  const first = await change('second@x.example')
  const stolen = await personalToken(deps.keys, id, 1)
  const second = await change('third@x.example')
  await object(first)
  await object(second)
  expect(await findOpenChanges(deps, { id, bookingId: '' })).toMatchObject([
    { id: first, address: 'first@x.example' },
    { id: second, address: 'second@x.example' },
  ])
  const before = (await letters()).length
  here.clock.pass(1000)
  expect(await decide(first)).toBe(id)
  expect(await letters(before)).toEqual(['address-settled → third@x.example', 'confirmation → first@x.example'])
  expect((await rendered(here, 'address-settled')).text).toContain('Der Link, den Sie bekommen haben, gilt nicht mehr')
  const { attachments } = await rendered(here, 'confirmation')
  // Its entries are new ones: those of before were taken back wherever they had gone.
  const { content } = attachments[0] as { content: string }
  expect(content).toContain('STATUS:CONFIRMED')
  expect(content).not.toContain(`UID:${id}`)
  const { registration, onHold } = await now()
  expect([registration.email, registration.personKey.startsWith('first@'), onHold]).toEqual([
    'first@x.example',
    true,
    false,
  ])
  for (const generation of [0, 1, 2])
    expect(await readByToken(deps, await personalToken(deps.keys, id, generation))).toBeUndefined()
  expect((await readByToken(deps, await personalToken(deps.keys, id, 3)))?.registration.id).toBe(id)
  expect(await readByToken(deps, stolen)).toBeUndefined()
  expect((await notesIn(client)).at(-1)).toBe('address.restored by staff')
  // Who lost the address cannot object to that: what the office decided is decided.
  expect(await count(client, 'address_changes where settled_at is null')).toBe(0)
  await decide(first)
  await object(second)
  expect((await now()).onHold).toBe(false)
})

test('the office keeps the change: both sides are told, and the old link stops nothing any more', async () => {
  const here = await aRegistration()
  const { change, object, decide, letters, now, client } = here
  const one = await change('second@x.example')
  await object(one)
  const before = (await letters()).length
  await decide(null)
  expect(await letters(before)).toEqual(['address-settled → second@x.example', 'address-settled → first@x.example'])
  expect((await rendered(here, 'address-settled')).text).toContain('Die geänderte E-Mail-Adresse bleibt')
  expect((await rendered(here, 'address-settled')).text).not.toContain('second@x.example')
  await object(one)
  expect((await now()).onHold).toBe(false)
  expect((await notesIn(client)).at(-1)).toBe('address.kept by staff')
})

for (const kind of ['file', 'server'] as const)
  test(`two who decide at the same moment decide once (${kind})`, async () => {
    const { change, object, decide, client } = await aRegistration(kind)
    const one = await change('second@x.example')
    await object(one)
    const answers = await Promise.allSettled([decide(one), decide(null), decide(one)])
    expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true)
    expect(await count(client, "audit_notes where verb in ('address.kept', 'address.restored')")).toBe(1)
  })

test('a deputy whom the person never named is taken back, with the seat', async () => {
  const here = await aRegistration()
  const { deps, id, attendee, object, decide, lastChange, states, letters, client } = here
  const thief = await substitute(deps, attendee, id, { person: person(2), privacyVersion: '1' })
  await object(await lastChange())
  const asThief: Actor = { as: 'attendee', registrationId: thief }
  expect(await refusal(substitute(deps, asThief, thief, { person: person(3), privacyVersion: '1' }))).toBe('on-hold')
  const before = (await letters()).length
  here.clock.pass(1000)
  const back = await decide(await lastChange(), here.office, thief)
  expect(back).not.toBe(thief)
  expect(await states()).toEqual(['P 1 gone', 'P 2 gone', 'P 1 granted'])
  expect(await letters(before)).toEqual([
    'address-settled → p2@x.example',
    'substituted → p2@x.example',
    'confirmation → first@x.example',
  ])
  expect((await rendered(here, 'substituted')).text).not.toContain('/objection/')
  expect(await count(client, 'address_changes where settled_at is null')).toBe(0)
})

test('a stolen address and then a deputy: the first address still gets everything back', async () => {
  const { deps, id, attendee, change, object, decide, office, states, now } = await aRegistration()
  const first = await change('evil@x.example')
  const thief = await substitute(deps, attendee, id, { person: person(2), privacyVersion: '1' })
  await object(first)
  const back = await decide(first, office, thief)
  expect(await states()).toEqual(['P 1 gone', 'P 2 gone', 'P 1 granted'])
  expect((await now(back)).registration.email).toBe('first@x.example')
})

test('the contact of a booking gets it back with a new link, and adding people goes on from it', async () => {
  const { deps, event, sent, send, client, object, office, letters, lastChange } = await aRegistration('file', {
    contact,
  })
  const guest = [person(1, { email: 'first@x.example' })]
  await send(guest, { contact: { ...contact, email: 'evil@x.example' } })
  await object(await lastChange())
  const contactActor: Actor = { as: 'contact', bookingId: sent.booking }
  expect(await refusal(cancelRegistration(deps, contactActor, sent.registration?.id ?? ''))).toBe('on-hold')
  expect(await refusal(send(guest, { contact: { ...contact, email: 'evil2@x.example' } }))).toBe('on-hold')
  const before = (await letters()).length
  await settleAddressChanges(deps, office, { eventId: event.id, about: sent.booking, restore: await lastChange() })
  expect(await letters(before)).toEqual(['address-settled → evil@x.example', 'booking → vorzimmer@harz.example'])
  const { rows } = await client.execute('select contact_email, form, link_generation from bookings')
  expect(rows[0]).toMatchObject({ contact_email: contact.email, link_generation: 2 })
  expect(JSON.parse(String(rows[0]?.form)).contact.email).toBe(contact.email)
})

test('only the office of the host decides', async () => {
  const { change, object, decide, attendee, sent, event } = await aRegistration()
  const one = await change('second@x.example')
  await object(one)
  const others: Actor[] = [
    { as: 'visitor' },
    attendee,
    { as: 'contact', bookingId: sent.booking },
    { as: 'scanner', deskId: 'd', eventId: event.id },
    { as: 'staff', userId: 'u2', hostIds: ['other'] },
  ]
  for (const actor of others) expect(await refusal(decide(one, actor))).toBe('forbidden')
  expect(await refusal(decide(99))).toBe('not-found')
})

test('where the address goes back from the mailbox of the contact, the contact gets a copy there again', async () => {
  const { clock, change, object, decide, letters } = await aRegistration('file', { contact })
  const goesBackFrom = async (email: string) => {
    const taken = await change(email)
    await object(taken)
    const before = (await letters()).length
    clock.pass(1000)
    await decide(taken)
    return letters(before)
  }
  expect(await goesBackFrom(contact.email)).toContain(`booking → ${contact.email}`)
  expect(await goesBackFrom('elsewhere@x.example')).not.toContain(`booking → ${contact.email}`)
})
