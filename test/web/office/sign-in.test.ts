import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { addOrganiser } from '../../../src/domain/access/add-organiser.ts'
import { readLetter } from '../../../src/domain/outbox/read-mailbox.ts'
import { aHost } from '../../support/an-event.ts'
import { roundTrips } from '../../support/round-trips.ts'
import { world, worldAtSlotEnd } from '../../support/world.ts'
import { anOffice, asking, signIn } from './an-office.ts'

const system = { as: 'system', job: 'test' } as const

test('the mailed link opens a page with a button, and only the button opens the office, once', async () => {
  const { deps, client, settled } = await worldAtSlotEnd()
  const { id } = await aHost(deps)
  await addOrganiser(deps, system, { hostId: id, email: 'anna@host.example', name: 'Anna Büro' })
  const { get, post } = asking(deps, '')

  expect((await post('/office/sign-in', { email: ' Anna@Host.example ' })).status).toBe(200)
  await settled()
  const { rows } = await client.execute("select id, state from letters where kind = 'sign-in'")
  expect(rows.map(({ state }) => state)).toEqual(['sent'])
  const letter = await readLetter(deps, Number(rows[0]?.id))
  const link = /http:\/\/tagung\.example(\/office\/sign-in\/\S+)/.exec(letter?.text ?? '')?.[1] ?? ''

  const page = await get(link)
  expect([page.status, page.headers.get('set-cookie')]).toEqual([200, null])
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  expect(await page.text()).toContain('Büro öffnen')

  const opened = await post(link)
  expect([opened.status, opened.headers.get('location')]).toEqual([303, '/office'])
  expect(opened.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  expect((await asking(deps, cookie).get('/office')).status).toBe(200)

  const again = await post(link)
  expect([again.status, again.headers.get('set-cookie')]).toEqual([410, null])
  expect(await again.text()).toContain('abgelaufen oder wurde schon benutzt')
})

test('a known and an unknown address get the same answer', async () => {
  const { deps, client, settled } = await worldAtSlotEnd()
  const { id } = await aHost(deps)
  await addOrganiser(deps, system, { hostId: id, email: 'anna@host.example', name: 'Anna Büro' })
  const { post } = asking(deps, '')
  const known = await post('/office/sign-in', { email: 'anna@host.example' })
  const unknown = await post('/office/sign-in', { email: 'egon@host.example' })
  await settled()
  expect(await unknown.text()).toBe(await known.text())
  const { rows } = await client.execute('select address from letters')
  expect(rows.map(({ address }) => address)).toEqual(['anna@host.example'])
})

test('a known and an unknown address are answered after the same work', async () => {
  const { deps, client, settled } = await worldAtSlotEnd()
  const { id } = await aHost(deps)
  await addOrganiser(deps, system, { hostId: id, email: 'anna@host.example', name: 'Anna Büro' })
  const { post } = asking(deps, '')
  const trips = roundTrips(client)
  const untilAnswered = async (email: string) => {
    await post('/office/sign-in', { email })
    const counted = trips()
    await settled()
    trips()
    return counted
  }
  expect(await untilAnswered('anna@host.example')).toEqual(await untilAnswered('egon@host.example'))
})

test('whoever asks too often gets the same answer and no further letter', async () => {
  const { deps, client, settled } = await worldAtSlotEnd()
  const { id } = await aHost(deps)
  await addOrganiser(deps, system, { hostId: id, email: 'anna@host.example', name: 'Anna Büro' })
  const { post } = asking(deps, '')
  const answers: string[] = []
  for (let i = 0; i < 8; i++) {
    answers.push(await (await post('/office/sign-in', { email: 'anna@host.example' })).text())
  }
  await settled()
  expect(new Set(answers).size).toBe(1)
  const { rows } = await client.execute('select count(*) as letters from letters')
  expect(rows[0]?.letters).toBe(7)
})

test('what is no address is said at the field, and kept', async () => {
  const { deps } = await world()
  await aHost(deps)
  const response = await asking(deps, '').post('/office/sign-in', { email: '"><script>' })
  const html = await response.text()
  expect(response.status).toBe(422)
  expect(html).toContain('value="&quot;&gt;&lt;script&gt;"')
  expect(html).toContain('aria-invalid="true"')
})

test('signing out ends the session, also for a copy of the cookie', async () => {
  const { deps, cookie, get, post } = await anOffice()
  expect((await get('/office')).status).toBe(200)
  const out = await post('/office/sign-out')
  expect([out.status, out.headers.get('location')]).toEqual([303, '/office/sign-in?done=signed-out'])
  expect((await asking(deps, cookie).get('/office')).status).toBe(303)
})

test('the forms of other sites are refused', async () => {
  const { deps, cookie, event } = await anOffice({ status: 'draft' })
  const headers = { cookie, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
  const path = `/office/events/${event.id}/publication`
  expect((await createApp().request(path, { method: 'POST', headers }, deps)).status).toBe(403)
})

test('somebody who works for no host (any more) is told so, and signed out with it', async () => {
  const { deps, host, client } = await anOffice()
  const token = await deps.signIn.issueToken(`anna@${host.slug}.example`, 10)
  await client.execute('delete from members')
  const opened = await asking(deps, '').post(`/office/sign-in/${token}`)
  const { get } = asking(deps, opened.headers.get('set-cookie')?.split(';')[0] ?? '')
  const response = await get('/office')
  expect(response.status).toBe(403)
  expect(await response.text()).toContain('Für Sie ist noch nichts eingerichtet')
  expect((await get('/office')).headers.get('location')).toBe('/office/sign-in')
})

test('the log counts who was let in and who was not, without saying who', async () => {
  const { deps: bare, settled } = await worldAtSlotEnd()
  const lines: unknown[] = []
  const deps = { ...bare, log: { ...bare.log, info: (...line: unknown[]) => void lines.push(line) } }
  await aHost(deps)
  const { post } = asking(deps, '')
  await post('/office/sign-in', { email: 'egon@host.example' })
  await settled()
  await post('/office/sign-in/never-issued')
  expect(lines).toEqual(
    expect.arrayContaining([
      ['sign-in asked for', { known: false }],
      ['sign-in', { done: false }],
    ]),
  )
  expect(JSON.stringify(lines)).not.toMatch(/egon|never-issued/)
})

test('a form that was open when the sign-in ended is kept in the page, and sent again after signing in elsewhere', async () => {
  const { deps, client, host, event, cookie, page } = await anOffice()
  await client.execute('delete from session')
  const typed = { label: 'Haupt"eingang', walkIns: 'on', 'closesAt.date': '2027-12-02' }
  const path = `/office/events/${event.id}/checkin/desks`
  const refused = await asking(deps, cookie).post(path, typed)
  const html = await refused.text()
  expect(refused.status).toBe(401)
  expect(html).toContain('Verloren ist nichts')
  expect(html).toContain('href="/office/sign-in" target="_blank"')
  expect(html).toContain(`action="${path}"`)
  for (const value of ['Haupt&quot;eingang', '2027-12-02']) expect(html).toContain(`value="${value}"`)
  const again = await signIn({ deps }, host.id, `anna@${host.slug}.example`)
  expect((await again.post(path, typed)).status).toBe(303)
  expect(await again.page(`/office/events/${event.id}/checkin`)).toContain('Haupt&quot;eingang')
  // Without a form there is nothing to keep.
  expect(await page('/office')).not.toContain('Verloren ist nichts')
})
