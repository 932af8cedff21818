import { expect, test } from 'vitest'
import { languages } from '../../../src/lib/languages.ts'
import { refusalCodes } from '../../../src/lib/refusal.ts'
import { refusalStatus } from '../../../src/web/ui/refusal-status.ts'
import { refusalWords } from '../../../src/web/ui/refusal-words.ts'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { aLog } from '../../support/a-log.ts'
import { aHost, anEvent } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

test('every refusal says what happened and what now, in both languages, with a status that is an error', () => {
  const reasons = [...refusalCodes, 'unavailable', 'fault'] as const
  expect(Object.keys(refusalStatus).sort()).toEqual([...reasons].sort())
  for (const reason of reasons) {
    const [german, english] = languages.map((language) => refusalWords(reason, language))
    expect(german?.title.length).toBeGreaterThan(10)
    expect(german?.now).not.toBe(english?.now)
    expect(refusalStatus[reason]).toBeGreaterThanOrEqual(400)
  }
})

test('a page that is not there answers in the language of the reader, with somebody to call', async () => {
  const { deps } = await world()
  await aHost(deps)
  const { status, html } = await aGuest(deps).get('/nirgends?lang=en')
  expect(status).toBe(404)
  expect(textOf(html)).toContain('There is no such page')
  expect(textOf(html)).toContain('030 23125 100')
})

test('when the database is gone, the page of the fault still stands', async () => {
  const { deps, client } = await world()
  const event = await anEvent(deps)
  client.close()
  const { status, html } = await aGuest(deps).get(`/e/${event.slug}`)
  expect(status).toBe(500)
  expect(html).toContain('<h1>Bei uns ist etwas schiefgegangen</h1>')
})

test('a fault is logged with its place in our code, and with nothing that was asked', async () => {
  const { deps, client } = await world()
  const { log, lines } = aLog()
  client.close()
  await aGuest({ ...deps, log }).get('/e/geheim%0A at geheim.ts:1')
  const place = expect.stringMatching(/^src\/\S+:\d+:\d+( < src\/\S+:\d+:\d+)?$/)
  expect(lines).toEqual([{ what: 'fault', error: expect.any(String), code: 'CLIENT_CLOSED', place }])
  expect(JSON.stringify(lines)).not.toContain('geheim')
})

test('no page links out of the application because of its own address', async () => {
  const { deps } = await world()
  await aHost(deps)
  for (const path of ['//evil.example/x', '/\\evil.example/x', '///evil.example'])
    expect((await aGuest(deps).get(`http://tagung.example${path}`)).html).not.toMatch(/href="[/\\]{2}/)
})

test('a body beyond the limit is turned away', async () => {
  const { deps } = await world()
  const event = await anEvent(deps)
  const { status } = await aGuest(deps).post(`/e/${event.slug}/registration`, { remarks: 'x'.repeat(300_000) })
  expect(status).toBe(413)
})

test('a form from another site changes nothing', async () => {
  const { deps } = await world()
  const event = await anEvent(deps)
  const elsewhere = { ...deps, config: { ...deps.config, publicUrl: 'https://other.example' } }
  const { createApp } = await import('../../../src/app.ts')
  const response = await createApp().request(
    `/e/${event.slug}/link`,
    { method: 'POST', body: new URLSearchParams(), headers: { origin: 'https://evil.example' } },
    elsewhere,
  )
  expect(response.status).toBe(403)
})

test('programs get the code and the sentence as JSON', async () => {
  const { deps } = await world()
  const { status, html } = await aGuest(deps).get('/api/v1/nothing')
  expect(status).toBe(404)
  expect(JSON.parse(html).error.code).toBe('not-found')
})
