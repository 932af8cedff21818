import { expect, test } from 'vitest'
import type { Person } from '../../../src/domain/registrations/submitting/booking-form.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { expireOffers } from '../../../src/domain/registrations/waiting/expire-offers.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { dumpOf, fieldsAt, linkOf, rowsIn } from '../../support/a-delegation.ts'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { aSeatedEvent } from '../../support/a-seated-event.ts'
import { type anEvent, aPerson } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

type Sizes = Parameters<typeof aSeatedEvent>[1]

async function anApp(sizes: Partial<Sizes> = {}, fields: Parameters<typeof anEvent>[1] = {}) {
  const app = await world()
  const { deps } = app
  const all = { event: 1, categories: [], sessions: [], rule: null, ...sizes }
  const { event, categories, sessions } = await aSeatedEvent(deps, all, fields)
  const come = async (person: Partial<Person>, contact?: { name: string; email: string }) => {
    const people = [{ ...aPerson(), ...person }]
    const input = { eventId: event.id, submission: deps.ids.next(), contact, people, privacyVersion: '1' }
    const { registration } = await register(deps, visitor, input)
    const id = registration?.id ?? ''
    return { id, link: await linkOf(deps, id) }
  }
  return { ...app, event, categories, sessions, come, guest: aGuest(deps), rows: rowsIn(app) }
}

const other = { email: 'b@x.example', firstName: 'Bea' }

test('who waits reads why not yet', async () => {
  const { come, guest, client } = await anApp()
  await come({})
  const { link } = await come(other)
  expect(textOf((await guest.get(link)).html)).toContain('Alle Plätze der Veranstaltung sind vergeben.')
  await client.execute("update events set waiting_list = 'paused'")
  expect(textOf((await guest.get(link)).html)).toContain('Der Veranstalter hat das Nachrücken zurzeit angehalten.')
})

test('who waits for the share of the organisation reads that', async () => {
  const { come, guest } = await anApp({ event: 10, rule: 1 })
  await come({})
  const { link } = await come(other)
  const page = textOf((await guest.get(link)).html)
  expect(page).toContain('Ihre Organisation hat schon so viele Plätze, wie jeder Organisation zustehen.')
  expect(page).not.toContain('Alle Plätze der Veranstaltung')
})

test('an offered seat is accepted with a button; a second press changes nothing', async () => {
  const { come, guest, rows } = await anApp({}, { waitingList: 'offered', offerHours: 24 })
  const first = await come({})
  const { link } = await come(other)
  await guest.post(`${first.link}/cancellation`)
  const offered = textOf((await guest.get(link)).html)
  expect(offered).toContain('Ein Platz ist für Sie frei')
  expect(offered.match(/Platz ablehnen/g)).toHaveLength(1)
  expect(offered).toContain('Bitte nehmen Sie ihn bis Dienstag, 9. November 2027, 09:00 Uhr an.')
  expect((await guest.post(`${link}/acceptance`)).location).toBe(`${link}?saved=accepted`)
  expect((await guest.post(`${link}/acceptance`)).status).toBe(303)
  expect(textOf((await guest.get(link)).html)).toContain('Sie haben einen Platz')
  expect(
    await rows("select count(*) as n from letters where kind = 'confirmation' and address = 'b@x.example'"),
  ).toEqual([{ n: 1 }])
})

test('an offer that is over is refused with whom to call', async () => {
  const { come, guest, deps, clock } = await anApp({}, { waitingList: 'offered', offerHours: 24 })
  const first = await come({})
  const { link } = await come(other)
  await guest.post(`${first.link}/cancellation`)
  clock.pass(24 * 3_600_000)
  const refused = await guest.post(`${link}/acceptance`)
  expect(refused.status).toBe(409)
  expect(textOf(refused.html)).toContain('Dieses Angebot gilt nicht mehr.')
  expect(textOf(refused.html)).toContain('Tagungsbüro, Telefon 030 23125 101')
  await expireOffers(deps)
  expect(textOf((await guest.get(link)).html)).toContain('Sie nehmen nicht teil')
})

test('an address is confirmed by a button, and no GET confirms it', async () => {
  const { come, guest, rows, client } = await anApp({}, { confirmHours: 24 })
  const { link } = await come({})
  const before = await dumpOf({ client })
  expect(textOf((await guest.get(link)).html)).toContain('Bitte bestätigen Sie Ihre E-Mail-Adresse')
  await guest.get(`${link}/confirmation`)
  expect(await dumpOf({ client })).toBe(before)
  expect((await guest.post(`${link}/confirmation`)).location).toBe(`${link}?saved=confirmed`)
  expect(await rows("select kind from letters where kind = 'confirmation'")).toEqual([{ kind: 'confirmation' }])
})

test('who is under review reads so and may withdraw', async () => {
  const { come, guest, rows } = await anApp({}, { approval: true })
  const { link } = await come({})
  const page = textOf((await guest.get(link)).html)
  expect(page).toContain('Ihre Anmeldung wird geprüft')
  expect(page).toContain('Anmeldung zurückziehen')
  expect((await guest.get(`${link}/calendar.ics`)).status).toBe(404)
  await guest.post(`${link}/cancellation`)
  expect(await rows('select state from claims')).toEqual([{ state: 'released' }])
})

test('sessions and category are changed by the person, and the page shows how each stands', async () => {
  const { come, guest, categories, sessions, rows } = await anApp({ event: 5, categories: [5, 5], sessions: [5, 1] })
  const [from = '', to = ''] = categories
  const [first = '', second = ''] = sessions
  await come({ ...other, categoryId: from, sessions: [second] })
  const { link, id } = await come({ categoryId: from, sessions: [first] })
  const form = await guest.get(`${link}/choices`)
  expect(form.html).toMatch(new RegExp(`name="session-${first}"[^>]* checked`))
  const sent = await guest.post(`${link}/choices`, { category: to, [`session-${second}`]: 'on' })
  expect(sent.location).toBe(`${link}?saved=choices`)
  expect(await rows(`select category_id as category from registrations where id = '${id}'`)).toEqual([{ category: to }])
  const page = textOf((await guest.get(link)).html)
  expect(page).toContain('Category 1')
  expect(page).toMatch(/Session 1 Warteliste, Stelle 1/)
  expect(page).not.toContain('Session 0')
})

test('a full category refuses the move with everything kept', async () => {
  const { come, guest, categories, rows } = await anApp({ event: 5, categories: [5, 1] })
  const [from = '', full = ''] = categories
  await come({ ...other, categoryId: full })
  const { link, id } = await come({ categoryId: from })
  const { status, html } = await guest.post(`${link}/choices`, { category: full })
  expect(status).toBe(409)
  expect(textOf(html)).toContain('Es sind keine Plätze mehr frei. Bitte wenden Sie sich an Tagungsbüro')
  expect(await rows(`select category_id as category from registrations where id = '${id}'`)).toEqual([
    { category: from },
  ])
})

test('a deputy takes the seat: the old link is dead, the deputy has a letter, and nobody is listed unasked', async () => {
  const { come, guest, deps, rows } = await anApp()
  const { link, id } = await come({ listed: true })
  const form = textOf((await guest.get(`${link}/substitution`)).html)
  expect(form).toContain('Das können Sie bis Donnerstag, 2. Dezember 2027, 10:00 Uhr eintragen.')
  expect(form).toContain('Der Platz bleibt')
  const deputy = fieldsAt(0, { firstName: 'Dana', lastName: 'Deputy', email: 'dana@harz.example' })
  const sent = await guest.post(`${link}/substitution`, { ...deputy, listed: 'on' })
  expect(sent.status).toBe(303)
  expect(textOf((await guest.get(sent.location ?? '')).html)).toContain('Die Vertretung ist eingetragen')
  expect((await guest.get(link)).status).toBe(404)
  const [row] = await rows(`select id, listed_since as listed from registrations where id <> '${id}'`)
  expect(row?.listed).toBe(null)
  const own = await guest.get(await linkOf(deps, String(row?.id)))
  expect(textOf(own.html)).toContain('Sie haben einen Platz')
  expect(await rows('select kind, address from letters order by id')).toEqual([
    { kind: 'confirmation', address: 'lucja.mueller@harz.example' },
    { kind: 'substituted', address: 'lucja.mueller@harz.example' },
    { kind: 'confirmation', address: 'dana@harz.example' },
  ])
})

test('a deputy without an address is asked for it, with everything kept', async () => {
  const { come, guest } = await anApp()
  const { link } = await come({})
  const { status, html } = await guest.post(`${link}/substitution`, fieldsAt(0, { firstName: 'Dana', email: '' }))
  expect(status).toBe(422)
  expect(html).toContain('<a href="#field-email"')
  expect(html).toContain('value="Dana"')
})

test('after its deadline an action is a sentence with whom to call, and its button is refused', async () => {
  const { come, guest, clock, event } = await anApp({}, { changeUntil: 0, cancelUntil: 0, substituteUntil: 0 })
  const { link } = await come({})
  clock.at = event.closesAt
  const page = await guest.get(link)
  for (const action of ['answers', 'substitution', 'cancellation', 'choices'])
    expect(page.html).not.toContain(`${link}/${action}`)
  expect(textOf(page.html)).toContain('Die Frist für Absagen endete am')
  expect(textOf(page.html)).toContain('Bitte wenden Sie sich an Tagungsbüro, Telefon 030 23125 101.')
  const refused = await guest.post(`${link}/cancellation`)
  expect(refused.status).toBe(409)
  expect(textOf(refused.html)).toContain('Die Frist für Absagen endete am')
  for (const action of ['answers', 'substitution', 'cancellation', 'choices'])
    expect((await guest.get(`${link}/${action}`)).location).toBe(link)
})

test('who was registered by others gives and withdraws the consent, also after the deadline for changes', async () => {
  const { come, guest, rows } = await anApp({}, { changeUntil: 0 })
  const { link } = await come({ listed: true }, { name: 'Vera Vorzimmer', email: 'v@x.example' })
  const listed = async () => (await rows('select listed_since is not null as listed from registrations'))[0]?.listed
  expect(await listed()).toBe(0)
  expect((await guest.post(`${link}/listing`)).location).toBe(`${link}?saved=listing`)
  expect(await listed()).toBe(1)
  await guest.post(`${link}/listing-withdrawal`)
  expect(await listed()).toBe(0)
})

test('wrong links lead nowhere, and nothing that is only looked at changes anything', async () => {
  const { come, guest, client, settled } = await anApp({ sessions: [1] })
  const { link } = await come({})
  // Letters leave after any POST; the first one sends those that wait.
  await guest.post('/r/nowhere/acceptance')
  await settled()
  const before = await dumpOf({ client })
  for (const part of [
    '',
    '/answers',
    '/choices',
    '/substitution',
    '/cancellation',
    '/acceptance',
    '/listing',
    '/photographs',
  ]) {
    await guest.get(link + part)
    expect((await guest.get(`/r/nowhere${part}`)).status).toBe(404)
  }
  for (const part of [
    'choices',
    'substitution',
    'acceptance',
    'confirmation',
    'listing',
    'photographs',
    'cancellation',
  ])
    expect((await guest.post(`/r/nowhere/${part}`, fieldsAt(0, {}))).status).toBe(404)
  expect(await dumpOf({ client })).toBe(before)
})
