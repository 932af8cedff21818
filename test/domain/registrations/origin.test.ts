import { expect, test } from 'vitest'
import { substitute } from '../../../src/domain/registrations/changing/substitute.ts'
import { addToBooking } from '../../../src/domain/registrations/submitting/add-to-booking.ts'
import type { Actor } from '../../../src/lib/actor.ts'
import { aRegistration } from '../../support/an-address-change.ts'
import { anEventWith, contact, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { privacyVersion } from '../../support/registering.ts'

const thanks = /vielen Dank für (Ihre|die) Anmeldung|Thank you for registering/
const notice = 'Art. 14 DSGVO'

async function aConference() {
  const here = await anEventWith('file', { event: 20 })
  const deliver = deliveredTo(here.deps)
  const letters = async () => {
    here.clock.pass(1000)
    return new Map((await deliver()).map(({ to, text }) => [to, text.replaceAll('\n', ' ')]))
  }
  const staff: Actor = { as: 'staff', userId: 'u1', hostIds: [here.event.hostId] }
  return { ...here, letters, staff }
}

test('only who registered themselves is thanked for it, and everybody else reads who did', async () => {
  const { deps, client, send, letters, staff } = await aConference()
  await send([person(1)], { submission: 'self' })
  await send([person(2), person(3, { academicTitle: '', firstName: 'Vorzimmer', lastName: 'Landrätin' })], {
    submission: 'contact',
    contact,
  })
  for (const [nr, source] of (['office', 'phone', 'fax', 'letter', 'mail'] as const).entries())
    await send([person(10 + nr)], { submission: source, source }, staff)
  await send([person(15)], { submission: 'fax by somebody', source: 'fax', contact }, staff)
  const texts = await letters()
  const lineOf = (to: string) => {
    const text = texts.get(to) ?? ''
    return [thanks.test(text), text.includes(notice), /Angemeldet durch: (.*?) (?:- )?Ändern oder/.exec(text)?.[1]]
  }
  expect(lineOf('p1@x.example')).toEqual([true, false, undefined])
  expect(lineOf('p2@x.example')).toEqual([false, true, contact.name])
  expect(lineOf('p3@x.example')[0]).toBe(true)
  expect(['p10', 'p11', 'p12', 'p13', 'p14', 'p15'].map((name) => lineOf(`${name}@x.example`))).toEqual([
    [false, true, 'das Tagungsbüro'],
    [false, true, 'das Tagungsbüro (per Telefon)'],
    [false, true, 'das Tagungsbüro (per Fax)'],
    [false, true, 'das Tagungsbüro (per Brief)'],
    [false, true, 'das Tagungsbüro (per E-Mail)'],
    [false, true, `${contact.name} (per Fax)`],
  ])
  expect(texts.get('p12@x.example')).toContain('ist per Fax bei uns eingegangen; das Tagungsbüro hat sie eingetragen.')
  const { rows } = await client.execute("select id from bookings where submission = 'contact'")
  await addToBooking(deps, staff, String(rows[0]?.id), { people: [person(4)], privacyVersion })
  const added = (await letters()).get('p4@x.example') ?? ''
  expect([thanks.test(added), added.includes('Angemeldet durch: das Tagungsbüro')]).toEqual([false, true])
})

test('a deputy reads whom they stand in for, and who named them', async () => {
  const { deps, client, send, letters, staff } = await aConference()
  const { people } = await send([person(1), person(2), person(3)], { contact })
  await letters()
  const [first = '', second = '', third = ''] = people.map((one) => one?.id ?? '')
  const { rows } = await client.execute('select id from bookings')
  const bookingId = String(rows[0]?.id)
  const deputy = (n: number) => ({ person: person(n), privacyVersion })
  await substitute(deps, { as: 'attendee', registrationId: first }, first, deputy(11))
  await substitute(deps, { as: 'contact', bookingId }, second, deputy(12))
  const next = await substitute(deps, staff, third, deputy(13))
  const texts = await letters()
  const lead = (n: number) => /,\s+(Sie vertreten .*?)\s+Ihr Platz ist/.exec(texts.get(`p${n}@x.example`) ?? '')?.[1]
  expect([11, 12, 13].map(lead)).toEqual([
    'Sie vertreten Dr. P 1 Muster und sind von dort als Vertretung benannt worden.',
    `Sie vertreten Dr. P 2 Muster. Eingetragen hat Sie ${contact.name}.`,
    'Sie vertreten Dr. P 3 Muster. Eingetragen hat Sie das Tagungsbüro.',
  ])
  for (const n of [11, 12, 13]) {
    const text = texts.get(`p${n}@x.example`) ?? ''
    expect([
      thanks.test(text),
      text.includes(notice),
      text.includes(`In Vertretung für: Dr. P ${n - 10} Muster`),
    ]).toEqual([false, true, true])
  }
  // A deputy of a deputy stands in for whom they follow.
  await substitute(deps, { as: 'attendee', registrationId: next }, next, deputy(14))
  expect((await letters()).get('p14@x.example')).toContain('Sie vertreten Dr. P 13 Muster und sind von dort')
})

test('whose deputy the office took back is nobody’s deputy', async () => {
  const here = await aRegistration()
  const deliver = deliveredTo(here.deps)
  await substitute(here.deps, here.attendee, here.id, { person: person(2), privacyVersion })
  const change = await here.lastChange()
  await here.object(change)
  await deliver()
  here.clock.pass(1000)
  const { rows } = await here.client.execute('select replaced_by from registrations where replaced_by is not null')
  await here.decide(change, here.office, String(rows[0]?.replaced_by))
  const back = (await deliver()).find(({ to, kind }) => to === 'first@x.example' && kind === 'confirmation')
  expect(back?.text).toMatch(thanks)
  expect(back?.text).not.toMatch(/vertreten|Vertretung für|Art\. 14/)
})
