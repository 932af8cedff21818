import { expect, test } from 'vitest'
import type { RegistrationRulesInput } from '../../../src/domain/events/registration-rules.ts'
import { setRegistrationRules } from '../../../src/domain/events/set-registration-rules.ts'
import { aPlan } from '../../support/a-plan.ts'
import { roundTrips } from '../../support/round-trips.ts'
import { names, people, typed } from './a-filled-office.ts'
import { anOffice } from './an-office.ts'

test('a target group is added, changed, moved and removed while nobody is in it', async () => {
  const { event, client, page, post } = await anOffice()
  const here = `/office/events/${event.id}/categories`
  const group = { 'name.de': 'Gäste', access: 'closed', size: '3', 'closes.date': '2027-11-12' }
  expect((await post(here, group)).status).toBe(303)
  expect((await post(here, { 'name.de': 'Dezernate', access: 'open' })).status).toBe(303)
  const { rows } = await client.execute(`select k.id, k.name, k.access, k.closes_at, q.size from categories k
    join quotas q on q.scope = 'category' and q.key = k.id order by position`)
  expect(rows.map(({ name, access, closes_at, size }) => [name, access, closes_at, size])).toEqual([
    ['{"de":"Gäste"}', 'closed', Date.UTC(2027, 10, 12, 23), 3],
    ['{"de":"Dezernate"}', 'open', null, null],
  ])
  await post(`${here}/${rows[1]?.id}/position`, { towards: 'front' })
  const order = await client.execute('select name from categories order by position')
  expect(order.rows.map((row) => row.name)).toEqual(['{"de":"Dezernate"}', '{"de":"Gäste"}'])
  expect(await page(`${here}/${rows[0]?.id}`)).toContain('value="2027-11-12"')
  expect((await post(`${here}/${rows[0]?.id}/removal`)).status).toBe(303)
  await post(`/office/events/${event.id}/attendees`, { ...typed, category: String(rows[1]?.id) })
  expect((await post(`${here}/${rows[1]?.id}/removal`)).status).toBe(409)
})

test('a target group has the colour of its badges, or none of its own', async () => {
  const { event, client, page, post } = await anOffice()
  const here = `/office/events/${event.id}/categories`
  const save = (colour: string) => post(here, { 'name.de': 'Presse', access: 'open', colour })
  expect([(await save('#E69F00')).status, (await save('')).status]).toEqual([303, 303])
  const { rows } = await client.execute('select id, colour from categories order by position')
  expect(rows.map((row) => row.colour)).toEqual(['#e69f00', ''])
  expect(await page(`${here}/${rows[0]?.id}`)).toContain('value="#e69f00"')
  const refused = await save('orange')
  expect([refused.status, (await refused.text()).includes('id="field-colour-error"')]).toEqual([422, true])
})

test('limits show what is taken exactly, and fewer than that is refused at the field', async () => {
  const { deps, event, submitted, page, post, client } = await anOffice({ capacity: 5 })
  await submitted([{}, { email: 'b@x.example' }])
  await aPlan(deps, event, 4)
  const here = `/office/events/${event.id}`
  expect(await page(`${here}/seats`)).toMatch(/Veranstaltung insgesamt[\s\S]{0,400}>2<[\s\S]{0,300}>5<[\s\S]{0,300}>3</)
  const fewer = await post(`${here}/quota?scope=event&key=`, { size: '1' })
  expect([fewer.status, (await fewer.text()).includes('id="field-size-error"')]).toEqual([422, true])
  expect((await post(`${here}/quota?scope=event&key=`, { size: '2', reason: 'Brandschutz' })).status).toBe(303)
  expect((await post(`${here}/quota?scope=category&key=foreign`, { size: '2' })).status).toBe(404)
  const { rows } = await client.execute("select reason from audit_notes where verb = 'quota.set'")
  expect(rows.map((row) => row.reason)).toEqual(['Brandschutz'])
})

test('at most two per district holds from then on, and each district stands in the table', async () => {
  const { event, submitted, page, post, client } = await anOffice()
  const here = `/office/events/${event.id}`
  expect((await post(`${here}/quota-rules/organisation`, { organisation: '2' })).status).toBe(303)
  await submitted([1, 2, 3].map((nr) => ({ email: `p${nr}@x.example`, firstName: `Nr ${nr}` })))
  const { rows } = await client.execute('select state from claims order by rank')
  expect(rows.map((row) => row.state)).toEqual(['granted', 'granted', 'waiting'])
  const html = await page(`${here}/seats`)
  expect(html).toContain('Zurzeit höchstens 2.')
  expect(html).toMatch(/Landkreis Harz<\/th>/)
  expect(await page(`${here}/waiting`)).toContain('Landkreis Harz: 2 von 2 vergeben.')
  for (const size of ['1', 'zwei']) {
    const refused = await post(`${here}/quota-rules/organisation`, { organisation: size })
    const again = await refused.text()
    expect([refused.status, again.includes('field-organisation-error'), again.includes('field-land-error')]).toEqual([
      422,
      true,
      false,
    ])
    expect(again).toContain(`value="${size}"`)
  }
  expect((await post(`${here}/quota-rules/event`, { event: '2' })).status).toBe(404)
})

test('the programme is kept with room, choice and speakers', async () => {
  const { event, client, page, post } = await anOffice()
  const here = `/office/events/${event.id}/programme`
  const item = {
    ...{ 'title.de': 'Workshop A', date: '2027-12-02', startTime: '11:00', endTime: '12:30', room: 'Saal 2' },
    ...{ bookable: 'on', size: '20', 'speakers.0.name.de': 'Dr. Ada Muster', 'speakers.0.status': 'confirmed' },
    'speakers.1.name.de': '',
  }
  const wrong = await post(here, { ...item, endTime: '10:00', 'title.de': '' })
  const html = await wrong.text()
  expect(wrong.status).toBe(422)
  expect(html).toContain('id="field-title.de-error"')
  expect(html).toContain('value="Dr. Ada Muster"')
  expect((await post(here, { ...item, endTime: '10:00' })).status).toBe(422)
  expect((await post(here, item)).status).toBe(303)
  const list = await page(here)
  for (const words of ['Workshop A', 'Saal 2', 'Dr. Ada Muster', '0 von 20']) expect(list).toContain(words)
  const { rows } = await client.execute('select starts_at, ends_at from programme_items')
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { starts_at: Date.UTC(2027, 11, 2, 10), ends_at: Date.UTC(2027, 11, 2, 11, 30) },
  ])
})

test('items change places, and partners come and go', async () => {
  const { deps, event, client, page, post } = await anOffice()
  const { partner } = await aPlan(deps, event)
  const here = `/office/events/${event.id}`
  await post(`${here}/programme`, { 'title.de': 'Pause', date: '2027-12-02' })
  const order = async () =>
    (await client.execute('select id, title from programme_items order by position')).rows.map((row) => ({ ...row }))
  const [first, second] = await order()
  await post(`${here}/programme/${second?.id}/position`, { towards: 'front' })
  expect(await order()).toEqual([second, first])
  await post(`${here}/programme/${second?.id}/position`, { towards: 'front' })
  expect(await order()).toEqual([second, first])
  expect((await post(`${here}/partners`, { 'name.de': '', role: 'inviting' })).status).toBe(422)
  expect((await post(`${here}/partners/${partner}/removal`)).status).toBe(303)
  expect(await page(`${here}/programme`)).toContain('Keine weitere Organisation.')
})

test('the waiting list says why not yet and is re-ranked with a reason', async () => {
  const office = await anOffice({ capacity: 1 })
  const { event, client, page, post } = office
  await people(office, ['A', 'B', 'C', 'D'])
  const here = `/office/events/${event.id}/waiting`
  const html = await page(here)
  expect(html).toContain('Veranstaltung insgesamt: 1 von 1 vergeben.')
  const fields = [...html.matchAll(/name="(rank\.[^"]+)" value="(\d)"/g)].map(([, name = '']) => name)
  const [b = '', c = '', d = ''] = fields
  const moved = { [b]: '1', [c]: '2', [d]: '1' }
  const refused = await post(`${here}/order`, moved)
  expect([refused.status, (await refused.text()).includes('id="field-reason-error"')]).toEqual([422, true])
  expect((await post(`${here}/order`, { ...moved, reason: 'Hält das Grußwort' })).status).toBe(303)
  const { rows } = await client.execute(`select r.first_name from claims c join registrations r on r.claim_id = c.id
    where c.state = 'waiting' order by c.rank`)
  expect(rows.map((row) => row.first_name)).toEqual(['D', 'B', 'C'])
  expect(await page(`/office/audit?event=${event.id}`)).toContain('<q>Hält das Grußwort</q>')
})

test('a paused waiting list says so, and goes on when it is told to', async () => {
  const office = await anOffice({ capacity: 1, waitingList: 'paused' })
  const { event, client, page, post } = office
  const [first = ''] = await people(office, ['A', 'B'])
  await post(`/office/events/${event.id}/attendees/${first}/cancellation`)
  const here = `/office/events/${event.id}/waiting`
  expect(await page(here)).toContain('Die Warteliste ist angehalten: Niemand rückt nach')
  await post(`${here}/mode`, { waitingList: 'automatic' })
  const { rows } = await client.execute("select count(*) as n from claims where state = 'granted'")
  expect(rows[0]?.n).toBe(1)
  expect(await page(here)).toContain('Niemand wartet.')
})

test('a seat for the minister needs a reason, which is kept, and shows on her page', async () => {
  const office = await anOffice({ capacity: 1 })
  const { event, client, page, post } = office
  const [, minister = ''] = await people(office, ['A', 'B'])
  const here = `/office/events/${event.id}/attendees/${minister}`
  expect((await post(`${here}/seat`)).status).toBe(422)
  expect((await post(`${here}/seat`, { reason: 'Ministerin' })).status).toBe(303)
  const { rows } = await client.execute('select taken, size from quotas')
  expect(rows.map((row) => ({ ...row }))).toEqual([{ taken: 1, size: 1 }])
  const html = await page(here)
  expect(html).toContain('ja, vom Büro so entschieden')
  expect(html).toContain('<q>Ministerin</q>')
})

test('decisions are drafts until they are released together, and the page counts the letters', async () => {
  const office = await anOffice({ approval: true, capacity: 1 })
  const { event, client, page, post, settled } = office
  const [a = '', b = '', c = '', d = ''] = await people(office, ['A', 'B', 'C', 'D'])
  await settled()
  const here = `/office/events/${event.id}/applications`
  const chosen = (decision: string, ...ids: string[]) =>
    office.postPairs(`${here}/decisions`, [['decision', decision], ...ids.map((id) => ['id', id] as [string, string])])
  await chosen('accepted', a, b)
  await chosen('reserve', c)
  await chosen('declined', d)
  await chosen('open', b)
  expect((await chosen('accepted')).headers.get('location')).toContain('done=nobody')
  const html = await page(here)
  expect(html).toContain('3 Entscheidungen sind vorgemerkt')
  expect(html).toContain('Reserve, Stelle 1')
  expect(names(await page(`${here}?decision=open`))).toEqual(['Dr. B Müller'])
  expect(
    (await client.execute("select count(*) as n from letters where kind <> 'application-received'")).rows[0]?.n,
  ).toBe(0)
  expect(await page(`${here}/release`)).toContain('Es gehen 3 Briefe hinaus.')
  expect((await post(`${here}/release`)).status).toBe(303)
  const letters = await client.execute(
    "select address, kind from letters where kind <> 'application-received' order by address",
  )
  expect(letters.rows.map((row) => [row.address, row.kind])).toEqual([
    ['a@x.example', 'confirmation'],
    ['c@x.example', 'waiting-list'],
    ['d@x.example', 'declined'],
  ])
  expect(names(await page(here))).toEqual(['Dr. B Müller'])
})

test.each(['seats', 'programme', 'waiting', 'applications', 'attendees'])(
  '%s takes as many round trips for three rows as for one',
  async (list) => {
    const counts: number[] = []
    for (const size of [1, 3]) {
      const office = await anOffice({ capacity: 0 })
      const { deps, client, event, page } = office
      await people(office, ['A', 'B', 'C'].slice(0, size))
      for (let nr = 0; nr < size; nr++) await aPlan(deps, event)
      if (list === 'applications') await client.execute("update claims set state = 'review'")
      const trips = roundTrips(client)
      await page(`/office/events/${event.id}/${list}`)
      counts.push(trips())
    }
    expect(counts[0]).toBe(counts[1])
    expect(counts[0]).toBeLessThanOrEqual(7)
  },
)

test('hostile words in the new pages stay words', async () => {
  const { deps, event, page, post } = await anOffice()
  const evil = '<img src=x onerror=alert(1)> {{name}} =1+1'
  await aPlan(deps, event)
  await post(`/office/events/${event.id}/categories`, { 'name.de': evil, access: 'open' })
  await post(`/office/events/${event.id}/programme`, { 'title.de': evil, room: evil, 'speakers.0.name.de': evil })
  await post(`/office/events/${event.id}/partners`, { 'name.de': evil, role: 'inviting' })
  for (const path of ['seats', 'programme', 'attendees/new', 'attendees']) {
    const html = await page(`/office/events/${event.id}/${path}`)
    expect(html).not.toContain('<img')
    expect(html).toContain('onerror')
  }
})

test('the rules of another host cannot be set by a verb either', async () => {
  const { deps, event } = await anOffice()
  const foreign = { as: 'staff', userId: 'x', hostIds: ['other'] } as const
  const rules: RegistrationRulesInput = {
    ...{
      lateUntil: null,
      changeUntil: null,
      cancelUntil: null,
      substituteUntil: null,
      promoteUntil: null,
      approval: false,
    },
    ...{ confirmHours: null, waitingList: 'paused', offerHours: 1, mostPeople: 1, accompanying: false, photos: false },
    attendanceModes: ['on-site'],
  }
  await expect(setRegistrationRules(deps, foreign, { eventId: event.id, rules })).rejects.toMatchObject({
    code: 'not-found',
  })
})
