import { expect, test } from 'vitest'
import { formOf } from '../../support/a-visitor.ts'
import { anOffice } from './an-office.ts'

test('a newcomer publishes a free conference with a title and a day', async () => {
  const { host, client, page, post, get } = await anOffice()
  const begun = '/office/events/new?preset=conference'
  const shown = formOf(
    { address: `http://office${begun}`, status: 200, html: await page(begun) },
    '/office/events',
  ).values
  const created = await post('/office/events', { 'title.de': 'Forum Ehrenamt', startDate: '2028-03-09' }, begun)
  const here = created.headers.get('location')?.split('?')[0] ?? ''
  expect([created.status, shown.hostId, shown.startTime]).toEqual([303, host.id, '10:00'])
  expect((await post(`${here}/publication`)).status).toBe(303)
  const { rows } = await client.execute("select slug, closes_at from events where slug like 'forum%'")
  expect(rows.map((row) => row.closes_at)).toEqual([Date.UTC(2028, 1, 24, 23)])
  expect((await get(`/e/${rows[0]?.slug}/registration`)).status).toBe(200)
})

test.each([
  ['conference', 0, 'automatic', '["on-site"]', 10],
  ['workshops', 0, 'offered', '["on-site"]', 4],
  ['invitation', 1, 'paused', '["on-site"]', 3],
  ['online', 0, 'automatic', '["online"]', 1],
])('the preset %s comes with rules of its own and can be published', async (preset, approval, list, modes, most) => {
  const { client, post } = await anOffice()
  const typed = { 'title.de': 'Probe', startDate: '2028-03-09' }
  const created = await post('/office/events', typed, `/office/events/new?preset=${preset}`)
  const here = created.headers.get('location')?.split('?')[0] ?? ''
  expect((await post(`${here}/publication`)).status).toBe(303)
  const { rows } = await client.execute(
    "select status, approval, waiting_list, attendance_modes, most_people from events where slug like 'probe%'",
  )
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { status: 'published', approval, waiting_list: list, attendance_modes: modes, most_people: most },
  ])
})

test('rules, sent back as they are shown, change nothing', async () => {
  const { event, client, post } = await anOffice({ approval: true, changeUntil: Date.UTC(2027, 10, 20, 11) })
  const here = `/office/events/${event.id}/rules`
  const before = await client.execute('select * from events')
  expect((await post(here, {}, here)).status).toBe(303)
  expect((await client.execute('select * from events')).rows.map((row) => ({ ...row }))).toEqual(
    before.rows.map((row) => ({ ...row })),
  )
  expect((await client.execute("select verb from audit_notes where verb = 'rules.set'")).rows).toEqual([])
})

test('a deadline ends with its day or to the minute, and the page says whom it concerns and that it is a weekend', async () => {
  const { event, client, submitted, page, post } = await anOffice()
  await submitted([{}, { email: 'b@x.example' }])
  const here = `/office/events/${event.id}/rules`
  const sent = {
    'changeUntil.date': '2027-11-20',
    'cancelUntil.date': '2027-11-26',
    'cancelUntil.time': '12:00',
    mostPeople: '3',
  }
  const answer = await post(here, sent)
  const { rows } = await client.execute('select change_until, cancel_until, most_people from events')
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { change_until: Date.UTC(2027, 10, 20, 23), cancel_until: Date.UTC(2027, 10, 26, 11), most_people: 3 },
  ])
  const html = await page(answer.headers.get('location') ?? '')
  expect(html).toContain('2 angemeldete Personen kennen die alte Frist')
  expect(html).toContain('Ändern: Samstag, 20. November 2027, 24\u00a0Uhr (Wochenende)')
  const { rows: notes } = await client.execute("select fields from audit_notes where verb = 'rules.set'")
  expect(notes.map((note) => note.fields)).toEqual(['["changeUntil","cancelUntil","mostPeople"]'])
})

test('Reformation Day is a holiday in Halle, not in Berlin', async () => {
  const closesAt = Date.UTC(2028, 9, 31, 23)
  const times = { startsAt: Date.UTC(2028, 10, 9, 9), endsAt: Date.UTC(2028, 10, 9, 15), closesAt }
  const venue = (city: string) => ({ name: 'Haus', street: '', postcode: '', city })
  const warned = async (city: string) => {
    const { event, page } = await anOffice({ ...times, venue: venue(city) })
    return (await page(`/office/events/${event.id}`)).includes(
      'Dienstag, 31. Oktober 2028, 24\u00a0Uhr (Reformationstag)',
    )
  }
  expect([await warned('Halle (Saale)'), await warned('Berlin')]).toEqual([true, false])
})

test('nobody is warned of a deadline that has passed', async () => {
  const { event, page, clock } = await anOffice({ closesAt: Date.UTC(2027, 10, 20, 23) })
  const warned = async () => {
    const pages = await Promise.all(['', '/rules'].map((part) => page(`/office/events/${event.id}${part}`)))
    return pages.map((html) => html.includes('24\u00a0Uhr (Wochenende)'))
  }
  expect(await warned()).toEqual([true, true])
  clock.at = event.closesAt
  expect(await warned()).toEqual([false, false])
})

test('a wrong rule is said at its field, everything typed stays', async () => {
  const { event, client, post } = await anOffice()
  const here = `/office/events/${event.id}/rules`
  const wrong = { mostPeople: 'viele', 'changeUntil.date': '2027-02-31' }
  const response = await post(here, wrong)
  const html = await response.text()
  expect(response.status).toBe(422)
  expect(html).toContain('id="field-mostPeople-error"')
  expect(html).toContain('ist eine ganze Zahl in Ziffern, von 1 bis 50.')
  expect(html).toContain('id="field-changeUntil.date-error"')
  expect(html).toContain('value="viele"')
  expect((await client.execute("select verb from audit_notes where verb = 'rules.set'")).rows).toEqual([])
})

test.each(['0x5', '5e0', '+5', '5.0', '٥'])('%s is no number of people', async (mostPeople) => {
  const { event, post } = await anOffice()
  const here = `/office/events/${event.id}/rules`
  expect((await post(here, { mostPeople })).status).toBe(422)
})

test('a grace period that ends before the registration does is refused at its field', async () => {
  const { event, post } = await anOffice()
  const here = `/office/events/${event.id}/rules`
  const response = await post(here, { 'lateUntil.date': '2027-11-10' })
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('id="field-lateUntil.date-error"')
})

test('a closed registration is reopened with a reason, which stands in the audit trail', async () => {
  const { event, client, clock, page, post } = await anOffice()
  const here = `/office/events/${event.id}`
  expect(await page(`${here}/rules`)).not.toContain('/reopening')
  clock.at = event.closesAt
  expect(await page(`${here}/rules`)).toContain('/reopening')
  const until = { 'closes.date': '2027-11-24' }
  expect((await post(`${here}/reopening`, until)).status).toBe(422)
  expect((await post(`${here}/reopening`, { ...until, reason: 'Noch 20 Plätze' })).status).toBe(303)
  const { rows } = await client.execute('select closes_at from events')
  expect(rows.map((row) => row.closes_at)).toEqual([Date.UTC(2027, 10, 24, 23)])
  expect(await page(`/office/audit?event=${event.id}`)).toContain('<q>Noch 20 Plätze</q>')
})

test('a time without its day is asked back, and nothing of it is lost', async () => {
  const { event, client, post } = await anOffice()
  const here = `/office/events/${event.id}`
  const before = (await client.execute('select * from events')).rows.map((row) => ({ ...row }))
  const typed = [
    [`${here}/rules`, { 'promoteUntil.date': '', 'promoteUntil.time': '12:00' }],
    [`${here}/categories`, { 'name.de': 'Gruppe', access: 'open', 'opens.time': '12:00' }],
    [`${here}/categories`, { 'name.de': 'Gruppe', access: 'open', 'closes.time': '12:00' }],
  ] as const
  for (const [path, values] of typed) {
    const answer = await post(path, values)
    const html = await answer.text()
    expect([answer.status, html.includes('Zu der Uhrzeit fehlt der Tag.')]).toEqual([422, true])
    expect(html).toContain('value="12:00"')
  }
  expect((await client.execute('select * from events')).rows.map((row) => ({ ...row }))).toEqual(before)
})
