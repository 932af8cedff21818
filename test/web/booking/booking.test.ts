import { expect, test } from 'vitest'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { dumpOf, fieldsAt, linkOf, rowsIn } from '../../support/a-delegation.ts'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

/** A front office with two people in one booking, and its link. */
async function aFrontOffice(fields: Parameters<typeof anEvent>[1] = {}) {
  const app = await world()
  const { deps } = app
  const event = await anEvent(deps, fields)
  const send = async (email: string) => {
    const people = ['Anna', 'Bea'].map((firstName) => aPerson({ firstName, email: `${firstName}@${email}` }))
    const contact = { name: 'Vera Vorzimmer', email: `vorzimmer@${email}` }
    const input = { eventId: event.id, submission: deps.ids.next(), contact, people, privacyVersion: '1' }
    const { booking, people: registered } = await register(deps, visitor, input)
    return { link: await linkOf(deps, booking, 'b'), ids: registered.map((person) => person?.id ?? '') }
  }
  return { ...app, event, send, ...(await send('harz.example')), guest: aGuest(deps), rows: rowsIn(app) }
}

test('the page names everybody with organisation and state, is kept by no cache and shows nobody’s own link', async () => {
  const { guest, link, ids, deps } = await aFrontOffice({ capacity: 1 })
  const { status, html, headers } = await guest.get(link)
  expect([status, headers.get('cache-control'), headers.get('referrer-policy')]).toEqual([
    200,
    'no-store',
    'no-referrer',
  ])
  const page = textOf(html)
  expect(page).toContain('Angemeldet von Vera Vorzimmer, vorzimmer@harz.example.')
  expect(page).toMatch(/Anna Müller Organisation Landkreis Harz Stand zugesagt/)
  expect(page).toMatch(/Bea Müller Organisation Landkreis Harz Stand auf der Warteliste/)
  for (const id of ids) expect(html).not.toContain(await linkOf(deps, id))
})

test('only who has an address of their own is said to have a page of their own', async () => {
  const { deps, event, guest } = await aFrontOffice()
  const pageOf = async (office: string, emails: string[]) => {
    const contact = { name: 'Vera Vorzimmer', email: `${office}@olpe.example` }
    const people = emails.map((email, at) => aPerson({ firstName: `${office}${at}`, email }))
    const input = { eventId: event.id, submission: deps.ids.next(), contact, people, privacyVersion: '1' }
    const { booking } = await register(deps, visitor, input)
    return textOf((await guest.get(await linkOf(deps, booking, 'b'))).html)
  }
  const [page, none] = ['ändert jede Person auf ihrer eigenen Seite', 'deshalb ohne eigene Seite: ']
  const mixed = await pageOf('one', ['p0@olpe.example', ''])
  expect([mixed.includes(page), mixed.includes(none), /ohne eigene Seite: [^:]*one1/.test(mixed)]).toEqual([
    true,
    true,
    true,
  ])
  expect(mixed).not.toMatch(/ohne eigene Seite: [^:]*one0/)
  const alone = await pageOf('two', ['', ''])
  expect([alone.includes(page), /ohne eigene Seite: [^:]*two0[^:]*two1/.test(alone)]).toEqual([false, true])
  const written = await pageOf('three', ['p2@olpe.example', 'p3@olpe.example'])
  expect([written.includes(page), written.includes(none)]).toEqual([true, false])
})

test('more people are added under the same booking, twice sent once', async () => {
  const { guest, link, rows } = await aFrontOffice()
  const form = await guest.get(`${link}/people`)
  expect(form.html).toMatch(/name="organisation"[^>]* value="Landkreis Harz"/)
  expect(form.html).not.toContain('contactName')
  expect(form.html).not.toContain('name="listed"')
  const person = fieldsAt(0, { firstName: 'Carl', email: '' })
  const more = await guest.post(`${link}/people`, { ...person, people: '1', add: 'person' })
  expect([more.status, /name="firstName"[^>]* value="Carl"/.test(more.html)]).toEqual([200, true])
  for (let times = 0; times < 2; times++)
    expect((await guest.post(`${link}/people`, { ...person, people: '1' })).location).toBe(`${link}?saved=added`)
  expect(
    await rows('select first_name as name, count(distinct booking_id) as bookings from registrations group by 1'),
  ).toEqual([
    { name: 'Anna', bookings: 1 },
    { name: 'Bea', bookings: 1 },
    { name: 'Carl', bookings: 1 },
  ])
  expect(textOf((await guest.get(link)).html)).toContain('Carl')
})

test('an error in the form keeps everything typed, and after the deadline the sentence names whom to call', async () => {
  const { guest, link, clock, event } = await aFrontOffice()
  const wrong = await guest.post(`${link}/people`, fieldsAt(0, { firstName: 'Carl', lastName: '' }))
  expect([wrong.status, wrong.html.includes('value="Carl"')]).toEqual([422, true])
  clock.at = event.closesAt
  expect(textOf((await guest.get(link)).html)).toContain(
    'Die Anmeldefrist endete am Donnerstag, 18. November 2027, 24 Uhr.',
  )
  const late = await guest.post(`${link}/people`, fieldsAt(0, { firstName: 'Carl', email: 'carl@harz.example' }))
  expect([late.status, late.html.includes('value="Carl"')]).toEqual([409, true])
})

test('a booking takes no more people than one form', async () => {
  const { guest, link } = await aFrontOffice({ mostPeople: 2 })
  expect(textOf((await guest.get(link)).html)).toContain('Hier finden höchstens 2 Personen Platz.')
  expect((await guest.get(`${link}/people`)).location).toBe(link)
  const refused = await guest.post(`${link}/people`, fieldsAt(0, { firstName: 'Carl', email: 'carl@harz.example' }))
  expect(refused.status).toBe(409)
})

test('one person is cancelled after a question, and a second press changes nothing', async () => {
  const { guest, link, ids, rows } = await aFrontOffice()
  const address = `${link}/people/${ids[0]}/cancellation`
  expect(textOf((await guest.get(address)).html)).toContain('Anna Müller wirklich absagen?')
  for (let times = 0; times < 2; times++) expect((await guest.post(address)).location).toBe(`${link}?saved=cancelled`)
  expect(await rows('select first_name as name from registrations where cancelled_at is null')).toEqual([
    { name: 'Bea' },
  ])
  expect(await rows("select count(*) as n from letters where kind = 'cancellation'")).toEqual([{ n: 1 }])
  expect(textOf((await guest.get(link)).html)).toMatch(/Anna Müller Organisation Landkreis Harz Stand abgemeldet/)
})

test('a deputy is named for one person; the page follows', async () => {
  const { guest, link, ids } = await aFrontOffice()
  const address = `${link}/people/${ids[1]}/substitution`
  expect(textOf((await guest.get(address)).html)).toContain('Wer kommt statt Dr. Bea Müller?')
  const sent = await guest.post(address, fieldsAt(0, { firstName: 'Dana', email: '' }))
  expect(sent.location).toBe(`${link}?saved=substituted`)
  const page = textOf((await guest.get(link)).html)
  expect(page).toContain('Dana Müller')
  expect(page).not.toContain('Bea Müller')
})

test('what ends at one time is one deadline, else each is named', async () => {
  const { guest, link, client } = await aFrontOffice()
  const read = async () => textOf((await guest.get(link)).html).match(/Bis [^.]+\. \S+ 2027, [^.]*\./g)
  expect(await read()).toEqual([expect.stringMatching(/ändern, eine Vertretung benennen und absagen\.$/)])
  await client.execute('update events set cancel_until = closes_at')
  expect(await read()).toEqual([
    expect.stringMatching(/ändern und eine Vertretung benennen\.$/),
    expect.stringMatching(/absagen\.$/),
  ])
})

test('the contact accepts the seat that somebody is offered', async () => {
  const { guest, link, ids, rows } = await aFrontOffice({ capacity: 1, waitingList: 'offered', offerHours: 24 })
  await guest.post(`${link}/people/${ids[0]}/cancellation`)
  expect(textOf((await guest.get(link)).html)).toContain('Platz angeboten bis Dienstag, 9. November 2027, 09:00 Uhr')
  const sent = await guest.post(`${link}/people/${ids[1]}/acceptance`)
  expect(sent.location).toBe(`${link}?saved=accepted`)
  expect(await rows('select state from claims order by rank')).toEqual([{ state: 'released' }, { state: 'granted' }])
})

test('the office gets a calendar file of who has a seat, and of nobody else', async () => {
  const { guest, link, ids } = await aFrontOffice({ capacity: 1 })
  const file = await guest.get(`${link}/people/${ids[0]}/calendar.ics`)
  expect(file.headers.get('content-type')).toContain('text/calendar')
  const [uid] = /^UID:.*$/m.exec(file.html) ?? []
  expect(uid).not.toContain(ids[0])
  expect((await guest.get(`${link}/calendar.ics`)).html).toContain(uid)
  expect((await guest.get(`${link}/people/${ids[1]}/calendar.ics`)).status).toBe(404)
})

test('a wrong link leads nowhere, and nobody of another booking is reached', async () => {
  const { guest, link, ids, send, client, settled } = await aFrontOffice()
  const stranger = await send('gifhorn.example')
  // Letters leave after any POST; the first one sends those that wait.
  await guest.post('/b/nowhere/people')
  await settled()
  const before = await dumpOf({ client })
  for (const path of ['', '/people', `/people/${ids[0]}/cancellation`, `/people/${ids[0]}/substitution`]) {
    expect((await guest.get(`/b/nowhere${path}`)).status).toBe(404)
    if (path) expect((await guest.post(`/b/nowhere${path}`, fieldsAt(0, {}))).status).toBe(404)
  }
  for (const part of ['cancellation', 'substitution', 'calendar.ics'])
    expect((await guest.get(`${link}/people/${stranger.ids[0]}/${part}`)).status).toBe(404)
  for (const part of ['cancellation', 'substitution'])
    expect((await guest.post(`${link}/people/${stranger.ids[0]}/${part}`, fieldsAt(0, {}))).status).toBe(404)
  expect(await dumpOf({ client })).toBe(before)
})

test('nothing that is only looked at changes anything', async () => {
  const { guest, link, ids, client } = await aFrontOffice()
  const before = await dumpOf({ client })
  for (const part of ['', '/people', `/people/${ids[0]}/cancellation`, `/people/${ids[0]}/substitution`])
    expect((await guest.get(link + part)).status).toBe(200)
  expect(await dumpOf({ client })).toBe(before)
})

test('deputies of one booking are limited in a day, because each of them is written to', async () => {
  const { guest, link, ids, rows } = await aFrontOffice()
  let person = ids[0]
  const statuses: number[] = []
  for (let n = 0; n < 21; n++) {
    const deputy = fieldsAt(0, { firstName: `Nr. ${n}`, email: `nr${n}@x.example` })
    statuses.push((await guest.post(`${link}/people/${person}/substitution`, deputy)).status)
    const [row] = await rows('select id from registrations where position = 0 and cancelled_at is null')
    person = String(row?.id)
  }
  expect(statuses).toEqual([...Array(20).fill(303), 429])
})
