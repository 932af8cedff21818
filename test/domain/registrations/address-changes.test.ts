import { describe, expect, test } from 'vitest'
import { answerAskedLinks } from '../../../src/domain/registrations/answer-asked-links.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancel-registration.ts'
import { changeRegistration } from '../../../src/domain/registrations/change-registration.ts'
import { endCorrection } from '../../../src/domain/registrations/end-correction.ts'
import { findOnHold, findOpenChanges } from '../../../src/domain/registrations/find-on-hold.ts'
import { objectToChange } from '../../../src/domain/registrations/object-to-change.ts'
import { objectionLink, objectionTime } from '../../../src/domain/registrations/objection-link.ts'
import { readByToken, readRegistration } from '../../../src/domain/registrations/read-registration.ts'
import { releaseUnconfirmed } from '../../../src/domain/registrations/release-unconfirmed.ts'
import { sendLostLink } from '../../../src/domain/registrations/send-lost-link.ts'
import { settleAddressChanges } from '../../../src/domain/registrations/settle-address-changes.ts'
import { substitute } from '../../../src/domain/registrations/substitute.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
import type { Actor } from '../../../src/lib/actor.ts'
import { day } from '../../../src/lib/dates.ts'
import { personalToken } from '../../../src/lib/tokens.ts'
import { found } from '../../support/a-desk.ts'
import { anEventWith, contact, person } from '../../support/an-event-with.ts'
import { count, lettersIn, notesIn, refusal } from '../../support/registering.ts'

/** Somebody registered at first@x.example, a while ago. */
async function aRegistration(kind: 'file' | 'server' = 'file', more = {}) {
  const here = await anEventWith(kind)
  const { deps, client, clock, event } = here
  const sent = await here.send([person(1, { email: 'first@x.example' })], more)
  const id = sent.registration?.id ?? ''
  await client.execute("update letters set state = 'sent'")
  clock.pass(1000)
  const office: Actor = { as: 'staff', userId: 'u1', hostIds: [event.hostId] }
  const attendee: Actor = { as: 'attendee', registrationId: id }
  const change = async (email: string, actor: Actor = attendee) => {
    clock.pass(1000)
    await changeRegistration(deps, actor, id, person(1, { email }))
    return lastChange()
  }
  const lastChange = async () => Number((await client.execute('select max(id) as id from address_changes')).rows[0]?.id)
  const tokenOf = async (change: number) => (await objectionLink(deps, change)).split('/').at(-1) ?? ''
  const object = async (change: number) => objectToChange(deps, await tokenOf(change))
  const decide = (restore: number | null, actor: Actor = office, about = id) =>
    settleAddressChanges(deps, actor, { eventId: event.id, about, restore })
  const told = async (from = 0) => (await lettersIn(client)).slice(from)
  const now = async (one = id) => found(await readRegistration(deps, one))
  return { ...here, sent, id, office, attendee, change, tokenOf, object, decide, told, now, lastChange }
}

/** The letter of this kind, as it goes out. */
async function rendered(
  { deps, client }: Awaited<ReturnType<typeof aRegistration>>,
  kind: keyof typeof letterRenderers,
) {
  const { rows } = await client.execute({ sql: 'select * from letters where kind = ? order by id desc', args: [kind] })
  const row = found(rows[0])
  const letter = { about: row.about, eventId: row.event_id, address: row.address, language: row.language }
  const facts = row.facts === null ? null : JSON.parse(String(row.facts))
  return found(await letterRenderers[kind](deps, { ...letter, facts, revision: row.revision } as never))
}

describe('who had the address before is told', () => {
  test('when the person changes it: what and when, a link that stops it, and nothing of the new address', async () => {
    const here = await aRegistration()
    await here.change('second@x.example')
    expect(await here.told(1)).toEqual(['address-changed → first@x.example', 'change → second@x.example'])
    const { text, subject } = await rendered(here, 'address-changed')
    expect(subject).toContain('Ihre E-Mail-Adresse wurde geändert')
    expect(text).toContain('Sehr geehrte Frau Landrätin')
    expect(text).toContain('08.11.2027, 09:00 Uhr')
    expect(text).toContain(`/objection/${await here.tokenOf(1)}`)
    expect(text).not.toContain('second@x.example')
    expect(text).not.toContain('/r/')
  })

  test('when a form is corrected, when the office does it, and when the address is taken out', async () => {
    const { send, office, change, told, id, deps } = await aRegistration()
    await send([person(1, { email: 'second@x.example' })])
    await change('third@x.example', office)
    await changeRegistration(deps, office, id, person(1, { email: '' }))
    expect((await told(1)).filter((letter) => letter.startsWith('address-changed'))).toEqual([
      'address-changed → first@x.example',
      'address-changed → second@x.example',
      'address-changed → third@x.example',
    ])
  })

  test('when the contact of a booking becomes another, who then hears at the new one', async () => {
    const { send, told, client } = await aRegistration('file', { contact })
    await send([person(1, { email: 'first@x.example' })], { contact: { ...contact, email: 'other@harz.example' } })
    expect(await told(2)).toEqual(['address-changed → vorzimmer@harz.example', 'booking → other@harz.example'])
    expect((await client.execute('select kind, address from address_changes')).rows).toEqual([
      { kind: 'contact', address: 'vorzimmer@harz.example' },
    ])
  })

  test('when a deputy takes the seat: the letter that says so has the link, too', async () => {
    const here = await aRegistration()
    await substitute(here.deps, here.attendee, here.id, { person: person(2), privacyVersion: '1' })
    const { text } = await rendered(here, 'substituted')
    expect(text).toContain(`/objection/${await here.tokenOf(1)}`)
  })

  test('not for capital letters alone, and not by erasing', async () => {
    const { client, clock, change, deps, event } = await aRegistration()
    await change('FIRST@x.example')
    clock.at = event.forgetAt
    await forgetDueEvents(deps)
    expect(await count(client, 'address_changes')).toBe(0)
    expect(await count(client, "letters where kind = 'address-changed'")).toBe(0)
  })
})

for (const kind of ['file', 'server'] as const)
  test(`an objection puts on hold, once, and the seat is kept (${kind})`, async () => {
    const { client, deps, event, attendee, id, change, object, told, now, states } = await aRegistration(kind)
    const one = await change('second@x.example')
    const before = (await told()).length
    await Promise.all([object(one), object(one), object(one)])
    await object(one)
    expect(await told(before)).toEqual(['address-questioned → second@x.example'])
    expect((await notesIn(client)).filter((note) => note.startsWith('address'))).toEqual([
      'address.questioned by visitor',
    ])
    expect((await now()).onHold).toBe(true)
    const staff: Actor = { as: 'staff', userId: 'u1', hostIds: [event.hostId] }
    for (const actor of [attendee, staff, { as: 'system', job: 'test' } as const]) {
      expect(await refusal(changeRegistration(deps, actor, id, person(1, { department: 'X' })))).toBe('on-hold')
      expect(await refusal(cancelRegistration(deps, actor, id))).toBe('on-hold')
      expect(await refusal(substitute(deps, actor, id, { person: person(2), privacyVersion: '1' }))).toBe('on-hold')
    }
    expect(await states()).toEqual(['P 1 granted'])
    await sendLostLink(deps, { eventId: event.id, email: 'second@x.example' })
    await answerAskedLinks(deps)
    expect(await count(client, "letters where kind = 'existing-registration'")).toBe(0)
    expect(await findOnHold(deps, staff as never, event.id)).toMatchObject([{ registrationId: id, lastName: 'Muster' }])
    expect(await findOnHold(deps, { as: 'staff', userId: 'x', hostIds: ['other'] })).toEqual([])
  })

test('whoever read the registration before the objection changes nothing after it', async () => {
  const { client, change, object, id } = await aRegistration()
  await object(await change('second@x.example'))
  for (const set of ["email = 'evil@x.example'", 'cancelled_at = 1', "token_hash = 'x'", "last_name = 'X'"])
    await expect(client.execute({ sql: `update registrations set ${set} where id = ?`, args: [id] })).rejects.toThrow(
      'refusal:on-hold',
    )
})

test('a corrected form changes nobody who is on hold, and no seat runs out meanwhile', async () => {
  const { client, deps, clock, send, change, object, id, states } = await aRegistration()
  await object(await change('second@x.example'))
  expect(await refusal(send([person(1, { email: 'third@x.example' })]))).toBe('on-hold')
  await client.execute({ sql: 'update registrations set confirm_by = 1 where id = ?', args: [id] })
  clock.pass(day)
  await releaseUnconfirmed(deps)
  expect(await states()).toEqual(['P 1 granted'])
})

test('the office restores the first address of two changes: its link is new, every other one is dead, the calendar is right', async () => {
  const here = await aRegistration()
  const { deps, client, id, change, object, decide, told, now } = here
  const first = await change('second@x.example')
  const stolen = await personalToken(deps.keys, id, 1)
  const second = await change('third@x.example')
  await object(first)
  await object(second)
  expect(await findOpenChanges(deps, { id, bookingId: '' })).toMatchObject([
    { id: first, address: 'first@x.example' },
    { id: second, address: 'second@x.example' },
  ])
  const before = (await told()).length
  here.clock.pass(1000)
  expect(await decide(first)).toBe(id)
  expect(await told(before)).toEqual(['address-settled → third@x.example', 'confirmation → first@x.example'])
  expect((await rendered(here, 'address-settled')).text).toContain('Der Link, den Sie bekommen haben, gilt nicht mehr')
  const { attachments } = await rendered(here, 'confirmation')
  expect(String((attachments[0] as { content: string }).content)).toMatch(
    new RegExp(`UID:${id}\r\n[^]*STATUS:CONFIRMED`),
  )
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
  const { change, object, decide, told, now, client } = here
  const one = await change('second@x.example')
  await object(one)
  const before = (await told()).length
  await decide(null)
  expect(await told(before)).toEqual(['address-settled → second@x.example', 'address-settled → first@x.example'])
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
  const { deps, id, attendee, object, decide, lastChange, states, told, client } = here
  const thief = await substitute(deps, attendee, id, { person: person(2), privacyVersion: '1' })
  await object(await lastChange())
  const asThief: Actor = { as: 'attendee', registrationId: thief }
  expect(await refusal(substitute(deps, asThief, thief, { person: person(3), privacyVersion: '1' }))).toBe('on-hold')
  const before = (await told()).length
  here.clock.pass(1000)
  const back = await decide(await lastChange(), here.office, thief)
  expect(back).not.toBe(thief)
  expect(await states()).toEqual(['P 1 gone', 'P 2 gone', 'P 1 granted'])
  expect(await told(before)).toEqual([
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
  const { deps, event, sent, send, client, object, office, told, lastChange } = await aRegistration('file', { contact })
  const guest = [person(1, { email: 'first@x.example' })]
  await send(guest, { contact: { ...contact, email: 'evil@x.example' } })
  await object(await lastChange())
  const contactActor: Actor = { as: 'contact', bookingId: sent.booking }
  expect(await refusal(cancelRegistration(deps, contactActor, sent.registration?.id ?? ''))).toBe('on-hold')
  expect(await refusal(send(guest, { contact: { ...contact, email: 'evil2@x.example' } }))).toBe('on-hold')
  const before = (await told()).length
  await settleAddressChanges(deps, office, { eventId: event.id, about: sent.booking, restore: await lastChange() })
  expect(await told(before)).toEqual(['address-settled → evil@x.example', 'booking → vorzimmer@harz.example'])
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

test('a link works for thirty days, not when made up, and dies with what it is about', async () => {
  const { deps, clock, change, object, tokenOf, now, event } = await aRegistration()
  const one = await change('second@x.example')
  for (const token of ['', '1', `${one}.x`, `2.${(await tokenOf(one)).split('.')[1]}`, `0${await tokenOf(one)}`])
    expect(await refusal(objectToChange(deps, token))).toBe('not-found')
  clock.pass(objectionTime)
  await object(one)
  expect((await now()).onHold).toBe(false)
  clock.at = event.forgetAt
  await forgetDueEvents(deps)
  expect(await refusal(object(one))).toBe('not-found')
})

describe('what the form alone may correct', () => {
  test('ends when a link of it is opened, but never for the contact by their own link', async () => {
    const { deps, sent, send, told, client } = await aRegistration('file', { contact })
    await endCorrection(deps, sent.booking)
    const corrected = [person(1, { email: 'evil@x.example' })]
    const before = (await told()).length
    expect(await refusal(send(corrected, { contact }))).toBe('correction-over')
    expect(await send([person(1, { email: 'first@x.example' })], { contact })).toMatchObject({ as: 'repeat' })
    expect((await told()).length).toBe(before)
    const people = [person(1, { email: 'first@x.example' }), person(2)]
    expect(await send(people, { contact }, { as: 'contact', bookingId: sent.booking })).toMatchObject({
      as: 'correction',
    })
    expect(await count(client, 'registrations')).toBe(2)
  })

  test('ends when the same person comes again, or asks for the link', async () => {
    for (const again of ['form', 'link']) {
      const { deps, event, send, id, now } = await aRegistration()
      if (again === 'form') await send([person(1, { email: 'first@x.example' })], { submission: 's2' })
      else {
        await sendLostLink(deps, { eventId: event.id, email: 'first@x.example' })
        await answerAskedLinks(deps)
      }
      expect(await refusal(send([person(1, { email: 'evil@x.example' })]))).toBe('correction-over')
      expect((await now(id)).registration.email).toBe('first@x.example')
    }
  })

  test('does not end by a race: the link is opened while the correction is on its way', async () => {
    const { deps, sent, send, now } = await aRegistration('server')
    const [corrected] = await Promise.allSettled([
      send([person(1, { email: 'evil@x.example' })]),
      endCorrection(deps, sent.booking),
    ])
    const email = (await now()).registration.email
    expect(email).toBe(corrected.status === 'fulfilled' ? 'evil@x.example' : 'first@x.example')
  })
})
