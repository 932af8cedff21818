import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { instantOf } from '../../../src/lib/dates.ts'
import { textOf } from '../../support/a-guest.ts'
import { aPlan } from '../../support/a-plan.ts'
import { names, people, typed } from './a-filled-office.ts'
import { anOffice } from './an-office.ts'

const lastMinuteOf = (day: string) => instantOf(day, '23:59', 'Europe/Berlin')

test('a letter that came in after the deadline stands among the applications, one that kept it is confirmed', async () => {
  const office = await anOffice()
  const { event, client, clock, page, post } = office
  clock.at = event.closesAt + 86_400_000 * 4
  const here = `/office/events/${event.id}`
  const kept = { ...typed, source: 'letter', 'received.date': '2027-11-18' }
  const late = {
    ...typed,
    firstName: 'Spät',
    email: '',
    source: 'fax',
    'received.date': '2027-11-19',
    submission: 's2',
  }
  expect((await post(`${here}/attendees`, kept)).status).toBe(303)
  const entered = await post(`${here}/attendees`, late)
  expect((await post(`${here}/attendees`, { ...late, submission: 's3', 'received.date': '2028-01-01' })).status).toBe(
    422,
  )
  const { rows } =
    await client.execute(`select r.first_name, b.source, c.state, r.late, b.received_at from registrations r
    join bookings b on b.id = r.booking_id join claims c on c.id = r.claim_id order by r.rowid`)
  expect(rows.map((row) => Object.values({ ...row }))).toEqual([
    ['Otto', 'letter', 'granted', 0, lastMinuteOf('2027-11-18')],
    ['Spät', 'fax', 'review', 1, lastMinuteOf('2027-11-19')],
  ])
  expect(names(await page(`${here}/applications?late=on`))).toEqual(['Spät Zoll'])
  const own = entered.headers.get('location')?.split('?')[0] ?? ''
  expect(await page(`${own}/letter`)).toContain('Wir haben Ihre Anmeldung erhalten und prüfen sie.')
})

test('whoever is entered without an address gets no letter, and the page says to print one', async () => {
  const { event, client, page, post } = await anOffice()
  const textAfter = async (form: Record<string, string>) => {
    const { headers } = await post(`/office/events/${event.id}/attendees`, { ...typed, ...form })
    return page(headers.get('location') ?? '')
  }
  expect(await textAfter({ email: '', source: 'letter' })).toContain('Bitte drucken Sie die Bestätigung aus.')
  expect((await client.execute('select * from letters')).rows).toEqual([])
  expect(await textAfter({ firstName: 'Ina' })).toContain(
    'Der Platz ist zugesagt.</p><p>Die E-Mail an otto@harz.example ist unterwegs.',
  )
})

test('what never had a limit shows no figure that nobody counted', async () => {
  const { client, event, submitted, page } = await anOffice()
  await client.execute(`update events set attendance_modes = '["on-site","online"]'`)
  await submitted([{}])
  const html = await page(`/office/events/${event.id}/seats`)
  expect(/>vor Ort<\/th>.*?<div class="data-table__value">([^<]*)</.exec(html)?.[1]).toBe('–')
})

test('a speaker who never registers takes no seat, and stands on list, badge and export', async () => {
  const { event, client, page, post, get } = await anOffice({ capacity: 1 })
  const here = `/office/events/${event.id}`
  await post(`${here}/attendees`, { ...typed, role: 'speaker', source: 'office' })
  await post(`${here}/attendees`, { ...typed, firstName: 'Gast', email: 'gast@x.example' })
  const { rows } = await client.execute('select state from claims')
  expect(rows.map((row) => row.state)).toEqual(['granted', 'granted'])
  expect(names(await page(`${here}/attendees?role=speaker`))).toEqual(['Otto Zoll'])
  const { sheets } = await readXlsx(new Uint8Array(await (await get(`${here}/attendees.xlsx`)).arrayBuffer()))
  const [header = [], ...cells] = sheets[0]?.rows ?? []
  const roles = cells.map((row) => [row[header.indexOf('Vorname')], row[header.indexOf('Rolle')]])
  expect(roles).toEqual([
    ['Gast', 'Teilnahme'],
    ['Otto', 'Vortrag'],
  ])
})

test('the office changes as what somebody comes, and whom they accompany; what does not fit is told at the field', async () => {
  const office = await anOffice({ capacity: 2 })
  const { event, client, page, post } = office
  const [a = '', b = '', c = ''] = await people(office, ['A', 'B', 'C'])
  const here = (id: string) => `/office/events/${event.id}/attendees/${id}`
  expect(await page(here(b))).toContain(`href="${here(b)}/role"`)
  const wrong = async (form: Record<string, string>) => {
    const answer = await post(`${here(b)}/role`, form)
    return [answer.status, [...(await answer.text()).matchAll(/id="field-(\w+)-error"/g)].map(([, name]) => name)]
  }
  expect(await wrong({ role: 'assistance', whom: '' })).toEqual([422, ['whom']])
  expect(await wrong({ role: 'assistance', whom: 'Müller' })).toEqual([422, ['whom']])
  expect(await wrong({ role: 'assistance', whom: 'Niemand' })).toEqual([422, ['whom']])
  expect((await post(`${here(b)}/role`, { role: 'assistance', whom: 'A@x.example' })).status).toBe(303)
  expect(await page(`${here(b)}/role`)).toContain('value="a@x.example"')
  const { rows } = await client.execute(`select r.role, r.accompanies, k.state from registrations r
    join claims k on k.id = r.claim_id order by r.rowid`)
  expect(rows.map((row) => Object.values({ ...row }))).toEqual([
    ['participant', null, 'granted'],
    ['assistance', a, 'granted'],
    ['participant', null, 'granted'],
  ])
  expect(await page(here(c))).toContain('Teilnahme')
  expect(await wrong({ role: 'participant' })).toEqual([422, ['role']])
  expect(textOf(await (await post(`${here(b)}/role`, { role: 'participant' })).text())).toContain(
    'Veranstaltung: 2 zugesagt von 2. Geändert ist nichts.',
  )
  expect(await page(here(b))).toContain('Rolle geändert')
})

test('target group and sessions of a person change, and list and export are filtered by them', async () => {
  const office = await anOffice()
  const { deps, event, page, post, get } = office
  const [a = '', b = ''] = await people(office, ['A', 'B'])
  const { category, item } = await aPlan(deps, event, 1)
  const here = `/office/events/${event.id}/attendees`
  await post(`${here}/${a}/category`, { category })
  await post(`${here}/${a}/sessions`, { [`session-${item}`]: 'on' })
  await post(`${here}/${b}/sessions`, { [`session-${item}`]: 'on' })
  const full = await post(`${here}/${b}/category`, { category, reason: 'Hat <b>getauscht</b>' })
  const html = await full.text()
  expect([full.status, html.includes('id="field-category-error"')]).toEqual([422, true])
  expect(html).toContain('value="Hat &lt;b&gt;getauscht&lt;/b&gt;"')
  expect(textOf(html)).toMatch(/Zielgruppe „[^“]+“: 1 zugesagt von 1\. Geändert ist nichts\./)
  expect(names(await page(`${here}?category=${category}`))).toEqual(['Dr. A Müller'])
  expect(names(await page(`${here}?session=${item}`))).toEqual(['Dr. A Müller', 'Dr. B Müller'])
  // Granted or waiting, with the rank, wherever the office reads of it.
  const list = await page(`${here}?session=${item}`)
  expect(list).toContain('<li>Workshop A</li>')
  expect(list).toContain('<li>Workshop A: Warteliste, Stelle 1</li>')
  expect(await page(`${here}/${b}`)).toContain('Warteliste, Stelle 1')
  const csv = await (await get(`${here}.csv?category=${category}`)).text()
  expect(csv).toContain('Landrätinnen')
  expect(csv).toContain('Workshop A')
  expect(csv).not.toContain('b@x.example')
  expect(await page(`/office/events/${event.id}/waiting`)).toContain('Workshop A: 1 von 1 vergeben.')
})

test('sessions at the same time are refused at the field, with what was ticked', async () => {
  const office = await anOffice()
  const { deps, event, client, post } = office
  const [a = ''] = await people(office, ['A'])
  const items = [(await aPlan(deps, event)).item, (await aPlan(deps, event)).item]
  await client.execute('update programme_items set starts_at = 1, ends_at = 2')
  const ticked = Object.fromEntries(items.map((id) => [`session-${id}`, 'on']))
  const refused = await post(`/office/events/${event.id}/attendees/${a}/sessions`, ticked)
  const html = await refused.text()
  expect([refused.status, html.includes('id="field-sessions-error"')]).toEqual([422, true])
  for (const id of items) expect(html).toMatch(new RegExp(`name="session-${id}"[^>]* checked`))
})

test('a deputy takes the seat over; the old page says so', async () => {
  const office = await anOffice({ capacity: 1 })
  const { event, client, page, post } = office
  const [a = ''] = await people(office, ['A'])
  const here = `/office/events/${event.id}/attendees/${a}`
  expect((await post(`${here}/substitution`, { ...typed, lastName: '' })).status).toBe(422)
  const answer = await post(`${here}/substitution`, { ...typed, reason: 'Erkrankt' })
  expect([answer.status, answer.headers.get('location')?.includes(a)]).toEqual([303, false])
  const { rows } = await client.execute('select taken from quotas')
  expect(rows[0]?.taken).toBe(1)
  expect(await page(here)).toContain('<q>Erkrankt</q>')
})

test('what documents are missing is refused when it is too long, never cut', async () => {
  const { client, event, submitted, post } = await anOffice()
  const [registration = ''] = await submitted([{}])
  const here = `/office/events/${event.id}/attendees/${registration}/documents`
  const long = `Einverständnis ${'x'.repeat(290)}`
  const refused = await post(here, { documents: long })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain('„Das fehlt noch“ ist zu lang.')
  expect(html).toContain(long)
  expect((await post(here, { documents: long.slice(0, 300) })).status).toBe(303)
  const { rows } = await client.execute('select documents_missing from registrations')
  expect(rows[0]?.documents_missing).toBe(long.slice(0, 300))
})
