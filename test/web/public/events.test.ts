import { expect, test } from 'vitest'
import { eventPartners, programmeItems, speakers } from '../../../src/db/schema/events.ts'
import { categories, quotas } from '../../../src/db/schema/seats.ts'
import { day, instantOf } from '../../../src/lib/dates.ts'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { aHost, anEvent } from '../../support/an-event.ts'
import { roundTrips } from '../../support/round-trips.ts'
import { aMonday, world } from '../../support/world.ts'

const both = (text: string) => ({ de: text, en: text })

test('the list shows what is coming and what is over, and no drafts', async () => {
  const { deps } = await world()
  await anEvent(deps, { title: both('Kommt') })
  await anEvent(deps, {
    title: both('War'),
    startsAt: aMonday - 40 * day,
    endsAt: aMonday - 39 * day,
    opensAt: aMonday - 90 * day,
    closesAt: aMonday - 50 * day,
  })
  await anEvent(deps, { title: both('Entwurf'), status: 'draft' })
  const { status, html } = await aGuest(deps).get('/')
  expect(status).toBe(200)
  expect([...html.matchAll(/<h[123]>(?:<a[^>]*>)?([^<]+)/g)].map(([, title]) => title)).toEqual([
    'Veranstaltungen',
    'Demnächst',
    'Kommt',
    'Vergangene',
    'War',
  ])
})

test('the list counts the windows of the target groups that are open to all', async () => {
  const { deps, clock } = await world()
  const event = await anEvent(deps)
  const group = { hostId: event.hostId, eventId: event.id, position: 0, name: both('Gruppe') }
  const later = instantOf('2027-11-26', '00:00', 'Europe/Berlin')
  await deps.store.write((draft) => [
    draft.insert(categories).values([
      { ...group, id: 'first', closesAt: instantOf('2027-11-12', '00:00', 'Europe/Berlin') },
      { ...group, id: 'later', opensAt: instantOf('2027-11-10', '00:00', 'Europe/Berlin'), closesAt: later },
      { ...group, id: 'guests', access: 'closed', closesAt: event.startsAt },
    ]),
  ])
  const list = async () => textOf((await aGuest(deps).get('/')).html)
  expect(await list()).toContain('Anmeldung bis Donnerstag, 25. November 2027, 24 Uhr – noch 17 Tage')
  clock.at = later - 1
  expect(await list()).toContain('noch Plätze frei')
  clock.pass(1)
  expect(await list()).not.toMatch(/noch Plätze frei|Anmeldung bis/)
})

test('a new installation without a host and without events still has a list', async () => {
  const { deps } = await world()
  const { status, html } = await aGuest(deps).get('/')
  expect(status).toBe(200)
  expect(textOf(html)).toContain('Zurzeit ist keine Veranstaltung angekündigt.')
})

test('the list asks the database as often for three events as for one, and a page of an event once', async () => {
  const { deps, client } = await world()
  const guest = aGuest(deps)
  const event = await anEvent(deps)
  const trips = roundTrips(client)
  await guest.get('/')
  const one = trips()
  await anEvent(deps)
  await anEvent(deps)
  trips()
  await guest.get('/')
  expect([one, trips()]).toEqual([3, 3])
  await guest.get(`/e/${event.slug}`)
  expect(trips()).toBe(2)
  // From then on only whether they are still the same.
  for (const path of ['/', `/e/${event.slug}`]) {
    await guest.get(path)
    expect(trips()).toBe(1)
  }
})

const berlin = 'Europe/Berlin'
for (const [state, fields, sentence] of [
  ['open', {}, 'Donnerstag, 18. November 2027, 24 Uhr – noch 10 Tage'],
  [
    'not open yet',
    { opensAt: instantOf('2027-11-10', '00:00', berlin) },
    'Die Anmeldung beginnt am Mittwoch, 10. November 2027',
  ],
  ['closed', { closesAt: aMonday - 1 }, 'Die Anmeldung ist geschlossen'],
  ['over', { startsAt: aMonday - 2, endsAt: aMonday, closesAt: aMonday - 1 }, 'Diese Veranstaltung ist vorbei'],
  ['cancelled', { status: 'cancelled' }, 'Diese Veranstaltung ist abgesagt'],
] as const) {
  test(`the page of an event that is ${state} says so, and ${state === 'open' ? 'leads' : 'does not lead'} to the form`, async () => {
    const { deps } = await world()
    const event = await anEvent(deps, fields)
    const { status, html } = await aGuest(deps).get(`/e/${event.slug}`)
    expect(status).toBe(200)
    expect(textOf(html)).toContain(sentence)
    expect(html.includes(`href="/e/${event.slug}/registration"`)).toBe(state === 'open')
    expect(textOf(html)).toContain('030 23125 101')
  })
}

test('an event without a place leaves the place out', async () => {
  const { deps } = await world()
  const nowhere = { name: '', street: '', postcode: '', city: '' }
  const event = await anEvent(deps, { venue: nowhere })
  const { html } = await aGuest(deps).get(`/e/${event.slug}`)
  expect([html.includes('<dt>Wann</dt>'), html.includes('<dt>Wo</dt>')]).toEqual([true, false])
})

test('the form is there one second before the deadline and gone at the deadline', async () => {
  const { deps, clock } = await world()
  const event = await anEvent(deps)
  clock.at = event.closesAt - 1000
  const before = await aGuest(deps).get(`/e/${event.slug}/registration`)
  clock.pass(1000)
  const after = await aGuest(deps).get(`/e/${event.slug}/registration`)
  expect(before.html).toContain('name="submission"')
  expect(after.html).not.toContain('name="submission"')
  expect(textOf(after.html)).toContain('Die Anmeldefrist endete am Donnerstag, 18. November 2027, 24 Uhr.')
})

for (const [taken, word] of [
  [0, 'noch Plätze frei'],
  [137, 'nur noch wenige Plätze'],
  [143, 'Warteliste'],
] as const) {
  test(`${taken} of 143 places taken are said as "${word}", without a number`, async () => {
    const { deps } = await world()
    const event = await anEvent(deps, { capacity: 143 })
    await deps.store.write((draft) => [draft.update(quotas).set({ taken })])
    const { html } = await aGuest(deps).get(`/e/${event.slug}`)
    expect(textOf(html)).toContain(word)
    expect(textOf(html)).not.toMatch(/143|137|\b6 Pl/)
  })
}

test('the programme names who is requested, and leaves out who declined', async () => {
  const { deps } = await world()
  const event = await anEvent(deps)
  const item = deps.ids.next()
  const common = { hostId: event.hostId, itemId: item, office: null }
  await deps.store.write((draft) => [
    draft.insert(programmeItems).values({
      ...{ id: item, hostId: event.hostId, eventId: event.id, position: 0, title: both('Abschlussrede') },
      startsAt: instantOf('2027-12-02', '15:15', berlin),
      endsAt: instantOf('2027-12-02', '15:45', berlin),
    }),
    draft.insert(speakers).values([
      { ...common, id: deps.ids.next(), position: 0, name: both('Ministerpräsidentin'), status: 'requested' },
      { ...common, id: deps.ids.next(), position: 1, name: both('Landrat'), status: 'confirmed' },
      { ...common, id: deps.ids.next(), position: 2, name: both('Verhinderter'), status: 'declined' },
    ]),
    draft.insert(eventPartners).values({
      ...{ id: deps.ids.next(), hostId: event.hostId, eventId: event.id, position: 0 },
      ...{ role: 'inviting', name: both('Landkreistag Sachsen-Anhalt') },
    }),
  ])
  const { html } = await aGuest(deps).get(`/e/${event.slug}`)
  expect(textOf(html)).toContain('15:15 – 15:45 Abschlussrede Ministerpräsidentin (angefragt) Landrat')
  expect(html).not.toContain('Verhinderter')
  expect(textOf(html)).toContain('Auf Einladung von Landkreistag Sachsen-Anhalt')
})

test('a draft is as unknown as a page that never was', async () => {
  const { deps } = await world()
  await aHost(deps)
  await anEvent(deps, { slug: 'geheim', status: 'draft' })
  const guest = aGuest(deps)
  for (const path of ['', '/registration', '/link', '/link/sent', '.ics']) {
    const draft = await guest.get(`/e/geheim${path}`)
    const nothing = await guest.get(`/e/nichts${path}`)
    expect([path, draft.status]).toEqual([path, 404])
    expect(draft.html.replaceAll('geheim', 'nichts')).toBe(nothing.html)
  }
})

test('what an organiser types stands on the page as it was typed', async () => {
  const { deps } = await world()
  const hostile = '<img src=x onerror=alert(1)> & "{{name}}" \u202eŁódź'
  const event = await anEvent(deps, {
    title: both(hostile),
    description: both(`# ${hostile}`),
    audience: both(hostile),
  })
  const { html } = await aGuest(deps).get(`/e/${event.slug}`)
  expect(html).not.toContain('<img')
  expect(textOf(html)).toContain('<img src=x onerror=alert(1)> & "{{name}}"')
})

test('an event without words of its own says in the first place what there is to know', async () => {
  const { deps, client } = await world()
  const event = await anEvent(deps)
  await client.execute('delete from speakers')
  await client.execute('delete from programme_items')
  await client.execute(`update events set description = '{"de":"","en":""}'`)
  const headings = async () => {
    const { html } = await aGuest(deps).get(`/e/${event.slug}`)
    const [, columns = ''] = html.split('</main>')[0]?.split('<div class="columns">') ?? []
    // Two stacks side by side; what stands in the second may hold others.
    const [, left = '', ...right] = columns.split('<div class="stack">')
    return [left, right.join('')].map((one) => [...one.matchAll(/<h2[^>]*>([^<]+)/g)].map(([, heading]) => heading))
  }
  expect(await headings()).toEqual([
    ['Auf einen Blick', 'Anmeldung und Fristen'],
    ['In den Kalender', 'Kontakt', 'Schon angemeldet?'],
  ])
  await client.execute(`update events set description = '{"de":"Worum","en":"What"}'`)
  expect((await headings())[0]).toEqual(['Worum es geht'])
})
