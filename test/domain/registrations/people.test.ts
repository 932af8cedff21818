import { expect, test } from 'vitest'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { withTokens } from '../../../src/domain/outbox/marked-tokens.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { substitute } from '../../../src/domain/registrations/changing/substitute.ts'
import { answerAskedLinks } from '../../../src/domain/registrations/links/answer-asked-links.ts'
import { sendLostLink } from '../../../src/domain/registrations/links/send-lost-link.ts'
import { tokenHash } from '../../../src/domain/registrations/reading/person-columns.ts'
import { readBookingByToken } from '../../../src/domain/registrations/reading/read-booking-record.ts'
import { readByToken, readRegistration } from '../../../src/domain/registrations/reading/read-registration.ts'
import { addToBooking } from '../../../src/domain/registrations/submitting/add-to-booking.ts'
import type { Person } from '../../../src/domain/registrations/submitting/booking-form.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
import type { Actor } from '../../../src/lib/actor.ts'
import { personalToken } from '../../../src/lib/tokens.ts'
import type { RenderedLetter } from '../../../src/ports/mailer.ts'
import { faultsIn } from '../../support/a-seated-event.ts'
import { anEventWith, contact, office, person } from '../../support/an-event-with.ts'
import { count, lettersIn, privacyVersion, refusal } from '../../support/registering.ts'

for (const kind of ['file', 'server'] as const) {
  test(`a contact registers three people: each hears, the contact once, and nobody consents for others (${kind})`, async () => {
    const { deps, client, send, states } = await anEventWith(kind, { event: 2 })
    const answer = await send([person(1), person(2, { email: '' }), person(3)], { contact })
    expect(answer.people.map((one) => one?.state)).toEqual(['confirmed', 'confirmed', 'waiting'])
    expect(await states()).toEqual(['P 1 granted', 'P 2 granted', 'P 3 waiting'])
    expect(await lettersIn(client)).toEqual([
      'confirmation → p1@x.example',
      'waiting-list → p3@x.example',
      `booking → ${contact.email}`,
    ])
    expect(await count(client, 'registrations where listed_since is not null')).toBe(0)
    expect(await send([person(1), person(2, { email: '' }), person(3)], { contact })).toEqual({
      ...answer,
      as: 'repeat',
    })

    await deliverDueLetters(deps, letterRenderers)
    const { rows } = await client.execute(
      `select payload from letters where kind in ('booking', 'confirmation') order by id`,
    )
    const [own, booking] = rows.map((row) => JSON.parse(String(row.payload)) as RenderedLetter)
    expect(own?.text).toContain('Vorzimmer Landrätin')
    expect(own?.text).toContain('Art. 14')
    expect(booking?.text).toContain('P 1 Muster (zugesagt)')
    expect(booking?.text).toContain('P 3 Muster (auf der Warteliste)')
    const names = booking?.attachments.map(({ filename }) => filename) ?? []
    expect([names.length, new Set(names).size]).toEqual([2, 2])
    for (const name of names) expect(name).toMatch(/-muster-[0-9a-f]{4}\.ics$/)
    const token = await personalToken(deps.keys, answer.booking, 0)
    expect(booking?.text).not.toContain(token)
    expect((await withTokens(deps.keys, booking as RenderedLetter)).text).toContain(`/b/${token}`)
    expect((await readBookingByToken(deps, token))?.people.map(({ state }) => state)).toEqual([
      'confirmed',
      'confirmed',
      'waiting',
    ])
  })

  test(`a corrected form changes who is changed, adds who is new, cancels who is missing, and tells only them (${kind})`, async () => {
    const { client, clock, send, states, sessions } = await anEventWith(kind, { event: 3, sessions: [1, 1] })
    const [one = '', two = ''] = sessions
    await send([person(1), person(2, { sessions: [one] }), person(3)], { contact })
    clock.pass(1)
    const corrected = [person(1), person(2, { sessions: [two], email: 'new@x.example' })]
    expect((await send(corrected, { contact })).as).toBe('correction')
    expect(await states()).toEqual(['P 1 granted', 'P 2 granted', 'P 3 gone'])
    expect((await lettersIn(client)).slice(4)).toEqual([
      'cancellation → p3@x.example',
      'address-changed → p2@x.example',
      'confirmation → new@x.example',
      `booking → ${contact.email}`,
    ])
    clock.pass(1)
    const more = await send([...corrected, person(4), person(5)], { contact })
    expect(more.people.map((of) => [of?.state, ...(of?.sessions ?? []).map(({ state }) => state)])).toEqual([
      ['confirmed'],
      ['confirmed', 'cancelled', 'confirmed'],
      ['confirmed'],
      ['waiting'],
    ])
    expect(await faultsIn(client)).toEqual({})
  })

  test(`adding to a booking twice adds once, and a stale page undoes nothing (${kind})`, async () => {
    const { deps, client, send, states } = await anEventWith(kind)
    const { booking } = await send([person(1)], { contact })
    const actor: Actor = { as: 'contact', bookingId: booking }
    const more = { people: [person(2), person(3, { role: 'assistance', accompanies: 0 })], privacyVersion }
    await addToBooking(deps, actor, booking, more)
    expect((await addToBooking(deps, actor, booking, more)).as).toBe('repeat')
    expect(await states()).toEqual(['P 1 granted', 'P 2 granted', 'P 3 granted'])
    expect(await count(client, 'registrations a join registrations b on a.accompanies = b.id and b.position = 1')).toBe(
      1,
    )
    expect(await refusal(addToBooking(deps, { as: 'contact', bookingId: 'another' }, booking, more))).toBe('forbidden')
  })

  test(`a deputy takes the seat and the sessions; the old link and badge die, both and the contact are told (${kind})`, async () => {
    const { deps, client, clock, send, sessions, event } = await anEventWith(kind, { event: 1, sessions: [1], rule: 1 })
    const first = await send([person(1, { sessions, organisationAgs: '' })], { contact })
    const id = first.registration?.id ?? ''
    const { rows: before } = await client.execute('select check_in_code, token_hash from registrations')
    await client.execute('delete from letters')
    clock.pass(1)
    const deputy = person(2, { organisation: 'Landkreis Görlitz', organisationAgs: '14626' })
    const next = await substitute(deps, { as: 'attendee', registrationId: id }, id, { person: deputy, privacyVersion })
    expect(await lettersIn(client)).toEqual([
      'substituted → p1@x.example',
      'confirmation → p2@x.example',
      `booking → ${contact.email}`,
    ])
    expect((await readByToken(deps, await personalToken(deps.keys, id, 0)))?.registration.id).toBeUndefined()
    expect((await readByToken(deps, await personalToken(deps.keys, next, 0)))?.state).toBe('confirmed')
    const old = await readRegistration(deps, id)
    expect([
      old?.state,
      old?.registration.replacedBy,
      old?.registration.checkInCode === before[0]?.check_in_code,
    ]).toEqual(['cancelled', next, false])
    expect((await readRegistration(deps, next))?.registration.listedSince).toBeNull()
    const { rows: quotas } = await client.execute({
      sql: `select scope, key, taken from quotas where event_id = ? and scope <> 'session' order by scope, key`,
      args: [event.id],
    })
    expect(quotas.map(({ scope, key, taken }) => `${scope} ${key} ${taken}`)).toEqual([
      'event  1',
      'organisation 14626 1',
      'organisation landkreis harz 0',
    ])
    expect(
      await count(
        client,
        `needs n join claims c on c.id = n.claim_id where c.after_claim is not null and n.registration_id = '${next}'`,
      ),
    ).toBe(1)
    await deliverDueLetters(deps, letterRenderers)
    const { rows } = await client.execute(`select payload from letters where kind = 'substituted'`)
    const letter = JSON.parse(String(rows[0]?.payload)) as RenderedLetter
    expect(letter.text).toContain('P 2 Muster')
    expect(letter.attachments[0]?.content).toContain('METHOD:CANCEL')
    expect(await refusal(substitute(deps, office, id, { person: person(3), privacyVersion }))).toBe('already-cancelled')
    expect(await faultsIn(client)).toEqual({})
  })
}

test('company comes and goes with the person, assistance takes no seat', async () => {
  const { deps, send, states, client } = await anEventWith('file', { event: 3 }, { accompanying: true })
  const party = [
    person(1),
    person(2, { role: 'accompanying', accompanies: 0 }),
    person(3, { role: 'assistance', accompanies: 0 }),
  ]
  const first = await send(party)
  await send([person(4)], { submission: 's4' })
  await send([person(5), person(6, { role: 'accompanying', accompanies: 0 })], { submission: 's5' })
  expect(await states()).toEqual([
    'P 1 granted',
    'P 4 granted',
    'P 5 waiting',
    'P 2 granted',
    'P 6 waiting',
    'P 3 granted',
  ])
  await cancelRegistration(deps, office, first.registration?.id ?? '')
  expect((await states()).sort()).toEqual([
    'P 1 gone',
    'P 2 gone',
    'P 3 gone',
    'P 4 granted',
    'P 5 granted',
    'P 6 granted',
  ])
  expect(await faultsIn(client)).toEqual({})
})

test('what no honest form sends is refused', async () => {
  const { send, sessions, deps, client } = await anEventWith('file', { sessions: [null, null] }, { mostPeople: 2 })
  const no = (people: Person[], more = {}) => refusal(send(people, more))
  expect(await no([person(1), person(1)])).toBe('same-person-twice')
  expect(await no([person(1), person(2), person(3)])).toBe('too-many-people')
  expect(await no([person(1, { email: '' })])).toBe('invalid')
  expect(await no([person(1, { role: 'speaker' })])).toBe('forbidden')
  expect(await no([person(1), person(2, { role: 'accompanying', accompanies: 0 })])).toBe('invalid')
  expect(await no([person(1, { role: 'assistance', accompanies: 0 })])).toBe('invalid')
  expect(await no([person(1, { sessions: ['none'] })])).toBe('invalid')
  expect(await no([person(1, { attendance: 'online' })])).toBe('invalid')
  await client.execute('update programme_items set starts_at = 1, ends_at = 2')
  expect(await no([person(1, { sessions })])).toBe('sessions-clash')
  expect(
    await refusal(
      register(
        deps,
        { as: 'attendee', registrationId: 'x' },
        { eventId: 'x', submission: 'x', people: [person(1)], privacyVersion },
      ),
    ),
  ).toBe('not-found')
})

test('a form whose person has a deputy corrects everybody else', async () => {
  const { deps, send, states } = await anEventWith('file')
  const { people } = await send([person(1), person(2)], { contact })
  await substitute(deps, office, people[0]?.id ?? '', { person: person(9), privacyVersion })
  expect(await refusal(send([person(1, { phone: '1' }), person(2)], { contact }))).toBe('form-used')
  expect((await send([person(1), person(2, { phone: '1' }), person(3)], { contact })).as).toBe('correction')
  expect(await states()).toEqual(['P 1 gone', 'P 9 granted', 'P 2 granted', 'P 3 granted'])
})

test('a new address of the contact kills the old link of the booking', async () => {
  const { deps, client, send } = await anEventWith('file')
  const { booking } = await send([person(1)], { contact })
  await send([person(1)], { contact: { ...contact, email: 'other@harz.example' } })
  expect(await lettersIn(client)).toEqual([
    'confirmation → p1@x.example',
    `booking → ${contact.email} (dropped)`,
    `address-changed → ${contact.email}`,
    'booking → other@harz.example',
  ])
  expect(await readBookingByToken(deps, await personalToken(deps.keys, booking, 0))).toBeUndefined()
  expect((await readBookingByToken(deps, await personalToken(deps.keys, booking, 1)))?.booking.tokenHash).toBe(
    await tokenHash(deps, booking, 1),
  )
})

test('a contact who lost the link of a booking gets it again, and people get theirs', async () => {
  const { deps, client, clock, event, send } = await anEventWith('file')
  await send([person(1), person(2, { email: '' })], { contact })
  clock.pass(1)
  await sendLostLink(deps, { eventId: event.id, email: ' Vorzimmer@HARZ.example' })
  await sendLostLink(deps, { eventId: event.id, email: 'p1@x.example' })
  await sendLostLink(deps, { eventId: event.id, email: 'nobody@x.example' })
  await answerAskedLinks(deps)
  expect(await count(client, 'asked_links')).toBe(0)
  expect((await lettersIn(client)).slice(2)).toEqual([
    `booking → ${contact.email}`,
    'existing-registration → p1@x.example',
  ])
})
