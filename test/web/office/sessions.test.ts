import { expect, test } from 'vitest'
import { addOrganiser } from '../../../src/domain/access/add-organiser.ts'
import { findFailedSignIns } from '../../../src/domain/access/find-failed-sign-ins.ts'
import { forgetSessions } from '../../../src/domain/retention/forget-sessions.ts'
import { aHost } from '../../support/an-event.ts'
import { count } from '../../support/registering.ts'
import { anOffice, asking, signIn } from './an-office.ts'

type Office = Awaited<ReturnType<typeof anOffice>>

const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1'

/** Anna once more, on another device. */
async function elsewhere({ deps, host }: Office, userAgent = phone) {
  const token = await deps.signIn.issueToken(`anna@${host.slug}.example`, 10)
  const opened = await deps.signIn.redeem(token ?? '', new Headers({ 'user-agent': userAgent }))
  const cookie = (opened?.cookies.getSetCookie() ?? []).map((line) => line.split(';')[0]).join('; ')
  return { sessionId: opened?.sessionId ?? '', ...asking(deps, cookie) }
}

const notes = async ({ client }: Office) =>
  (await client.execute("select actor, actor_id, verb, about, host_id from audit_notes where verb like 'office.%'"))
    .rows

test('the page names every device one is signed in on, says which is this one, and nothing of the network', async () => {
  const office = await anOffice()
  await elsewhere(office)
  const html = await office.page('/office/sessions')
  expect(html.match(/dieses Gerät</g)).toHaveLength(1)
  expect(html).toContain('Safari auf iPhone')
  expect(html).not.toContain('192.0.2')
  expect(await office.page('/office/sessions?lang=en')).toContain('Safari on iPhone')
  expect(await office.page('/office')).toContain('href="/office/sessions"')
})

test('one device is signed out from another, at once and on record', async () => {
  const office = await anOffice()
  const other = await elsewhere(office)
  expect((await other.get('/office')).status).toBe(200)
  const done = await office.post(`/office/sessions/${other.sessionId}/sign-out`)
  expect([done.status, done.headers.get('location')]).toEqual([303, '/office/sessions?done=session-ended'])
  expect([(await other.get('/office')).status, (await office.get('/office')).status]).toEqual([303, 200])
  const row = { actor: 'staff', actor_id: office.userId, about: other.sessionId, host_id: office.host.id }
  expect(await notes(office)).toEqual([{ ...row, verb: 'office.left' }])
})

test('everywhere is everywhere, this device too, and nobody else', async () => {
  const office = await anOffice()
  const other = await elsewhere(office)
  const colleague = await signIn(office, office.host.id, 'bernd@host.example')
  const out = await office.post('/office/sessions/sign-out')
  expect(out.headers.get('location')).toBe('/office/sign-in?done=signed-out-everywhere')
  expect(out.headers.get('set-cookie')).toMatch(/Max-Age=0/)
  const answers = await Promise.all([office, other, colleague].map(async ({ get }) => (await get('/office')).status))
  expect(answers).toEqual([303, 303, 200])
})

test('another person’s session is as unknown as none, and goes on', async () => {
  const office = await anOffice()
  const colleague = await signIn(office, office.host.id, 'bernd@host.example')
  const { rows } = await office.client.execute({
    sql: 'select id from session where user_id = ?',
    args: [colleague.userId],
  })
  for (const id of [String(rows[0]?.id), 'nowhere'])
    expect((await office.post(`/office/sessions/${id}/sign-out`)).status).toBe(404)
  expect((await colleague.get('/office')).status).toBe(200)
  expect(await notes(office)).toEqual([])
})

test('two who end the same session at once leave one note', async () => {
  const office = await anOffice()
  const other = await elsewhere(office)
  const end = () => office.post(`/office/sessions/${other.sessionId}/sign-out`)
  const answers = await Promise.all([end(), end(), end()])
  for (const { status } of answers) expect([303, 404]).toContain(status)
  expect(await notes(office)).toHaveLength(1)
})

test('a sign-in and a sign-out stand in the trail of every host one works for, by ids and in both languages', async () => {
  const office = await anOffice()
  const second = await aHost(office.deps)
  const email = `anna@${office.host.slug}.example`
  await addOrganiser(office.deps, { as: 'system', job: 'test' }, { hostId: second.id, email, name: 'Anna' })
  const token = await office.deps.signIn.issueToken(email, 10)
  const opened = await office.post(`/office/sign-in/${token}`)
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  await asking(office.deps, cookie).post('/office/sign-out')
  const found = await notes(office)
  expect(found.map(({ verb }) => verb)).toEqual(['office.entered', 'office.entered', 'office.left', 'office.left'])
  expect(new Set(found.map((row) => row.host_id))).toEqual(new Set([office.host.id, second.id]))
  expect(JSON.stringify(found)).not.toContain('@')
  expect(await office.page('/office/audit')).toContain('Im Büro angemeldet')
  expect(await office.page('/office/audit?lang=en')).toContain('Signed out of the office')
})

test('whoever loses the last host they work for is signed out at once, and not before', async () => {
  const office = await anOffice()
  const second = await aHost(office.deps)
  const email = `anna@${office.host.slug}.example`
  await addOrganiser(office.deps, { as: 'system', job: 'test' }, { hostId: second.id, email, name: 'Anna' })
  const leave = (hostId: string) =>
    office.client.execute({
      sql: 'delete from members where host_id = ? and user_id = ?',
      args: [hostId, office.userId],
    })
  await leave(second.id)
  expect((await office.get('/office')).status).toBe(200)
  await leave(office.host.id)
  expect(await count(office.client, 'session')).toBe(0)
  expect((await office.get('/office')).status).toBe(303)
})

test('sessions that nobody came back to, and of people without a host, go in the night', async () => {
  const office = await anOffice()
  const { deps, client, clock } = office
  await elsewhere(office)
  await elsewhere(office)
  const { rows } = await client.execute('select id from session order by rowid')
  const stamp = async (row: number, created: number, updated: number) =>
    client.execute({
      sql: 'update session set created_at = ?, updated_at = ? where id = ?',
      args: [clock.at - created, clock.at - updated, String(rows[row]?.id)],
    })
  const hours = 3_600_000
  await stamp(0, 0, 0)
  await stamp(1, 7 * 24 * hours, 0)
  await stamp(2, 48 * hours, 24 * hours)
  await forgetSessions(deps)
  expect((await client.execute('select id from session')).rows).toEqual([rows[0]])
})

test('sign-ins that failed are counted by day and reason, with nothing of who tried, and go after ninety days', async () => {
  const office = await anOffice()
  const { deps, client, clock, settled } = office
  const stranger = asking(deps, '')
  await stranger.post('/office/sign-in', { email: 'egon@nowhere.example' })
  await settled()
  for (let n = 0; n < 2; n++) expect((await stranger.post('/office/sign-in/made-up-token')).status).toBe(410)
  // Beyond what one address gets in an hour, and beyond the one that is left to its owner every five minutes.
  for (let n = 0; n < 9; n++) await stranger.post('/office/sign-in', { email: 'hugo@nowhere.example' })
  await settled()
  const { rows } = await client.execute('select * from failed_sign_ins order by reason')
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { day: '2027-11-08', reason: 'dead-link', count: 2 },
    { day: '2027-11-08', reason: 'too-many', count: 2 },
    { day: '2027-11-08', reason: 'unknown-address', count: 8 },
  ])
  const html = await office.page('/office/sessions')
  expect(html).toMatch(/Montag, 8\. November 2027[\s\S]*>8<[\s\S]*>2<[\s\S]*>2</)
  expect(html).not.toContain('nowhere.example')
  clock.pass(31 * 24 * 3_600_000)
  expect((await findFailedSignIns(deps)).length).toBe(0)
  await forgetSessions(deps)
  expect(await count(client, 'failed_sign_ins')).toBe(3)
  clock.pass(60 * 24 * 3_600_000)
  await forgetSessions(deps)
  expect(await count(client, 'failed_sign_ins')).toBe(0)
})
