import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { optOutLink } from '../../../src/domain/mailings/opt-out-link.ts'
import { aHost } from '../../support/an-event.ts'
import { count } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

async function aLink() {
  const { deps, client } = await world()
  const host = await aHost(deps)
  const link = await optOutLink(deps, { hostId: host.id, address: 'Otto@Harz.example' })
  const same = await optOutLink(deps, { hostId: host.id, address: 'otto@harz.example' })
  const path = new URL(link).pathname
  const app = createApp()
  const ask = async (method: string, at = path, init: RequestInit = {}) => app.request(at, { method, ...init }, deps)
  const optOuts = () => count(client, 'opt_outs')
  return { path, ask, optOuts, link, same }
}

test('the link is the same however the address is written, and tells nothing of it', async () => {
  const { link, same } = await aLink()
  expect(link).toBe(same)
  expect(link.toLowerCase()).not.toContain('otto')
})

test('looking changes nothing: only the button does, at once, and back again', async () => {
  const { path, ask, optOuts } = await aLink()
  const shown = await ask('GET')
  expect([shown.status, shown.headers.get('cache-control'), shown.headers.get('referrer-policy')]).toEqual([
    200,
    'no-store',
    'no-referrer',
  ])
  expect(await shown.text()).toContain('Hinweise abbestellen')
  expect(await optOuts()).toBe(0)
  const pressed = await ask('POST')
  expect([pressed.status, pressed.headers.get('location'), await optOuts()]).toEqual([303, path, 1])
  expect(await (await ask('GET')).text()).toContain('Wieder Hinweise bekommen')
  await ask('POST', `${path}/resubscription`)
  expect(await optOuts()).toBe(0)
})

test('one click of a mail program: no cookie, from anywhere, answered without a detour, and twice is once', async () => {
  const { ask, path, optOuts } = await aLink()
  const init = {
    headers: { 'sec-fetch-site': 'cross-site', origin: 'https://mail.example' },
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  }
  const [one, two] = [await ask('POST', path, init), await ask('POST', path, init)]
  expect([one.status, two.status, one.headers.get('location'), await optOuts()]).toEqual([200, 200, null, 1])
})

test('nobody else can act from another site, nor with a made-up link', async () => {
  const { ask, path, optOuts } = await aLink()
  const foreign = { headers: { 'sec-fetch-site': 'cross-site' } }
  expect((await ask('POST', `${path}/resubscription`, foreign)).status).toBe(403)
  expect((await ask('POST', `${path}x`)).status).toBe(404)
  expect((await ask('GET', '/u/a.b.c')).status).toBe(404)
  expect(await optOuts()).toBe(0)
})
