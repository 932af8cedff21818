import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { deskPassphrase } from '../../../src/domain/checkin/desk-link.ts'
import { deskProof } from '../../../src/domain/checkin/desk-proof.ts'
import { hour, minute } from '../../../src/lib/dates.ts'
import { aMorning, scansIn } from '../../support/a-desk.ts'
import { aDevice } from '../../support/a-device.ts'
import { count } from '../../support/registering.ts'

async function aDesk(kind: 'file' | 'server' = 'file') {
  const here = await aMorning(kind)
  const desk = await here.open()
  const at = `/checkin/${desk.token}`
  const passphrase = await deskPassphrase(here.deps, desk.id)
  const from = (address: string) => ({ ...here.deps, client: { ...here.deps.client, address } })
  const type = async (typed: string, deps = here.deps) => {
    const body = new URLSearchParams({ passphrase: typed })
    const response = await createApp().request(`${at}/opening`, { method: 'POST', body }, deps)
    return { status: response.status, html: await response.text(), kept: response.headers.getSetCookie()[0] ?? '' }
  }
  return { ...here, desk, at, passphrase, from, type }
}

test.each(['file', 'server'] as const)('who has the link alone sees nobody, whatever they ask (%s)', async (kind) => {
  const { deps, at, guest } = await aDesk(kind)
  const stranger = aDevice(deps, at, '')
  const { id, code } = await guest(0)
  for (const path of ['list', 'changes?after=0', 'people?search=muster', `people/${id}`, `people/${id}/group`]) {
    expect(await stranger.get(path)).toMatchObject({ status: 403, body: { error: { code: 'passphrase-needed' } } })
    expect(await stranger.page(path)).not.toContain('Muster')
  }
  expect((await stranger.scan({ code })).status).toBe(403)
  expect((await stranger.send('entries', { nonce: 'a-stranger', code, direction: 'in' })).status).toBe(403)
  const page = await stranger.page('?search=muster')
  expect(page).toContain('Kennwort dieses Check-ins')
  expect(page).not.toMatch(/P 0|gekommen/)
  expect(JSON.stringify((await stranger.get('desk')).body)).not.toMatch(/verifier|Muster/)
})

test('the passphrase opens the page without a script, until it is locked, and is in no address', async () => {
  const { deps, at, passphrase, type } = await aDesk()
  const wrong = await type('00000-00000')
  expect([wrong.status, wrong.kept]).toEqual([422, ''])
  expect(wrong.html).toContain('Das Kennwort stimmt nicht')
  expect(wrong.html).not.toContain('00000-00000')
  const right = await type(passphrase.toLowerCase().replace('-', ' '))
  expect(right.status).toBe(303)
  expect(right.kept).toMatch(new RegExp(`^desk=[^;]+; Path=${at}; HttpOnly; SameSite=Strict$`))
  expect(right.kept).not.toContain(passphrase)
  const [cookie] = right.kept.split(';')
  const opened = aDevice(deps, at, cookie)
  expect(await opened.page('?search=muster')).toMatch(/P 0[\s\S]*Check-in sperren/)
  const locked = await opened.send('locking', {})
  expect([locked.status, locked.headers.get('set-cookie')]).toEqual([
    303,
    expect.stringMatching(/^desk=; Max-Age=0; Path=\/checkin\/[\w-]{22}$/),
  ])
})

test('wrong ones are counted by desk and network, and the right one opens all the same', async () => {
  const { type, from, passphrase, client, open, deps } = await aDesk()
  for (let n = 0; n < 30; n++) expect((await type(`WRONG-${n}`)).status).toBe(422)
  expect((await type('WRONG-31')).status).toBe(429)
  expect((await type('WRONG-31', from('198.51.100.7'))).status).toBe(422)
  const before = await count(client, 'attempts')
  expect((await type(passphrase)).status).toBe(303)
  expect(await count(client, 'attempts')).toBe(before)
  const other = await open({ label: 'Nebeneingang' })
  const { verifier } = await other.desk()
  const device = aDevice(deps, `/checkin/${other.token}`, '')
  expect((await device.post('opening', { verifier: 'x'.repeat(22) })).status).toBe(403)
  expect((await device.post('opening', { verifier })).status).toBe(204)
  for (const wrong of [{}, { verifier: 7 }, { verifier: 'x'.repeat(65) }])
    expect((await device.post('opening', wrong)).status).toBe(422)
})

test('a proof is of one desk, lasts a day of work, and ends with the passphrase', async () => {
  const { deps, desk, at, clock, client, open } = await aDesk()
  const proof = await deskProof(deps, await desk.desk(), clock.now())
  const ask = async (cookie: string, where = at) => (await aDevice(deps, where, `desk=${cookie}`).get('list')).status
  const other = await open()
  expect([await ask(proof), await ask(proof, `/checkin/${other.token}`)]).toEqual([200, 403])
  const [until = '', mac = ''] = proof.split('.')
  for (const forged of [`${Number(until) + 1}.${mac}`, `${until}.${'A'.repeat(22)}`, `${until}.`, mac, '.', ''])
    expect(await ask(forged)).toBe(403)
  clock.pass(12 * hour)
  expect(await ask(proof)).toBe(200)
  await client.execute({ sql: 'update desks set verifier = ? where id = ?', args: ['another', desk.id] })
  expect(await ask(proof)).toBe(403)
  const newer = await deskProof(deps, await desk.desk(), clock.now() - 16 * hour + minute)
  expect(await ask(newer)).toBe(200)
  clock.pass(minute)
  expect(await ask(newer)).toBe(403)
})

test('a form that is sent when the proof is over says that it is not saved, and asks again', async () => {
  const here = await aDesk()
  const browser = aDevice(here.deps, here.at)
  const { code } = await here.guest(0)
  await browser.page()
  await here.client.execute({ sql: 'update desks set closes_at = closes_at + ?', args: [hour] })
  here.clock.pass(13 * hour)
  expect((await browser.send('entries', { nonce: 'in-time-still', code, direction: 'in' })).status).toBe(200)
  await here.client.execute(`update desks set verifier = 'another'`)
  const late = await browser.send('entries', { nonce: 'too-late-now', code, direction: 'out' })
  expect([late.status, await late.text()]).toEqual([403, expect.stringMatching(/ist nicht gespeichert[\s\S]*Kennwort/)])
  expect(await scansIn(here)).toEqual(['in admission'])
})

test('the office needs no passphrase at its own event, and nobody opens that by one', async () => {
  const { deps, event } = await aDesk()
  const stranger = aDevice(deps, `/checkin/events/${event.id}`, '')
  expect((await stranger.post('opening', { verifier: 'null' })).status).toBe(401)
})
