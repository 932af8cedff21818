import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { world } from '../../support/world.ts'

/** What a POST to nowhere gets: 404 when it came through the gate, 403 when it did not. */
async function posted(headers: Record<string, string>, publicUrl = 'https://tagung.example'): Promise<number> {
  const { deps } = await world()
  const app = { ...deps, config: { ...deps.config, publicUrl } }
  const response = await createApp().request('http://tagung.example/nowhere', { method: 'POST', headers }, app)
  return response.status
}

test('forms of our own pages come through, also of personal pages, which name no origin', async () => {
  expect(await posted({ 'sec-fetch-site': 'same-origin', origin: 'http://tagung.example' })).toBe(404)
  expect(await posted({ 'sec-fetch-site': 'same-origin', origin: 'null' })).toBe(404)
  expect(await posted({ origin: 'http://tagung.example' })).toBe(404)
  expect(await posted({ origin: 'https://tagung.example' })).toBe(404)
})

test('forms of other sites do not, whatever they call themselves', async () => {
  expect(await posted({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe(403)
  expect(await posted({ 'sec-fetch-site': 'cross-site', origin: 'http://tagung.example' })).toBe(403)
  expect(await posted({ 'sec-fetch-site': 'same-site', origin: 'null' })).toBe(403)
  expect(await posted({ origin: 'https://evil.example' })).toBe(403)
  expect(await posted({ origin: 'null' })).toBe(403)
})

test('over plain HTTP, where browsers do not say whose form it is, a personal page comes through and a named stranger does not', async () => {
  expect(await posted({ origin: 'null' }, 'http://tagung.example')).toBe(404)
  expect(await posted({ 'sec-fetch-site': 'cross-site', origin: 'null' }, 'http://tagung.example')).toBe(403)
  expect(await posted({ origin: 'http://evil.example' }, 'http://tagung.example')).toBe(403)
})

test('programs that send neither are judged by what they know', async () => {
  expect(await posted({})).toBe(404)
})
