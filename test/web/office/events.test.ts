import { expect, test } from 'vitest'
import { formOf } from '../../support/a-visitor.ts'
import { aHost } from '../../support/an-event.ts'
import { filledIn } from '../../support/filled-in.ts'
import { anOffice } from './an-office.ts'

/** A new event as its form sends it. */
const typed = {
  'title.de': 'Forum Ländliche Räume',
  'title.en': '',
  slug: '',
  'description.de': 'Am Vormittag **Vorträge**.',
  'description.en': '',
  'audience.de': 'Landrätinnen und Landräte',
  'audience.en': '',
  freeOfCharge: 'on',
  startDate: '2028-03-09',
  startTime: '10:00',
  endDate: '',
  endTime: '16:00',
  zone: 'Europe/Berlin',
  'venue.name': 'Kreishaus',
  'venue.street': '',
  'venue.postcode': '38820',
  'venue.city': 'Halberstadt',
  opensDate: '2027-11-08',
  lastDay: '2028-02-20',
  capacity: '80',
  forgetDate: '',
  'contact.name': 'Tagungsbüro',
  'contact.phone': '030 23125 110',
  'contact.email': 'tagung@host.example',
}

test('a new event is a draft under an address made from its title, and public once it is published', async () => {
  const { host, client, get, post, page } = await anOffice()
  const created = await post('/office/events', { ...typed, hostId: host.id })
  const here = created.headers.get('location')?.split('?')[0] ?? ''
  expect([created.status, here]).toEqual([303, expect.stringMatching(/^\/office\/events\/[\w-]{36}$/)])
  const slug = 'forum-laendliche-raeume-2028'
  const { rows } = await client.execute({ sql: 'select status, closes_at from events where slug = ?', args: [slug] })
  expect(rows.map((row) => ({ ...row }))).toEqual([{ status: 'draft', closes_at: Date.UTC(2028, 1, 20, 23) }])
  expect((await get(`/e/${slug}`)).status).toBe(404)

  const published = await post(`${here}/publication`)
  expect([published.status, published.headers.get('location')]).toEqual([303, `${here}?done=published`])
  expect((await get(`/e/${slug}`)).status).toBe(200)
  expect(await page(`${here}?done=published`)).toContain('Die Veranstaltung ist jetzt öffentlich.')

  await post(`${here}/publication/withdrawal`)
  expect((await get(`/e/${slug}`)).status).toBe(404)
})

test('what is wrong is said at the field, everything typed stays, nothing is written', async () => {
  const { host, client, post } = await anOffice()
  const wrong = {
    ...typed,
    hostId: host.id,
    'title.de': '',
    startDate: '2028-02-31',
    capacity: 'viele',
    'venue.city': 'Łódź',
  }
  const response = await post('/office/events', wrong)
  const html = await response.text()
  expect(response.status).toBe(422)
  expect(html).toContain('<title>Fehler: Neue Veranstaltung – Tagungsbüro</title>')
  expect(html).toContain('<a href="#field-title.de">„Titel auf Deutsch“ fehlt noch.</a>')
  expect(html).toContain('„Erster Tag“ ist kein Tag im Kalender')
  expect(html).toContain('„Plätze“ ist eine ganze Zahl in Ziffern, von 1 bis 1.000.000.')
  expect(html).toContain('value="Łódź"')
  expect(html).toContain('value="viele"')
  const { rows } = await client.execute('select count(*) as events from events')
  expect(rows[0]?.events).toBe(1)
})

test('an empty form names each missing field once, and none that may be left empty', async () => {
  const { host, get, postAlone } = await anOffice()
  const form = await filledIn(get, '/office/events', { hostId: host.id })
  const empty = Object.keys(form).map((name) => [name, ''] as const)
  const blank = { ...Object.fromEntries(empty), drawn: form.drawn ?? '', hostId: host.id, zone: 'Europe/Berlin' }
  const html = await (await postAlone('/office/events', blank)).text()
  const summary = /data-error-summary[\s\S]*?<\/ul>/.exec(html)?.[0] ?? ''
  expect([...summary.matchAll(/href="#field-([\w.]+)"/g)].map(([, name]) => name)).toEqual([
    'title.de',
    'startDate',
    'opensDate',
    'contact.name',
    'contact.phone',
    'contact.email',
  ])
})

test.each(['2026-02-30', '2026-13-01', '1999-00-00'])(
  'a first day that no calendar has (%s) is said at its field',
  async (startDate) => {
    const { host, post } = await anOffice()
    const response = await post('/office/events', { ...typed, hostId: host.id, startDate, endDate: '', lastDay: '' })
    const html = await response.text()
    const summary = /data-error-summary[\s\S]*?<\/ul>/.exec(html)?.[0] ?? ''
    expect([response.status, [...summary.matchAll(/href="#field-([\w.]+)"/g)].map(([, name]) => name)]).toEqual([
      422,
      ['startDate'],
    ])
  },
)

test('an address that is taken, and seats that are given away, are said at their fields', async () => {
  const { host, event, submitted, post } = await anOffice({ capacity: 5 })
  const taken = await post('/office/events', { ...typed, hostId: host.id, slug: event.slug })
  expect(taken.status).toBe(422)
  expect(await taken.text()).toContain('id="field-slug-error"')
  await submitted([{ email: 'a@x.example' }, { email: 'b@x.example' }])
  const fewer = await post(`/office/events/${event.id}`, { ...typed, slug: event.slug, capacity: '1' })
  expect(fewer.status).toBe(422)
  expect(await fewer.text()).toContain('id="field-capacity-error"')
})

test('an event cannot be made for another host', async () => {
  const { deps, client, post } = await anOffice()
  const foreign = await aHost(deps)
  expect((await post('/office/events', { ...typed, hostId: foreign.id })).status).toBe(403)
  expect((await client.execute('select count(*) as events from events')).rows[0]?.events).toBe(1)
})

test('the form of an event, sent back as it is shown, changes nothing', async () => {
  const { event, client, page, post } = await anOffice({ description: { de: 'Eins\n\nZwei', en: 'One\n\nTwo' } })
  const shown = valuesIn(await page(`/office/events/${event.id}/edit`))
  const before = await client.execute('select * from events')
  expect((await post(`/office/events/${event.id}`, shown)).status).toBe(303)
  expect((await client.execute('select * from events')).rows.map((row) => ({ ...row }))).toEqual(
    before.rows.map((row) => ({ ...row })),
  )
  expect((await client.execute("select verb from audit_notes where verb = 'event.edited'")).rows).toEqual([])
})

test('more places go to those who wait, and the audit trail names fields, not values', async () => {
  const { event, client, submitted, page, post, settled } = await anOffice({ capacity: 1 })
  await submitted([{ email: 'a@x.example' }, { email: 'b@x.example', firstName: 'Berta' }])
  const form = valuesIn(await page(`/office/events/${event.id}/edit`))
  await post(`/office/events/${event.id}`, { ...form, capacity: '2', 'venue.city': 'Halle' })
  await settled()
  const { rows } = await client.execute("select fields from audit_notes where verb = 'event.edited'")
  expect(rows.map((row) => row.fields)).toEqual(['["venue","capacity"]'])
  const promoted = await client.execute("select address from letters where kind = 'promotion'")
  expect(promoted.rows.map((row) => row.address)).toEqual(['b@x.example'])
})

test('the list and the overview give exact figures', async () => {
  const { event, submitted, page } = await anOffice({ capacity: 2 })
  await submitted([{ email: 'a@x.example' }, { email: 'b@x.example' }, { email: 'c@x.example' }])
  expect(await page('/office')).toContain('2 von 2')
  const figures = [...(await page(`/office/events/${event.id}`)).matchAll(/<dt>([^<]+)<\/dt><dd>(?:<a[^>]*>)?(\d+)/g)]
  expect(figures.map(([, label, count]) => [label, count])).toEqual([
    ['zugesagt', '2'],
    ['frei', '0'],
    ['auf der Warteliste', '1'],
    ['abgemeldet', '0'],
  ])
})

test('titles are text, whatever they hold', async () => {
  const { page } = await anOffice({ title: { de: '<img src=x onerror=alert(1)> {{name}} 🎉' } })
  const html = await page('/office')
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; {{name}} 🎉')
})

/** What the form of an event holds. */
function valuesIn(html: string): Record<string, string> {
  return formOf({ address: 'http://tagung.example/', status: 200, html }, '/office/events/').values
}

test.each([
  ['1.000', 1000],
  ['1\u202f200', 1200],
])('%s seats are as many as the office prints so', async (capacity, seats) => {
  const { host, page, post } = await anOffice()
  const response = await post('/office/events', { ...typed, hostId: host.id, capacity })
  expect(response.status).toBe(303)
  const made = response.headers.get('location')?.replace(/\?.*/, '')
  expect(await page(`${made}/edit`)).toContain(
    `name="capacity" aria-describedby="field-capacity-hint" type="text" dir="auto" class="kern-form-input__input input--short" value="${seats}"`,
  )
})

test.each(['1e3', '0x1F', '1.5', '1.00', '١٢', '１２'])('%s seats are asked back at the field', async (capacity) => {
  const { host, post } = await anOffice()
  const response = await post('/office/events', { ...typed, hostId: host.id, capacity })
  expect([response.status, (await response.text()).includes('field-capacity-error')]).toEqual([422, true])
})
