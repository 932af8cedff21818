import { expect, test } from 'vitest'
import { events } from '../../../src/db/schema/events.ts'
import { aGuest, fieldsOf, textOf } from '../../support/a-guest.ts'
import { aHost, aPerson } from '../../support/an-event.ts'
import { count } from '../../support/registering.ts'
import { world } from '../../support/world.ts'
import { aFullApp } from './a-full-app.ts'

test('who has a seat reads so, who waits reads the position, and neither page may be kept', async () => {
  const { come, guest } = await aFullApp()
  const [first, second, third] = [
    await come({}),
    await come({ email: 'b@x.example' }),
    await come({ email: 'c@x.example' }),
  ]
  const [seated, , waiting] = [await guest.get(first), await guest.get(second), await guest.get(third)]
  expect(textOf(seated.html)).toContain('Sie haben einen Platz')
  expect(textOf(waiting.html)).toContain('Sie stehen auf der Warteliste, an Stelle 2')
  expect(seated.headers.get('cache-control')).toBe('no-store')
  expect(seated.headers.get('referrer-policy')).toBe('no-referrer')
  expect(seated.html).toContain('<meta name="robots" content="noindex"/>')
})

test('what one needs on the day comes first, one deadline is said once, and consents stand below', async () => {
  const { come, guest } = await aFullApp()
  const { html } = await guest.get(await come({}))
  const headings = [...html.matchAll(/<h2[^>]*>([^<]+)</g)].map(([, heading]) => heading)
  expect(headings.slice(0, -1)).toEqual([
    ...['Sie haben einen Platz', 'In den Kalender', 'Was Sie tun können', 'Ihre Angaben', 'Liste der Teilnehmenden'],
    'Kontakt',
  ])
  const page = textOf(html)
  expect(page).toMatch(/Bis [^.]+\. \S+ 2027, 10:00 Uhr können Sie ändern, eine Vertretung benennen und absagen\./)
  expect(page.match(/können Sie (?:ändern|eine Vertretung|absagen)/g)).toHaveLength(1)
})

test('who cancelled is asked for nothing, and registers again by a button as long as anybody can', async () => {
  const { come, guest, client, event } = await aFullApp()
  const link = await come({ listed: true })
  const other = await come({ listed: false, email: 'b@x.example' })
  for (const one of [link, other]) await guest.post(`${one}/cancellation`, {})
  const page = (await guest.get(link)).html
  expect(page).toContain(`href="/e/${event.slug}/registration"`)
  expect(textOf(page)).toContain('Wieder anmelden')
  // What was given can be withdrawn; nothing new is asked.
  expect([page.includes('Einwilligung widerrufen'), page.includes('Ja, ich willige ein')]).toEqual([true, false])
  expect((await guest.get(other)).html).not.toMatch(/willige ein|Dürfen Ihr Name/)
  await client.execute('update events set closes_at = opens_at + 1')
  const closed = (await guest.get(link)).html
  expect([closed.includes('Wieder anmelden'), textOf(closed).includes('rufen Sie uns bitte an')]).toEqual([false, true])
})

test('who takes part online reads where, who comes to the place does not', async () => {
  const { come, guest, client } = await aFullApp()
  await client.execute('update quotas set size = 2')
  const [there, online] = [await come({}), await come({ email: 'b@x.example' })]
  await client.execute(
    `update events set attendance_modes = '["on-site","online"]', online_url = 'https://konferenz.example/a'`,
  )
  await client.execute(`update registrations set attendance = 'online' where email = 'b@x.example'`)
  const link = 'Online teilnehmen: <a href="https://konferenz.example/a">https://konferenz.example/a</a>'
  const shown = [await guest.get(there), await guest.get(online)].map(({ html }) => html.includes(link))
  expect(shown).toEqual([false, true])
})

test('the page speaks the language of the letters, unless another is chosen', async () => {
  const { come, guest } = await aFullApp()
  const link = await come({ language: 'en' })
  expect((await guest.get(link)).html).toContain('<html lang="en">')
  expect((await guest.get(`${link}?lang=de`)).html).toContain('<html lang="de">')
  expect((await guest.get(link, { cookie: 'lang=de' })).html).toContain('<html lang="de">')
})

test('no GET changes anything', async () => {
  const { come, guest, dump } = await aFullApp()
  const link = await come({ listed: true })
  const before = await dump()
  for (const path of ['', '/answers', '/cancellation', '/listing-withdrawal', '/calendar.ics'])
    await guest.get(link + path)
  expect(await dump()).toBe(before)
})

test('a cancellation asks first, and then the next in line has the seat', async () => {
  const { come, guest, client, settled } = await aFullApp()
  const [first, second] = [await come({}), await come({ email: 'b@x.example' })]
  expect(textOf((await guest.get(`${first}/cancellation`)).html)).toContain('Verbindlich absagen')
  const done = await guest.post(`${first}/cancellation`)
  expect([done.status, done.location]).toEqual([303, first])
  await settled()
  expect(textOf((await guest.get(first)).html)).toContain('Sie nehmen nicht teil')
  expect(textOf((await guest.get(second)).html)).toContain('Sie haben einen Platz')
  expect((await guest.post(`${first}/cancellation`)).status).toBe(303)
  const { rows } = await client.execute('select kind, state from letters order by id')
  expect(rows.map((row) => `${row.kind} ${row.state}`)).toEqual([
    'confirmation sent',
    'waiting-list sent',
    'cancellation sent',
    'promotion sent',
  ])
})

test('answers are changed by the form, errors keep what was typed', async () => {
  const { come, guest } = await aFullApp()
  const link = await come({})
  const form = await guest.get(`${link}/answers`)
  expect(form.html).toContain('value="Łucja"')
  const wrong = await guest.post(`${link}/answers`, { ...fieldsOf(aPerson({ lastName: '' })), office: '=1+1' })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('value="=1+1"')
  const done = await guest.post(`${link}/answers`, fieldsOf(aPerson({ lastName: 'Müller-Łódź' })))
  expect([done.status, done.location]).toEqual([303, `${link}?saved=answers`])
  expect(textOf((await guest.get(`${link}?saved=answers`)).html)).toContain('Müller-Łódź')
})

test('a new address gets a new link, and the old one leads to help', async () => {
  const { come, guest, event } = await aFullApp()
  const link = await come({})
  const done = await guest.post(`${link}/answers`, fieldsOf(aPerson({ email: 'neu@harz.example' })))
  expect(done.location).toBe(`${link}/renewed`)
  const renewed = await guest.get(`${link}/renewed`)
  expect([renewed.status, renewed.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(textOf(renewed.html)).toContain('Ein neuer ist an die neue Adresse unterwegs')
  const old = await guest.get(link)
  expect(old.status).toBe(404)
  expect(old.html).toContain(`href="/e/${event.slug}/link"`)
})

test('the name and address of somebody else are refused, with everything typed kept', async () => {
  const { come, guest } = await aFullApp()
  await come({})
  const link = await come({ email: 'b@x.example' })
  const refused = await guest.post(`${link}/answers`, fieldsOf(aPerson({ office: 'Beigeordnete' })))
  expect(refused.status).toBe(409)
  expect(refused.html).toContain('value="Beigeordnete"')
  expect(textOf(refused.html)).toContain('Diese Person ist schon angemeldet')
})

test('the consent to the list is withdrawn in one press, without a letter', async () => {
  const { come, guest, client } = await aFullApp()
  const link = await come({ listed: true })
  expect(textOf((await guest.get(link)).html)).toContain('Einwilligung widerrufen')
  const done = await guest.post(`${link}/listing-withdrawal`)
  expect(done.location).toBe(`${link}?saved=listing-withdrawal`)
  expect(textOf((await guest.get(link)).html)).toContain('Sie stehen nicht darin.')
  const { rows } = await client.execute('select kind from letters')
  expect(rows.map((row) => row.kind)).toEqual(['confirmation'])
})

test('the consent is withdrawn during the event, after it, and when it is called off', async () => {
  const { deps, come, guest, clock, client, event } = await aFullApp()
  const link = await come({ listed: true })
  for (const at of [event.startsAt, event.endsAt + 1]) {
    await client.execute('update registrations set listed_since = 1')
    clock.at = at
    expect((await guest.get(link)).html).toContain(`${link}/listing-withdrawal`)
    expect((await guest.post(`${link}/listing-withdrawal`)).status).toBe(303)
    expect(await count(client, 'registrations where listed_since is not null')).toBe(0)
  }
  await client.execute('update registrations set listed_since = 1')
  await deps.store.write((draft) => [draft.update(events).set({ status: 'cancelled' })])
  await guest.post(`${link}/listing-withdrawal`)
  await guest.post(`${link}/listing-withdrawal`)
  expect(await count(client, 'registrations where listed_since is not null')).toBe(0)
  expect(await count(client, `audit_notes where fields = '["listed"]'`)).toBe(3)
})

test('while the event is withdrawn from the public, the page stands and leads to no page that is not there', async () => {
  const { deps, come, guest, event } = await aFullApp()
  const link = await come({})
  await deps.store.write((draft) => [draft.update(events).set({ status: 'draft' })])
  const { status, html } = await guest.get(link)
  expect(status).toBe(200)
  expect(textOf(html)).toContain('Sie haben einen Platz')
  expect(html).not.toContain(`href="/e/${event.slug}"`)
  const moved = await guest.post(`${link}/answers`, fieldsOf(aPerson({ email: 'neu@harz.example' })))
  expect((await guest.get(moved.location ?? '')).status).toBe(200)
})

test('a calendar file comes with the seat, carries no personal link, and is the same each time', async () => {
  const { come, guest } = await aFullApp()
  const [first, second] = [await come({}), await come({ email: 'b@x.example' })]
  const file = await guest.get(`${first}/calendar.ics`)
  expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(file.html).toContain('STATUS:CONFIRMED')
  expect(file.html).not.toContain('METHOD')
  expect(file.html.replace(/\r\n /g, '')).not.toContain(first)
  expect((await guest.get(`${first}/calendar.ics`)).html).toBe(file.html)
  const waiting = await guest.get(`${second}/calendar.ics`)
  expect(waiting.status).toBe(404)
  expect(textOf(waiting.html)).toContain('Noch kein Kalendereintrag')
})

test('once the event has begun, or is called off, nothing can be changed here', async () => {
  const { deps, come, guest, clock, event, dump, settled } = await aFullApp()
  const link = await come({})
  clock.at = event.startsAt
  expect((await guest.get(`${link}/cancellation`)).location).toBe(link)
  expect((await guest.get(link)).html).not.toContain(`${link}/answers`)
  const late = await guest.post(`${link}/cancellation`)
  expect(late.status).toBe(409)
  clock.at = event.startsAt - 1
  await deps.store.write((draft) => [draft.update(events).set({ status: 'cancelled' })])
  expect(textOf((await guest.get(link)).html)).toContain('Die Veranstaltung ist abgesagt')
  await settled()
  const before = await dump()
  const answers = await guest.post(`${link}/answers`, fieldsOf(aPerson({ lastName: 'Neu' })))
  expect([answers.status, (await guest.post(`${link}/cancellation`)).status]).toEqual([409, 409])
  await settled()
  expect(await dump()).toBe(before)
})

test('a wrong link is 404 on every way, with help and a phone number', async () => {
  const { deps } = await world()
  await aHost(deps)
  const guest = aGuest(deps)
  for (const path of ['', '/answers', '/cancellation', '/calendar.ics']) {
    const { status, html } = await guest.get(`/r/abcdefghijklmnopqrstuv${path}`)
    expect(status).toBe(404)
    expect(textOf(html)).toContain('Oder rufen Sie uns an: 030 23125 100.')
  }
  for (const path of ['/answers', '/cancellation', '/listing-withdrawal'])
    expect((await guest.post(`/r/abcdefghijklmnopqrstuv${path}`)).status).toBe(404)
})
